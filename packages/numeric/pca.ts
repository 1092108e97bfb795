import { numberAt } from '@emoverse/domain';
import { dotProduct } from './distances.ts';
import { mirrorLowerTriangle } from './mirror-lower-triangle.ts';
import { checkedWidth, columnMeans } from './standardise.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** The main axes of a cloud of points. Plain data: it can be stored as JSON. */
export interface Pca {
  readonly means: readonly number[];
  /** Orthonormal rows, the axis of largest variance first; the largest loading of each is positive. */
  readonly components: readonly (readonly number[])[];
  /** Variance along each component (of the population: divided by n): the eigenvalues of the covariance. */
  readonly variances: readonly number[];
  /** Share of the total variance that each component explains; they sum to at most 1. */
  readonly explained: readonly number[];
}

/**
 * Principal component analysis (Pearson 1901, Hotelling 1933) by eigen-decomposition of the covariance matrix:
 * n·d² + about 10·d³ steps. Standardise first where columns have different units.
 *
 * @param count components to keep, 1…number of columns.
 * @throws RangeError for no rows, ragged or not finite rows, or a count outside its range.
 */
export function fitPca(rows: readonly ArrayLike<number>[], count: number): Pca {
  const width = checkedWidth(rows);
  if (!Number.isInteger(count) || count < 1 || count > width) {
    throw new RangeError(`the number of components is 1 to ${width}, got ${count}`);
  }
  const means = columnMeans(rows, width);
  const { values, vectors } = symmetricEigen(covarianceOf(rows, means));
  const variances = values.map((value) => Math.max(0, value));
  const total = variances.reduce((sum, variance) => sum + variance, 0);
  return {
    means,
    components: vectors.slice(0, count),
    variances: variances.slice(0, count),
    explained: variances.slice(0, count).map((variance) => (total > 0 ? variance / total : 0)),
  };
}

/** Coordinates of a point on the components. */
export function projectPca({ means, components }: Pca, row: ArrayLike<number>): number[] {
  if (row.length !== means.length)
    throw new RangeError(`expected ${means.length} columns, got ${row.length}`);
  const centred = means.map((mean, column) => (row[column] ?? Number.NaN) - mean);
  return components.map((component) => dotProduct(component, centred));
}

/** The point with these coordinates: the inverse of `projectPca` when all components are kept, else the nearest. */
export function reconstructPca({ means, components }: Pca, coordinates: ArrayLike<number>): number[] {
  if (coordinates.length !== components.length) {
    throw new RangeError(`expected ${components.length} coordinates, got ${coordinates.length}`);
  }
  return means.map((mean, column) =>
    components.reduce(
      (sum, component, number) => sum + (coordinates[number] ?? Number.NaN) * numberAt(component, column),
      mean,
    ),
  );
}

function covarianceOf(rows: readonly ArrayLike<number>[], means: readonly number[]): Float64Array[] {
  const size = means.length;
  const sums = new Float64Array(size * size);
  const offsets = new Float64Array(size);
  for (const row of rows) {
    means.forEach((mean, column) => (offsets[column] = (row[column] ?? Number.NaN) - mean));
    for (let left = 0; left < size; left++) {
      for (let right = 0; right <= left; right++)
        sums[left * size + right] =
          (sums[left * size + right] ?? Number.NaN) +
          (offsets[right] ?? Number.NaN) * (offsets[left] ?? Number.NaN);
    }
  }
  mirrorLowerTriangle(sums, size);
  const covariance = sums.map((sum) => sum / rows.length);
  return means.map((_, line) => covariance.subarray(line * size, (line + 1) * size));
}
