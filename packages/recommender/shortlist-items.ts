import type { Scene } from './scene.ts';

/** Items that sources which read an item's terms look through at most. */
export const SHORTLISTED = 4000;

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
  { eligible, path, fitsTo, index: { quality, popularity } }: Scene,
  count = SHORTLISTED,
): Int32Array {
  if (eligible.length <= count) return eligible;
  const fits = path.map(fitsTo);
  const bins = new Uint16Array(eligible.length);
  const filled = new Int32Array(BINS);
  for (let at = 0; at < eligible.length; at++) {
    const position = eligible[at];
    let fit = 0;
    for (const fitsStep of fits) if (fitsStep[position] > fit) fit = fitsStep[position];
    const score = 0.8 * fit + 0.15 * quality[position] + 0.1 * popularity[position];
    const share = (score - LOWEST) / (HIGHEST - LOWEST);
    const bin = Math.min(BINS - 1, Math.max(0, Math.floor(BINS * share)));
    bins[at] = bin;
    filled[bin] += 1;
  }
  let lowest = BINS - 1;
  for (let kept = filled[lowest]; kept < count && lowest > 0; kept += filled[lowest]) lowest -= 1;
  return eligible.filter((_, at) => bins[at] >= lowest);
}
