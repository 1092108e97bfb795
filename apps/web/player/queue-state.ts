import type { GaveWay } from '../sound/audio-focus.ts';
import { EMPTY_QUEUE, type Queue } from './queue.ts';
import type { Track } from './track.ts';

/** Why a track cannot be played: as one word, by which its message and its way on are found. */
export type TrackTrouble =
  /** The server does not know it, or its file is gone. */
  | 'missing'
  /** The file is there, but this browser cannot decode it. */
  | 'unsupported'
  /** It lies on another machine that does not share it. */
  | 'not-shared'
  /** The server was not reached, or had a fault. */
  | 'unreachable'
  /** The music server that it comes from was not reached, or refuses us. */
  | 'elsewhere'
  /** The browser wants a click first. */
  | 'refused'
  /** The outside player that it plays by says nothing. */
  | 'silent'
  /** This device is offline, and it plays by an outside player. */
  | 'offline'
  /** The outside player no longer has it, or not for other pages. */
  | 'gone'
  /** The shop has no preview of it. */
  | 'no-preview'
  /** The person's account elsewhere does not play it; its session says why. */
  | 'account'
  /** The camera or the microphone is on, beside which somebody else's script does not stand. */
  | 'watching';

/** Troubles that another attempt does not end: the track is left out until the person asks for it. */
const LASTING = ['missing', 'unsupported', 'not-shared', 'gone', 'no-preview'] as const;
export type LastingTrouble = (typeof LASTING)[number];
export function isLasting(trouble: TrackTrouble): trouble is LastingTrouble {
  return LASTING.some((one) => one === trouble);
}

/** Troubles in which the sound may still come by itself: it is kept, ready for that. */
export const WAITING: ReadonlySet<TrackTrouble> = new Set(['refused', 'silent']);

/** What of the state belongs to a queue; without one it is so. */
export const NO_QUEUE = {
  queue: EMPTY_QUEUE,
  kind: 'idle',
  position: 0,
  duration: undefined,
  troubles: {},
  problem: undefined,
  gaveWay: undefined,
  elsewhere: false,
} as const satisfies Partial<QueueState>;

export interface QueueState {
  readonly queue: Queue;
  /** `loading`: it will sound as soon as the sound is there. */
  readonly kind: 'idle' | 'paused' | 'loading' | 'playing';
  /** Seconds into the track that is on. */
  readonly position: number;
  /** Seconds; undefined while it is not known. */
  readonly duration: number | undefined;
  /** 0…1, also while muted. */
  readonly volume: number;
  readonly muted: boolean;
  /** Keys of tracks that cannot be played, and why. */
  readonly troubles: Readonly<Record<string, LastingTrouble>>;
  /** What the person has not dismissed yet; `left`: the player went on to another track. */
  readonly problem:
    | { readonly trouble: TrackTrouble; readonly track: Track; readonly left: boolean }
    | undefined;
  /** It was silenced by another sound; until it is played again. */
  readonly gaveWay: GaveWay | undefined;
  /** Another tab plays what is shown; to play here takes it over. */
  readonly elsewhere: boolean;
}
