import { numberAt } from '@emoverse/domain';
import { softmax } from './logistic.ts';
import { checkedWidth } from './standardise.ts';

/** A linear classifier: one weight row a class, the last weight of each is the intercept. Plain data. */
export interface SoftmaxRegression {
  readonly labels: readonly string[];
  /** `weights[class]` has one weight a column and the intercept. */
  readonly weights: readonly (readonly number[])[];
}

export interface SoftmaxRegressionOptions {
  /** λ ≥ 0 of the penalty λ/2 · Σ weight² (intercepts free) on the mean log-loss. */
  readonly penalty: number;
  /** Gradient steps at most; it stops earlier when the gradient is negligible. Default 2,000. */
  readonly steps?: number;
}

/** A gradient below this moves no prediction. */
const FLAT = 1e-7;

/**
 * Multinomial logistic regression with an L2 penalty, fitted to its only minimum by accelerated gradient descent
 * (Nesterov 1983, restarted when the momentum points uphill). Standardise the columns first: the step
 * length comes from the largest squared row.
 *
 * @param labels classes in the order of the answer; every row's class must be one of them.
 */
export function fitSoftmaxRegression(
  rows: readonly ArrayLike<number>[],
  classes: readonly string[],
  labels: readonly string[],
  { penalty, steps = 2000 }: SoftmaxRegressionOptions,
): SoftmaxRegression {
  const width = checkedWidth(rows) + 1;
  if (classes.length !== rows.length)
    throw new RangeError(`expected ${rows.length} classes, got ${classes.length}`);
  const targets = classes.map((label) => {
    const place = labels.indexOf(label);
    if (place < 0) throw new RangeError(`unknown class "${label}", known: ${labels.join(', ')}`);
    return place;
  });
  const step = 1 / (0.5 * largestEigenvalueBound(rows) + penalty);
  const size = labels.length * width;
  let weights = new Float64Array(size);
  let ahead = new Float64Array(size);
  let momentum = 1;
  for (let count = 0; count < steps; count++) {
    const slope = gradient(rows, targets, ahead, labels.length, width, penalty);
    if (slope.every((value) => Math.abs(value) < FLAT)) break;
    const next = ahead.map((weight, index) => weight - step * (slope[index] ?? Number.NaN));
    const uphill =
      next.reduce(
        (sum, weight, index) =>
          sum + (slope[index] ?? Number.NaN) * (weight - (weights[index] ?? Number.NaN)),
        0,
      ) > 0;
    const nextMomentum = uphill ? 1 : (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const push = uphill ? 0 : (momentum - 1) / nextMomentum;
    ahead = next.map((weight, index) => weight + push * (weight - (weights[index] ?? Number.NaN)));
    weights = next;
    momentum = nextMomentum;
  }
  return {
    labels,
    weights: labels.map((_, place) => Array.from(weights.subarray(place * width, (place + 1) * width))),
  };
}

/** Probability of each label, in the order of `labels`; they sum to 1. */
export function predictSoftmax({ weights }: SoftmaxRegression, row: ArrayLike<number>): number[] {
  return softmax(
    weights.map((line) => {
      const columns = line.length - 1;
      if (row.length !== columns) throw new RangeError(`expected ${columns} columns, got ${row.length}`);
      let sum = numberAt(line, columns);
      for (let column = 0; column < columns; column++)
        sum += numberAt(line, column) * (row[column] ?? Number.NaN);
      return sum;
    }),
  );
}

function gradient(
  rows: readonly ArrayLike<number>[],
  targets: readonly number[],
  weights: Float64Array,
  classes: number,
  width: number,
  penalty: number,
): Float64Array {
  const slope = new Float64Array(weights.length);
  const chances = new Float64Array(classes);
  rows.forEach((row, number) => {
    let maximum = -Infinity;
    for (let place = 0; place < classes; place++) {
      let sum = weights[place * width + width - 1] ?? Number.NaN;
      for (let column = 0; column < width - 1; column++)
        sum += (weights[place * width + column] ?? Number.NaN) * (row[column] ?? Number.NaN);
      chances[place] = sum;
      maximum = Math.max(maximum, sum);
    }
    let total = 0;
    for (let place = 0; place < classes; place++) {
      const chance = Math.exp((chances[place] ?? Number.NaN) - maximum);
      chances[place] = chance;
      total += chance;
    }
    for (let place = 0; place < classes; place++) {
      const error =
        ((chances[place] ?? Number.NaN) / total - (targets[number] === place ? 1 : 0)) / rows.length;
      for (let column = 0; column < width - 1; column++)
        slope[place * width + column] =
          (slope[place * width + column] ?? Number.NaN) + error * (row[column] ?? Number.NaN);
      slope[place * width + width - 1] = (slope[place * width + width - 1] ?? Number.NaN) + error;
    }
  });
  for (let index = 0; index < slope.length; index++) {
    if (index % width !== width - 1)
      slope[index] = (slope[index] ?? Number.NaN) + penalty * (weights[index] ?? Number.NaN);
  }
  return slope;
}

/** Mean squared length of a row (with its 1 for the intercept): the trace bounds the largest eigenvalue. */
function largestEigenvalueBound(rows: readonly ArrayLike<number>[]): number {
  let sum = 0;
  for (const row of rows)
    for (let column = 0; column < row.length; column++) sum += (row[column] ?? Number.NaN) ** 2;
  return 1 + sum / rows.length;
}
