import type { QueuePlayer } from '../player/queue-player.ts';
import type { QueueState } from '../player/queue-state.ts';
import { current } from '../player/queue.ts';
import type { Track } from '../player/track.ts';
import type { SoundscapeSession } from '../soundscape/soundscape-session.ts';
import type { AudioFocus, QueueSound } from './audio-focus.ts';

export interface Sounding {
  readonly soundscape: SoundscapeSession;
  readonly queue: QueuePlayer;
  /** What Spotify plays is heard from another device, and disturbs nothing here. */
  readonly isElsewhere: () => boolean;
}

/** Lets soundscape and queue of this page take turns with each other, and with what sounds in other tabs. */
export function joinAudioFocus(audioFocus: AudioFocus, { soundscape, queue, isElsewhere }: Sounding): void {
  audioFocus.join({
    name: 'soundscape',
    isHeard: () => soundscape.store.getState().kind === 'playing',
    isWanted: () => ['starting', 'playing'].includes(soundscape.store.getState().kind),
    giveWay: (to) => soundscape.giveWay(to),
    subscribe: (listener) => soundscape.store.subscribe(listener),
  });
  // A practice is done in silence.
  const sounds = ({ queue: { tracks, at } }: QueueState): boolean => {
    const kind = tracks[at]?.sound.kind;
    return kind !== 'practice' && !(kind === 'spotify' && isElsewhere());
  };
  audioFocus.join({
    get name() {
      return nameOf(current(queue.store.getState().queue));
    },
    isHeard: () => sounds(queue.store.getState()) && queue.store.getState().kind === 'playing',
    isWanted: () =>
      sounds(queue.store.getState()) && ['loading', 'playing'].includes(queue.store.getState().kind),
    giveWay: (to) => queue.giveWay(to),
    subscribe: (listener) => queue.store.subscribe(listener),
  });
}

function nameOf(track: Track | undefined): QueueSound {
  const sound = track?.sound;
  if (sound?.kind === 'preview' || sound?.kind === 'spotify') return sound.kind;
  if (sound?.kind !== 'embed') return 'music';
  const { kind } = sound.embed;
  return kind === 'track' ? 'song' : kind === 'show' ? 'podcast' : 'trailer';
}
