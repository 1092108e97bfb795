import { elementAt } from '@emoverse/domain';
import type { ClassProbabilities } from './measure-classes.ts';

/** Keeps the logarithm of a vanished probability finite. */
const SMALLEST = 1e-15;
const LOWEST = Math.log(0.05);
const HIGHEST = Math.log(20);
const PRECISION = 5e-4;

/**
 * Probabilities made softer (temperature above 1) or sharper (below): softmax(log p / temperature). A constant
 * factor of all p cancels, so log-probabilities serve as well as the logits they came from.
 */
export function withTemperature(row: ClassProbabilities, temperature: number): ClassProbabilities {
  const scaled = Object.entries(row).map(
    ([name, probability]) => [name, Math.log(Math.max(probability, SMALLEST)) / temperature] as const,
  );
  const largest = Math.max(...scaled.map(([, value]) => value));
  const powers = scaled.map(([name, value]) => [name, Math.exp(value - largest)] as const);
  const total = powers.reduce((sum, [, power]) => sum + power, 0);
  return Object.fromEntries(powers.map(([name, power]) => [name, power / total]));
}

/**
 * The temperature with the least log-loss on these answers (Guo et al. 2017), .05…20, by golden-section search over
 * its logarithm; the loss is convex in 1/temperature, so there is one minimum. 1 for no answers.
 */
export function fitTemperature(rows: readonly ClassProbabilities[], truths: readonly string[]): number {
  if (rows.length === 0) return 1;
  // For each answer the log-probabilities relative to the true class: loss = log Σ exp(difference / temperature).
  const differences = rows.map((row, index) => {
    const own = Math.log(Math.max(row[elementAt(truths, index)] ?? 0, SMALLEST));
    return Float64Array.from(Object.values(row), (p) => Math.log(Math.max(p, SMALLEST)) - own);
  });
  const loss = (logTemperature: number): number => {
    const sharpness = Math.exp(-logTemperature);
    let total = 0;
    for (const row of differences) {
      let largest = 0;
      for (const difference of row) largest = Math.max(largest, difference * sharpness);
      let sum = 0;
      for (const difference of row) sum += Math.exp(difference * sharpness - largest);
      total += Math.log(sum) + largest;
    }
    return total;
  };
  return Math.exp(goldenSection(loss, LOWEST, HIGHEST));
}

/** The place of the one minimum of a function between two bounds. */
function goldenSection(value: (place: number) => number, low: number, high: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [left, right] = [high - ratio * (high - low), low + ratio * (high - low)];
  let [atLeft, atRight] = [value(left), value(right)];
  while (high - low > PRECISION) {
    if (atLeft <= atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - ratio * (high - low);
      atLeft = value(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + ratio * (high - low);
      atRight = value(right);
    }
  }
  return (low + high) / 2;
}
