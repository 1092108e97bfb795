import { z } from 'zod';
import { trackSchema, type Track } from './track.ts';

/** Tracks in the order they are played, and which of them is on; `at` is -1 in an empty queue. */
export const queueSchema = z
  .object({ tracks: z.array(trackSchema), at: z.number().int().min(-1) })
  .refine(({ tracks, at }) => at < tracks.length && (tracks.length === 0 || at >= 0), {
    message: 'at must be an index of tracks',
  });
export type Queue = Readonly<z.infer<typeof queueSchema>>;

export const EMPTY_QUEUE: Queue = { tracks: [], at: -1 };

export function current({ tracks, at }: Queue): Track | undefined {
  return tracks[at];
}

/** The place of the next track that is not to be left out, or undefined at the end. */
export function placeAfter({ tracks, at }: Queue, leftOut: ReadonlySet<string>): number | undefined {
  const next = tracks.findIndex(({ key }, index) => index > at && !leftOut.has(key));
  return next === -1 ? undefined : next;
}

/** The place of the track before that is not to be left out, or undefined at the beginning. */
export function placeBefore({ tracks, at }: Queue, leftOut: ReadonlySet<string>): number | undefined {
  const before = tracks.findLastIndex(({ key }, index) => index < at && !leftOut.has(key));
  return before === -1 ? undefined : before;
}

/** Without one track. Where it was the one that is on, the one after it (or the new last one) takes its place. */
export function without({ tracks, at }: Queue, key: string): Queue {
  const removed = tracks.findIndex((track) => track.key === key);
  if (removed === -1) return { tracks, at };
  const left = tracks.filter((_, index) => index !== removed);
  return { tracks: left, at: Math.min(removed < at ? at - 1 : at, left.length - 1) };
}

/** One track moved by some places; the one that is on stays on. */
export function moved({ tracks, at }: Queue, key: string, by: number): Queue {
  const from = tracks.findIndex((track) => track.key === key);
  const to = from + by;
  if (from === -1 || to < 0 || to >= tracks.length) return { tracks, at };
  const order = [...tracks];
  order.splice(to, 0, ...order.splice(from, 1));
  return { tracks: order, at: order.findIndex((track) => track.key === tracks[at]?.key) };
}

/** The same places in the same order, and the same one on. */
export function isSameQueue(one: Queue, other: Queue): boolean {
  return (
    one.at === other.at &&
    one.tracks.length === other.tracks.length &&
    one.tracks.every(({ key }, index) => key === other.tracks[index]?.key)
  );
}
