import { cutText } from '@emoverse/domain';
import { z } from 'zod';

const count = z.number().int().nonnegative();

/** What became of the rows of an import. */
export const importCountsSchema = z.object({
  rowsRead: count,
  /** New items. */
  added: count,
  /** The same works as items of other tables: facts and sources of both stand there now. */
  merged: count,
  /** The same works as earlier rows. */
  duplicates: count,
  /** Facts added to items of other tables. */
  facts: count,
  /** Ratings by the table's population. */
  ratings: count,
  /** Facts and ratings about works that the catalogue does not have. */
  unknown: count,
  /** Right and not wanted, e.g. episodes in a table of films. */
  leftOut: count,
  rejected: count,
  /** How often each reason, its numbers and quotes left out; the 30 first that came. */
  reasons: z.record(z.string(), count),
  /** Milliseconds of work, pauses between cut-off runs not counted. */
  milliseconds: count,
});
export type ImportCounts = z.infer<typeof importCountsSchema>;

export const NO_COUNTS: ImportCounts = {
  rowsRead: 0,
  added: 0,
  merged: 0,
  duplicates: 0,
  facts: 0,
  ratings: 0,
  unknown: 0,
  leftOut: 0,
  rejected: 0,
  reasons: {},
  milliseconds: 0,
};

const MOST_REASONS = 30;

/** The counts with more reasons: rejected rows and, in brackets, why rows were left out or are unknown. */
export function countReasons(
  reasons: Readonly<Record<string, number>>,
  more: Iterable<readonly [string, number]>,
): Record<string, number> {
  const counted = { ...reasons };
  for (const [reason, times] of more) {
    const kind = cutText(
      reason
        .replace(/"[^"]*"/g, '"…"')
        .replace(/\b(is|has|byte) -?[\d.]+/g, '$1 …')
        .replace(/0x[0-9a-f]+/g, '0x…'),
      120,
    );
    if (kind in counted || Object.keys(counted).length < MOST_REASONS)
      counted[kind] = (counted[kind] ?? 0) + times;
  }
  return counted;
}

/** The most frequent reasons, most frequent first. */
export function topReasons({ reasons }: ImportCounts, most = 5): [string, number][] {
  return Object.entries(reasons)
    .sort(([, a], [, b]) => b - a)
    .slice(0, most);
}
