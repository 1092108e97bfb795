import type { ArrayPool } from './array-pool.ts';
import type { Scene } from './scene.ts';

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
  { eligible, path, fitsTo, pool, index: { items, quality, popularity } }: Scene,
  count = SHORTLISTED,
): Int32Array {
  if (eligible.length <= count) return eligible;
  const fits = nearestFits(path.map(fitsTo), pool);
  const bins = pool.ints(items.length);
  const filled = new Int32Array(BINS);
  const binsPerScore = BINS / (HIGHEST - LOWEST);
  for (let at = 0; at < eligible.length; at++) {
    const position = eligible[at];
    const score = 0.8 * fits[position] + 0.15 * quality[position] + 0.1 * popularity[position];
    const scaled = binsPerScore * (score - LOWEST);
    const bin = scaled <= 0 ? 0 : scaled >= BINS - 1 ? BINS - 1 : scaled | 0;
    bins[at] = bin;
    filled[bin] += 1;
  }
  let lowest = BINS - 1;
  for (let kept = filled[lowest]; kept < count && lowest > 0; kept += filled[lowest]) lowest -= 1;
  const kept = pool.ints(items.length);
  let size = 0;
  for (let at = 0; at < eligible.length; at++) if (bins[at] >= lowest) kept[size++] = eligible[at];
  return kept.subarray(0, size);
}

/** Of several steps, the fit to the one that an item serves best. */
function nearestFits(fits: readonly Float64Array[], pool: ArrayPool): Float64Array {
  if (fits.length === 1) return fits[0];
  const nearest = pool.roughFloats(fits[0].length);
  nearest.set(fits[0]);
  for (const step of fits)
    for (let position = 0; position < step.length; position++)
      if (step[position] > nearest[position]) nearest[position] = step[position];
  return nearest;
}
