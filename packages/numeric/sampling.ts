import { elementAt } from '@emoverse/domain';

/**
 * A whole number in 0…`count` − 1, each with chance 1/`count`.
 * @param random uniform numbers in [0, 1).
 */
export function randomIndex(count: number, random: () => number): number {
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError(`count is a whole number from 1, got ${count}`);
  return Math.min(count - 1, Math.floor(random() * count));
}

/**
 * An index drawn with chance `weights[i]` / Σ weights, by inversion: walk the cumulative sum. Linear time.
 * @param weights non-negative with a positive, finite sum.
 */
export function weightedIndex(weights: ArrayLike<number>, random: () => number): number {
  let total = 0;
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index] ?? Number.NaN;
    if (!(weight >= 0)) throw new RangeError(`weights are non-negative, got ${weight} at ${index}`);
    total += weight;
  }
  if (!(total > 0) || !Number.isFinite(total))
    throw new RangeError(`weights need a positive, finite sum, got ${total}`);
  let left = random() * total;
  let last = 0;
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index] ?? Number.NaN;
    if (weight === 0) continue;
    last = index;
    left -= weight;
    if (left < 0) return index;
  }
  return last; // rounding left a crumb: the last index that can be drawn
}

/** A new array in random order (Fisher–Yates): each order has the same chance. The input stays as it was. */
export function shuffled<T>(values: readonly T[], random: () => number): T[] {
  const result = [...values];
  for (let last = result.length - 1; last > 0; last--) {
    const other = randomIndex(last + 1, random);
    [result[last], result[other]] = [elementAt(result, other), elementAt(result, last)];
  }
  return result;
}

/** A standard normal number (mean 0, variance 1) by Box and Muller (1958). */
export function randomNormal(random: () => number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}
