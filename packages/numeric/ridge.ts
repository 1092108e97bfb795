import { checkedWidth } from './standardise.ts';
import { plainNumbers } from './plain-numbers.ts';
import { solveSymmetric } from './solve-symmetric.ts';

/** A linear model y = intercept + weights · x. Plain data. */
export interface RidgeModel {
  readonly intercept: number;
  readonly weights: readonly number[];
}

/**
 * Ridge regression (Hoerl and Kennard 1970): the weights that minimise Σ (y − intercept − w·x)² + Σ penaltyⱼ·wⱼ²;
 * the intercept is free. Solved exactly, by Cholesky on the normal equations: n·d² + d³/6 steps. Standardise the
 * columns first, else a penalty means something else for each.
 *
 * @param penalties one a column, > 0: with them the answer is unique even when columns repeat each other.
 */
export function fitRidge(
  rows: readonly ArrayLike<number>[],
  values: ArrayLike<number>,
  penalties: ArrayLike<number>,
): RidgeModel {
  const width = checkedWidth(rows);
  if (values.length !== rows.length)
    throw new RangeError(`expected ${rows.length} values, got ${values.length}`);
  if (penalties.length !== width)
    throw new RangeError(`expected ${width} penalties, got ${penalties.length}`);
  const matrix = new Float64Array(width * width);
  for (let column = 0; column < width; column++) {
    const penalty = penalties[column] ?? Number.NaN;
    if (!(penalty > 0)) throw new RangeError(`penalties are positive, got ${penalty} for column ${column}`);
    matrix[column * width + column] = penalty;
  }
  const centre = new Float64Array(width);
  let middle = 0;
  rows.forEach((row, number) => {
    middle += (values[number] ?? Number.NaN) / rows.length;
    for (let column = 0; column < width; column++)
      centre[column] = (centre[column] ?? Number.NaN) + (row[column] ?? Number.NaN) / rows.length;
  });
  const right = new Float64Array(width);
  const offsets = new Float64Array(width);
  rows.forEach((row, number) => {
    for (let column = 0; column < width; column++)
      offsets[column] = (row[column] ?? Number.NaN) - (centre[column] ?? Number.NaN);
    const value = (values[number] ?? Number.NaN) - middle;
    for (let left = 0; left < width; left++) {
      const offset = offsets[left] ?? Number.NaN;
      right[left] = (right[left] ?? Number.NaN) + offset * value;
      for (let other = 0; other <= left; other++)
        matrix[left * width + other] =
          (matrix[left * width + other] ?? Number.NaN) + offset * (offsets[other] ?? Number.NaN);
    }
  });
  const weights = plainNumbers(solveSymmetric(matrix, right));
  return {
    intercept: weights.reduce((sum, weight, column) => sum - weight * (centre[column] ?? Number.NaN), middle),
    weights,
  };
}

/** The model's value for one row. */
export function predictRidge({ intercept, weights }: RidgeModel, row: ArrayLike<number>): number {
  if (row.length !== weights.length)
    throw new RangeError(`expected ${weights.length} columns, got ${row.length}`);
  return weights.reduce((sum, weight, column) => sum + weight * (row[column] ?? Number.NaN), intercept);
}
