import { EmoVerseError } from '@emoverse/domain';

/** Where Spotify is: origins without a slash at the end. */
export interface SpotifyHosts {
  readonly accounts: string;
  readonly api: string;
  /** Where the player's script and frame come from. */
  readonly player: string;
}

export const SPOTIFY: SpotifyHosts = {
  accounts: 'https://accounts.spotify.com',
  api: 'https://api.spotify.com',
  player: 'https://sdk.scdn.co',
};

/**
 * Spotify itself, or for tests a double on this very machine. Throws `bad-arguments` for any other address: tokens
 * and what a person plays must not be sent elsewhere by a setting.
 */
export function spotifyHosts(base: string | undefined): SpotifyHosts {
  if (base === undefined) return SPOTIFY;
  const address = URL.canParse(base) ? new URL(base) : undefined;
  const isLoopback =
    address?.protocol === 'http:' &&
    (/^127(\.\d{1,3}){3}$/.test(address.hostname) || address.hostname === '[::1]') &&
    address.pathname === '/' &&
    address.search === '' &&
    address.username === '';
  if (address === undefined || !isLoopback) {
    throw new EmoVerseError(
      'bad-arguments',
      `EMOVERSE_SPOTIFY_BASE is for tests and takes http://127.0.0.1:PORT alone, got ${base}: unset it to use Spotify`,
    );
  }
  return { accounts: address.origin, api: address.origin, player: address.origin };
}
