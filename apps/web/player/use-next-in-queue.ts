import { useStore } from 'zustand';
import type { PracticeState } from '../practice/practice-session.ts';
import { useApp } from '../state/app.ts';
import { current, placeAfter } from './queue.ts';
import type { Track } from './track.ts';

/** What the queue plays after a practice; undefined where that is not of the queue, or its last. */
export function useNextInQueue(state: Extract<PracticeState, { kind: 'open' }>): Track | undefined {
  const { player } = useApp();
  const { queue, troubles } = useStore(player.queue.store);
  const track = current(queue);
  if (track?.sound.kind !== 'practice' || track.work.id !== state.target?.itemId) return undefined;
  const at = placeAfter(queue, new Set(Object.keys(troubles)));
  return at === undefined ? undefined : queue.tracks[at];
}
