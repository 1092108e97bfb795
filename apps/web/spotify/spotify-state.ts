import type { ApiError, SpotifyDevices, SpotifyStatus } from '@emoverse/api-contract';

/** Ways in which the player in the page can fail; each has its words. */
export type PlayerTrouble =
  | 'initialization_error'
  | 'authentication_error'
  | 'account_error'
  | 'playback_error'
  | 'autoplay_failed'
  | 'not_loaded';

/** What went wrong, until the next thing that works. */
export type SpotifyProblem =
  | { readonly kind: 'not-connected' }
  /** The player in the page says so. */
  | { readonly kind: 'player'; readonly trouble: PlayerTrouble }
  /** The server, or Spotify behind it, says no. */
  | { readonly kind: 'refused'; readonly error: ApiError };

/** Where the person stands with Spotify; `no-premium` turns out when something is to be played. */
type SpotifyAccount = 'none' | 'connected' | 'login-again' | 'no-premium';

/** The player in the page. It is there only after something was played. */
type PagePlayer =
  | { readonly kind: 'off' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready'; readonly deviceId: string };

/** What plays, seconds; `at` is when that was so, epoch ms. */
export interface HeardThere {
  /** The page of the track at Spotify: another one is another track. */
  readonly address: string;
  readonly paused: boolean;
  readonly position: number;
  readonly duration: number;
  readonly at: number;
}

export interface SpotifySessionState {
  /** As the server last told; undefined while nobody asked. */
  readonly status: SpotifyStatus | undefined;
  readonly account: SpotifyAccount;
  readonly player: PagePlayer;
  readonly devices: SpotifyDevices['devices'];
  /** The id of another device that the person chose to play on. */
  readonly elsewhere: string | undefined;
  readonly heard: HeardThere | undefined;
  readonly problem: SpotifyProblem | undefined;
}
