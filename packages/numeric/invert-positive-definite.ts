import { choleskyFactor } from './cholesky-factor.ts';
import { mirrorLowerTriangle } from './mirror-lower-triangle.ts';

/**
 * The inverse of a symmetric positive definite matrix (row-major, n × n), by Cholesky's factor: about n³
 * multiplications.
 * @throws RangeError when the matrix is not positive definite.
 */
export function invertPositiveDefinite(matrix: Float64Array, size: number): Float64Array {
  const lower = choleskyFactor(matrix, size);
  // The factor's inverse, column by column; then inverse = L⁻ᵀ L⁻¹.
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    inverse[column * size + column] = 1 / (lower[column * size + column] ?? Number.NaN);
    for (let row = column + 1; row < size; row++) {
      let sum = 0;
      for (let k = column; k < row; k++)
        sum += (lower[row * size + k] ?? Number.NaN) * (inverse[k * size + column] ?? Number.NaN);
      inverse[row * size + column] = -sum / (lower[row * size + row] ?? Number.NaN);
    }
  }
  const product = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    for (let row = 0; row <= k; row++) {
      const factor = inverse[k * size + row] ?? Number.NaN;
      if (factor === 0) continue;
      for (let column = 0; column <= row; column++)
        product[row * size + column] =
          (product[row * size + column] ?? Number.NaN) + factor * (inverse[k * size + column] ?? Number.NaN);
    }
  }
  mirrorLowerTriangle(product, size);
  return product;
}
