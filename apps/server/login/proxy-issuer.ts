/** Who says so of what a trusted proxy calls somebody, in the place of a provider's address. */
export const PROXY_ISSUER = 'proxy';
