import { elementAt } from '@emoverse/domain';
import type { LentArrays } from './array-pool.ts';
import type { RankingContext } from './ranking-context.ts';

/** Items that sources which read an item's terms look through at most. */
export const SHORTLISTED = 2000;

const BINS = 2048;
/** Bounds of the score below: fit 0…1, quality −1…1, popularity about −0.5…1. */
const LOWEST = -0.25;
const HIGHEST = 1.05;

/**
 * Of a large catalogue, the `count` items (or a few more) that stand best by what can be told at once: nearness to the
 * path, quality, popularity, weighed as the prior weighs them. An item that serves the mood badly cannot win whatever
 * its terms, so little is lost and reading the terms of 100,000 items is saved. A histogram finds the threshold: linear.
 */
export function shortlistItems(
  { eligible, path, fitsTo, arrays, index: { items, quality, popularity } }: RankingContext,
  count = SHORTLISTED,
): Int32Array {
  if (eligible.length <= count) return eligible;
  const fits = nearestFits(path.map(fitsTo), arrays);
  const bins = arrays.uninitialisedInts(items.length);
  const filled = fillBins(eligible, fits, quality, popularity, bins);
  const kept = arrays.uninitialisedInts(items.length);
  return kept.subarray(0, keepFrom(lowestKept(filled, count), eligible, bins, kept));
}

// Functions of their own, of arrays alone: V8 compiles the loops of one that also reads a ranking context again for every list,
// because ranking contexts come in several shapes, and half of the time that ranking took was this file.

/** Writes the bin of each item's score; gives how many items each bin has. */
function fillBins(
  eligible: Int32Array,
  fits: Float64Array,
  quality: Float64Array,
  popularity: Float64Array,
  bins: Int32Array,
): Int32Array {
  const filled = new Int32Array(BINS);
  const binsPerScore = BINS / (HIGHEST - LOWEST);
  for (let at = 0; at < eligible.length; at++) {
    const position = eligible[at] ?? 0;
    const score =
      0.8 * (fits[position] ?? 0) + 0.15 * (quality[position] ?? 0) + 0.1 * (popularity[position] ?? 0);
    const scaled = binsPerScore * (score - LOWEST);
    const bin = scaled <= 0 ? 0 : scaled >= BINS - 1 ? BINS - 1 : scaled | 0;
    bins[at] = bin;
    filled[bin] = (filled[bin] ?? 0) + 1;
  }
  return filled;
}

/** The lowest bin that is kept so that `count` items are. */
function lowestKept(filled: Int32Array, count: number): number {
  let lowest = BINS - 1;
  for (let kept = filled[lowest] ?? 0; kept < count && lowest > 0; kept += filled[lowest] ?? 0) lowest -= 1;
  return lowest;
}

/** Writes the items from a bin on; gives how many. */
function keepFrom(lowest: number, eligible: Int32Array, bins: Int32Array, kept: Int32Array): number {
  let size = 0;
  for (let at = 0; at < eligible.length; at++)
    if ((bins[at] ?? 0) >= lowest) kept[size++] = eligible[at] ?? 0;
  return size;
}

/** Of several steps, the fit to the one that an item serves best. */
function nearestFits(fits: readonly Float64Array[], arrays: LentArrays): Float64Array {
  const [first, ...others] = fits;
  if (first === undefined || others.length === 0) return elementAt(fits, 0);
  const nearest = arrays.uninitialisedFloats(first.length);
  nearest.set(first);
  for (const step of others)
    for (let position = 0; position < step.length; position++)
      if ((step[position] ?? 0) > (nearest[position] ?? 0)) nearest[position] = step[position] ?? 0;
  return nearest;
}
