import type { PlayerState } from './player-state.ts';
import { current } from './queue.ts';
import type { SharedQueue } from './share-queue.ts';

/** What a silent tab shows of the queue of another: ready to go on from that place. */
export function mirroredState(
  { troubles, problem }: Pick<PlayerState, 'troubles' | 'problem'>,
  { queue, position, plays }: SharedQueue,
): Partial<PlayerState> {
  const known = new Set(queue.tracks.map(({ key }) => key));
  return {
    queue,
    kind: 'paused',
    position,
    duration: current(queue)?.seconds,
    troubles: Object.fromEntries(Object.entries(troubles).filter(([key]) => known.has(key))),
    problem: problem !== undefined && known.has(problem.key) ? problem : undefined,
    elsewhere: plays !== 'nowhere',
  };
}
