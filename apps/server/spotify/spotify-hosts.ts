import { loopbackBase } from '../http/loopback-base.ts';

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
  const origin = loopbackBase(base, 'EMOVERSE_SPOTIFY_BASE', 'Spotify');
  return { accounts: origin, api: origin, player: origin };
}
