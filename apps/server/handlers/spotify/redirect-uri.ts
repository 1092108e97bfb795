/** Path that Spotify sends people back to. */
export const CALLBACK_PATH = '/callback';

/** What can be registered as redirect URI for an address of this server, or where to open it instead. */
export type RedirectUri =
  | { readonly kind: 'usable'; readonly uri: string }
  | { readonly kind: 'elsewhere'; readonly openAt: string };

/**
 * Spotify takes https addresses, and http ones of a loopback IP literal; `localhost` is refused. `origin` is what
 * the browser shows, e.g. `http://127.0.0.1:4321`.
 */
export function redirectUriFor(origin: string): RedirectUri {
  const { protocol, hostname, port } = new URL(origin);
  if (protocol === 'https:' || hostname === '127.0.0.1' || hostname === '[::1]') {
    return { kind: 'usable', uri: `${origin}${CALLBACK_PATH}` };
  }
  return { kind: 'elsewhere', openAt: `http://127.0.0.1${port === '' ? '' : `:${port}`}` };
}
