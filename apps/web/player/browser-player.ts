import { AudioDeck } from './audio-deck.ts';
import { connectMediaSession } from './connect-media-session.ts';
import { importWithRetry } from '../state/import-with-retry.ts';
import type { CreatedPlayer, PlayerPorts } from './create-player.ts';
import { coverAddress, type Track } from './track.ts';

const loadFrame = importWithRetry(() => import('../spotify/open-frame.ts'));

/** What of the player is the browser's. */
export const BROWSER_PLAYER: PlayerPorts = {
  page: location.origin,
  path: () => location.pathname,
  openAudio: () => new AudioDeck(),
  openSpotify: async (script) => (await loadFrame()).openFrame(script),
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
  window.addEventListener('pagehide', () => {
    // The time of a practice goes on over a reload.
    if (player.onNow().kind !== 'practice') player.queue.pause();
  });
  if (!('mediaSession' in navigator)) return;
  connectMediaSession(player, {
    session: navigator.mediaSession,
    newMetadata: (init) => new MediaMetadata(init),
    pictureOf,
  });
}

const loadArtwork = importWithRetry(() => import('./draw-artwork.ts'));
let drawn: string | undefined;

/** The picture of a file of the person's own; of all else the drawn cover, of which one is kept at a time. */
async function pictureOf(track: Track): Promise<string | undefined> {
  const own = coverAddress(track);
  if (own !== undefined && (await hasPicture(own))) return own;
  const { drawArtwork } = await loadArtwork();
  const next = await drawArtwork(track.work);
  if (drawn !== undefined) URL.revokeObjectURL(drawn);
  drawn = next;
  return next;
}

function hasPicture(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const picture = new Image();
    picture.onload = () => resolve(true);
    picture.onerror = () => resolve(false);
    picture.src = address;
  });
}
