import type { OpenPlayer, SdkPlayer, SdkPlayerOptions } from './sdk-player.ts';

declare global {
  interface Window {
    onSpotifyWebPlaybackSDKReady?: () => void;
    Spotify?: { readonly Player: new (options: SdkPlayerOptions) => SdkPlayer };
  }
}

const TIMEOUT_MS = 15_000;

/**
 * Loads Spotify's script into this document, once, and gives what makes players. Rejects when it does not come: no
 * network, or something in the browser blocks it.
 */
export function loadPlaybackSdk(script: string): Promise<OpenPlayer> {
  return new Promise((resolve, reject) => {
    const arrived = (): void => {
      const sdk = window.Spotify;
      if (sdk === undefined) reject(new Error('the script of the player did not do what it should'));
      else resolve((options) => new sdk.Player(options));
    };
    window.onSpotifyWebPlaybackSDKReady = arrived;
    const element = document.createElement('script');
    element.src = script;
    element.addEventListener('error', () =>
      reject(new Error('the script of the player could not be loaded')),
    );
    setTimeout(() => reject(new Error('the script of the player did not come')), TIMEOUT_MS);
    document.head.append(element);
  });
}
