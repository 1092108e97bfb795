import { AudioDeck } from './audio-deck.ts';
import { connectMediaSession } from './connect-media-session.ts';
import type { CreatedPlayer, PlayerPorts } from './create-player.ts';

/** What of the player is the browser's. */
export const BROWSER_PLAYER: PlayerPorts = {
  page: location.origin,
  openAudio: () => new AudioDeck(),
  isOnline: () => navigator.onLine,
  statusOf: async (address) => {
    try {
      return (await fetch(address, { method: 'HEAD', cache: 'no-store' })).status;
    } catch {
      return undefined;
    }
  },
};

/** What outside players say; media keys; and silence, which other tabs hear of, when the page is left. */
export function connectPlayer({ player, embeds }: Pick<CreatedPlayer, 'player' | 'embeds'>): void {
  window.addEventListener('message', (message) => embeds.hear(message));
  window.addEventListener('pagehide', () => player.queue.pause());
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
