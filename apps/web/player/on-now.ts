import { unreachable } from '@emoverse/domain';
import type { PracticeState } from '../practice/practice-session.ts';
import type { SoundscapeState } from '../soundscape/soundscape-session.ts';
import type { QueueState } from './queue-state.ts';
import { current } from './queue.ts';
import type { Track } from './track.ts';

export interface Playing {
  readonly queue: QueueState;
  readonly soundscape: SoundscapeState;
  readonly practice: PracticeState;
}

/** What the bar stands for. `isOn`: it plays, or will as soon as its sound is there. */
export type OnNow =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'track'; readonly track: Track; readonly isOn: boolean }
  | {
      readonly kind: 'soundscape';
      readonly state: Exclude<SoundscapeState, { kind: 'silent' }>;
      readonly isOn: boolean;
    }
  | {
      readonly kind: 'practice';
      readonly state: Extract<PracticeState, { kind: 'open' }>;
      readonly isOn: boolean;
    };

/**
 * The one thing that the bar shows: what sounds, before what is done, before what waits to go on. What gave way to
 * another sound comes last, because the other was wanted later.
 */
export function onNow({ queue, soundscape, practice }: Playing): OnNow {
  const track = current(queue.queue);
  // A practice of the queue is shown as every other practice: a soundscape may sound below it.
  const isTrackOn =
    track?.sound.kind !== 'practice' && (queue.kind === 'playing' || queue.kind === 'loading');
  if (track !== undefined && isTrackOn) return { kind: 'track', track, isOn: true };
  switch (soundscape.kind) {
    case 'starting':
    case 'playing':
      return { kind: 'soundscape', state: soundscape, isOn: true };
    case 'silent':
    case 'refused':
    case 'failed':
    case 'paused':
    case 'gave-way':
      break;
    default:
      return unreachable(soundscape);
  }
  if (practice.kind === 'open') return { kind: 'practice', state: practice, isOn: practice.running };
  if (soundscape.kind === 'refused' || soundscape.kind === 'failed' || soundscape.kind === 'paused')
    return { kind: 'soundscape', state: soundscape, isOn: false };
  if (track !== undefined) return { kind: 'track', track, isOn: false };
  return soundscape.kind === 'gave-way'
    ? { kind: 'soundscape', state: soundscape, isOn: false }
    : { kind: 'nothing' };
}
