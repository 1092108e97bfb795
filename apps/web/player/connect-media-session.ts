import { coverAddress, type Track } from './track.ts';
import { current } from './queue.ts';
import type { Player } from './player.ts';

const STEP_SECONDS = 10;

export interface MediaSessionParts {
  readonly session: MediaSession;
  readonly newMetadata: (init: MediaMetadataInit) => MediaMetadata;
  /** Whether there is a picture at an address. */
  readonly hasPicture: (address: string) => Promise<boolean>;
}

/**
 * Media keys, headphones and the lock screen: what is on and where it stands goes to the browser's Media Session, and
 * its commands come to the player.
 */
export function connectMediaSession(player: Player, parts: MediaSessionParts): void {
  const { session } = parts;
  for (const [action, handler] of Object.entries(handlersOf(player)) as [
    MediaSessionAction,
    MediaSessionActionHandler,
  ][]) {
    try {
      session.setActionHandler(action, handler);
    } catch {
      // A browser that does not know the action has no key for it either.
    }
  }
  let shown: string | undefined;
  player.store.subscribe((state) => {
    const track = current(state.queue);
    if (track?.key !== shown) {
      shown = track?.key;
      if (track === undefined) session.metadata = null;
      else void showTrack(track, parts, () => current(player.store.getState().queue)?.key === track.key);
    }
    session.playbackState = track === undefined ? 'none' : state.kind === 'paused' ? 'paused' : 'playing';
    tellPosition(session, track === undefined ? undefined : state);
  });
}

function handlersOf(player: Player): Partial<Record<MediaSessionAction, MediaSessionActionHandler>> {
  const by = (seconds: number): void => player.seek(player.store.getState().position + seconds);
  return {
    play: () => player.play(),
    pause: () => player.pause(),
    stop: () => player.pause(),
    nexttrack: () => player.next(),
    previoustrack: () => player.previous(),
    seekforward: ({ seekOffset }) => by(seekOffset ?? STEP_SECONDS),
    seekbackward: ({ seekOffset }) => by(-(seekOffset ?? STEP_SECONDS)),
    seekto: ({ seekTime }) => {
      if (seekTime !== undefined) player.seek(seekTime);
    },
  };
}

async function showTrack(track: Track, parts: MediaSessionParts, isStillOn: () => boolean): Promise<void> {
  const words = { title: track.title, artist: track.artists.join(', '), album: track.album ?? '' };
  parts.session.metadata = parts.newMetadata(words);
  const src = coverAddress(track);
  // Named only when there is one: a broken picture would take the place of the browser's own.
  if ((await parts.hasPicture(src)) && isStillOn())
    parts.session.metadata = parts.newMetadata({ ...words, artwork: [{ src }] });
}

function tellPosition(
  session: MediaSession,
  state: { readonly position: number; readonly duration: number | undefined } | undefined,
): void {
  if (state?.duration === undefined || !Number.isFinite(state.duration)) return session.setPositionState();
  session.setPositionState({
    duration: state.duration,
    position: Math.min(state.position, state.duration),
    playbackRate: 1,
  });
}
