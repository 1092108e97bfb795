import { z } from 'zod';

/** What Spotify's player says of itself, beside its state: https://developer.spotify.com/documentation/web-playback-sdk/reference */
export const SDK_EVENTS = [
  'ready',
  'not_ready',
  'player_state_changed',
  'initialization_error',
  'authentication_error',
  'account_error',
  'playback_error',
  'autoplay_failed',
] as const;
export type SdkEvent = (typeof SDK_EVENTS)[number];

/** The part of Spotify's player that is used. */
export interface SdkPlayer {
  addListener(type: SdkEvent, listener: (event: unknown) => void): void;
  /** False where it could not be connected; rejects where its script does not come. */
  connect(): Promise<boolean>;
  disconnect(): void;
  /** Marks its sound as wanted by a tap; called close to one. */
  activateElement(): Promise<void>;
  /** Resolves once it is silent. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** @param position ms */
  seek(position: number): Promise<void>;
  /** @param volume 0…1 */
  setVolume(volume: number): Promise<void>;
}
export interface SdkPlayerOptions {
  readonly name: string;
  readonly volume: number;
  getOAuthToken(give: (pass: string) => void): void;
}
export type OpenPlayer = (options: SdkPlayerOptions) => SdkPlayer;

/** Events are checked, as everything that comes from outside. */
export const readyEventSchema = z.object({ device_id: z.string() });
export const stateEventSchema = z
  .object({
    paused: z.boolean(),
    /** ms, as `duration` is. */
    position: z.number().nonnegative(),
    duration: z.number().nonnegative(),
    track_window: z.object({ current_track: z.object({ uri: z.string() }) }),
  })
  .nullable();
