import type { QueueState } from './queue-state.ts';
import { current } from './queue.ts';
import type { SharedQueue } from './shared-queue.ts';

/** What a silent tab shows of the queue of another: ready to go on from that place. */
export function mirroredState(
  { troubles, problem }: Pick<QueueState, 'troubles' | 'problem'>,
  { queue, position, plays }: SharedQueue,
): Partial<QueueState> {
  const known = new Set(queue.tracks.map(({ key }) => key));
  return {
    queue,
    kind: 'paused',
    position,
    duration: current(queue)?.seconds,
    troubles: Object.fromEntries(Object.entries(troubles).filter(([key]) => known.has(key))),
    problem: problem !== undefined && known.has(problem.track.key) ? problem : undefined,
    elsewhere: plays !== 'nowhere',
  };
}
