import type { ItemId } from '@emoverse/domain';
import type { StoreApi } from 'zustand/vanilla';
import type { QueueState } from './queue-state.ts';
import { current } from './queue.ts';

/** So much of a track counts as having heard it, where its half is longer. */
const HEARD_SECONDS = 240;
/** The place goes on by less from one telling to the next; by more, somebody has jumped. */
const JUMP_SECONDS = 2;

interface Play {
  readonly itemId: ItemId;
  readonly stage: 'began' | 'heard';
  readonly at: number;
  readonly seconds: number;
}

/**
 * Scrobbling: tells of each track of the person's own music that it began, and once it was heard: half of it or four minutes, jumps not
 * counted, as music servers and Last.fm count.
 */
export function scrobblePlays(
  queue: Pick<StoreApi<QueueState>, 'subscribe'>,
  now: () => number,
  tell: (play: Play) => void,
): void {
  let key: string | undefined;
  let at = 0;
  let position = 0;
  let heard = 0;
  let isHeard = false;
  queue.subscribe((state) => {
    const track = current(state.queue);
    if (state.kind !== 'playing' || track?.sound.kind !== 'own') return;
    const itemId = track.work.id;
    if (track.key !== key) {
      [key, at, position, heard, isHeard] = [track.key, now(), state.position, 0, false];
      tell({ itemId, stage: 'began', at, seconds: position });
    }
    const further = state.position - position;
    position = state.position;
    if (further > 0 && further < JUMP_SECONDS) heard += further;
    if (isHeard || heard < Math.min(HEARD_SECONDS, (state.duration ?? Infinity) / 2)) return;
    isHeard = true;
    tell({ itemId, stage: 'heard', at, seconds: position });
  });
}
