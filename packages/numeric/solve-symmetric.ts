import { choleskyFactor } from './cholesky-factor.ts';

/**
 * The x of A·x = b for a symmetric positive definite A (row-major), by Cholesky: A = L·Lᵀ, then two triangular
 * systems. Only the lower triangle of A is read.
 *
 * @throws RangeError when A is not positive definite, as far as rounding can tell.
 */
export function solveSymmetric(matrix: Float64Array, right: ArrayLike<number>): Float64Array {
  const size = right.length;
  const lower = choleskyFactor(matrix, size);
  const solution = Float64Array.from(right);
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++)
      solution[row] =
        (solution[row] ?? Number.NaN) +
        -((lower[row * size + k] ?? Number.NaN) * (solution[k] ?? Number.NaN));
    solution[row] = (solution[row] ?? Number.NaN) / (lower[row * size + row] ?? Number.NaN);
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++)
      solution[row] =
        (solution[row] ?? Number.NaN) +
        -((lower[k * size + row] ?? Number.NaN) * (solution[k] ?? Number.NaN));
    solution[row] = (solution[row] ?? Number.NaN) / (lower[row * size + row] ?? Number.NaN);
  }
  return solution;
}
