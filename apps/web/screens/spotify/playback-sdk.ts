import { z } from 'zod';

/** The part of Spotify's player that is used: https://developer.spotify.com/documentation/web-playback-sdk/reference */
export interface SdkPlayer {
  addListener(type: string, listener: (event: unknown) => void): void;
  connect(): Promise<boolean>;
  disconnect(): void;
  activateElement(): Promise<void>;
  pause(): Promise<void>;
}
export interface SdkPlayerOptions {
  readonly name: string;
  readonly volume: number;
  getOAuthToken(give: (pass: string) => void): void;
}
export type OpenPlayer = (options: SdkPlayerOptions) => SdkPlayer;

/** What the player tells of itself; events are checked, as everything that comes from outside. */
export const readyEventSchema = z.object({ device_id: z.string() });
export const errorEventSchema = z.object({ message: z.string() });
export const stateEventSchema = z
  .object({
    paused: z.boolean(),
    position: z.number(),
    duration: z.number(),
    track_window: z.object({
      current_track: z.object({
        uri: z.string(),
        name: z.string(),
        artists: z.array(z.object({ name: z.string() })),
      }),
    }),
  })
  .nullable();

declare global {
  interface Window {
    onSpotifyWebPlaybackSDKReady?: () => void;
    Spotify?: { readonly Player: new (options: SdkPlayerOptions) => SdkPlayer };
  }
}

const PATIENCE_MS = 15_000;

/**
 * Loads Spotify's script into this page, once, and gives what makes players. Rejects when it does not come: no
 * network, or something in the browser blocks it.
 */
export function loadPlaybackSdk(script: string): Promise<OpenPlayer> {
  return new Promise((resolve, reject) => {
    const arrived = (): void => {
      const sdk = window.Spotify;
      if (sdk === undefined) reject(new Error('the script of the player did not do what it should'));
      else resolve((options) => new sdk.Player(options));
    };
    if (window.Spotify !== undefined) return arrived();
    window.onSpotifyWebPlaybackSDKReady = arrived;
    const element = document.createElement('script');
    element.src = script;
    element.addEventListener('error', () => {
      element.remove();
      reject(new Error('the script of the player could not be loaded'));
    });
    setTimeout(() => reject(new Error('the script of the player did not come')), PATIENCE_MS);
    document.head.append(element);
  });
}
