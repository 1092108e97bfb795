import type { Player } from './player.ts';
import type { Track } from './track.ts';

const STEP_SECONDS = 10;

export interface MediaSessionOptions {
  readonly session: MediaSession;
  readonly newMetadata: (init: MediaMetadataInit) => MediaMetadata;
  /** The address of the picture of a track; undefined where none can be had. */
  readonly pictureOf: (track: Track) => Promise<string | undefined>;
}

/**
 * Media keys, headphones and the lock screen: what is on and where it stands goes to the browser's Media Session, and
 * its commands come to the player. Outside players in a frame have a session of their own; the page's names the same.
 */
export function connectMediaSession(player: Player, options: MediaSessionOptions): void {
  const { session } = options;
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
  player.subscribe(() => {
    const now = player.onNow();
    const name =
      now.kind === 'track' ? now.track.key : now.kind === 'nothing' ? undefined : titleOf(now.state);
    if (name !== shown) {
      shown = name;
      if (now.kind === 'nothing') session.metadata = null;
      else if (now.kind === 'track') void showTrack(now.track, options, () => shown === now.track.key);
      else session.metadata = options.newMetadata({ title: titleOf(now.state) });
    }
    session.playbackState = now.kind === 'nothing' ? 'none' : now.isOn ? 'playing' : 'paused';
    tellPosition(session, now.kind === 'track' ? player.queue.store.getState() : undefined);
  });
}

/** A practice has a title; a soundscape one where it was suggested. */
function titleOf(
  state: { readonly title: string } | { readonly choice: { readonly title?: string | undefined } },
): string {
  return 'title' in state ? state.title : (state.choice.title ?? 'EmoVerse');
}

function handlersOf(player: Player): Partial<Record<MediaSessionAction, MediaSessionActionHandler>> {
  const { queue } = player;
  // Keys of tracks do nothing to a soundscape, nor to a queue that waits behind one.
  const seek = (target: (position: number) => number): void => {
    if (player.onNow().kind === 'track') queue.seek(target(queue.store.getState().position));
  };
  const by = (seconds: number): void => seek((position) => position + seconds);
  const go = (way: () => void): void => {
    if (player.onNow().kind !== 'soundscape') way();
  };
  const setOn = (isOn: boolean): void => {
    const now = player.onNow();
    if (now.kind !== 'nothing' && now.isOn !== isOn) player.toggle();
  };
  return {
    play: () => setOn(true),
    pause: () => setOn(false),
    stop: () => setOn(false),
    nexttrack: () => go(() => queue.next()),
    previoustrack: () => go(() => queue.previous()),
    seekforward: ({ seekOffset }) => by(seekOffset ?? STEP_SECONDS),
    seekbackward: ({ seekOffset }) => by(-(seekOffset ?? STEP_SECONDS)),
    seekto: ({ seekTime }) => {
      if (seekTime !== undefined) seek(() => seekTime);
    },
  };
}

async function showTrack(
  track: Track,
  options: MediaSessionOptions,
  isStillOn: () => boolean,
): Promise<void> {
  const { work, album = '' } = track;
  const words = { title: work.title, artist: work.creators.join(', '), album };
  options.session.metadata = options.newMetadata(words);
  // Named only when it is there: a broken picture would take the place of the browser's own.
  const src = await options.pictureOf(track);
  if (src !== undefined && isStillOn())
    options.session.metadata = options.newMetadata({ ...words, artwork: [{ src }] });
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
