import { z } from 'zod';
import { keep, readKept } from '../state/read-kept.ts';
import type { KeyValueStore } from '../state/services.ts';
import { NO_QUEUE, type QueueState } from './queue-state.ts';
import { EMPTY_QUEUE, current, queueSchema } from './queue.ts';

const KEY = 'emoverse.player';

const keptSchema = z.object({
  queue: queueSchema,
  /** Seconds into the track that is on. */
  position: z.number().min(0),
  volume: z.number().min(0).max(1),
  muted: z.boolean(),
});
/** What is there again after a reload. */
export type KeptPlayer = z.infer<typeof keptSchema>;

function readKeptPlayer(store: KeyValueStore): KeptPlayer {
  const usual = {
    queue: { tracks: [...EMPTY_QUEUE.tracks], at: EMPTY_QUEUE.at },
    position: 0,
    volume: 1,
    muted: false,
  };
  return readKept(store, KEY, keptSchema) ?? usual;
}

/** The player as it was left: silent until it is asked to play. */
export function keptState(store: KeyValueStore): QueueState {
  const { queue, position, volume, muted } = readKeptPlayer(store);
  return {
    ...NO_QUEUE,
    queue,
    kind: queue.at === -1 ? 'idle' : 'paused',
    position,
    duration: current(queue)?.seconds,
    volume,
    muted,
  };
}

export function keepPlayer(
  store: KeyValueStore,
  { queue, position, volume, muted }: Pick<QueueState, 'queue' | 'position' | 'volume' | 'muted'>,
): boolean {
  const kept: KeptPlayer = { queue: { tracks: [...queue.tracks], at: queue.at }, position, volume, muted };
  return keep(store, KEY, kept);
}
