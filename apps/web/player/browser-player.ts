import { AudioDeck } from './audio-deck.ts';
import { connectMediaSession } from './connect-media-session.ts';
import type { PlayerOptions } from './player-options.ts';
import type { Player } from './player.ts';

/** What of the player is the browser's. */
export const BROWSER_PLAYER: Pick<PlayerOptions, 'openDeck' | 'statusOf'> = {
  openDeck: () => new AudioDeck(),
  statusOf: async (address) => {
    try {
      return (await fetch(address, { method: 'HEAD', cache: 'no-store' })).status;
    } catch {
      return undefined;
    }
  },
};

/** Media keys; and silence, which other tabs hear of, when the page is left. */
export function connectPlayer(player: Player): void {
  window.addEventListener('pagehide', () => player.pause());
  if (!('mediaSession' in navigator)) return;
  connectMediaSession(player, {
    session: navigator.mediaSession,
    newMetadata: (init) => new MediaMetadata(init),
    hasPicture: (address) =>
      new Promise((resolve) => {
        const picture = new Image();
        picture.onload = () => resolve(true);
        picture.onerror = () => resolve(false);
        picture.src = address;
      }),
  });
}
