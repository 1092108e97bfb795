/** Who somebody is to a login of the host's own. */
export interface Identity {
  /** Who says so: the address of an OpenID provider, or `proxy`. */
  readonly issuer: string;
  /** What they are called there, for good: the `sub` of OpenID Connect. */
  readonly subject: string;
}
