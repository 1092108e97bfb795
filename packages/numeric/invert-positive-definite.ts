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
    inverse[column * size + column] = 1 / lower[column * size + column];
    for (let row = column + 1; row < size; row++) {
      let sum = 0;
      for (let k = column; k < row; k++) sum += lower[row * size + k] * inverse[k * size + column];
      inverse[row * size + column] = -sum / lower[row * size + row];
    }
  }
  const product = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    for (let row = 0; row <= k; row++) {
      const factor = inverse[k * size + row];
      if (factor === 0) continue;
      for (let column = 0; column <= row; column++)
        product[row * size + column] += factor * inverse[k * size + column];
    }
  }
  for (let row = 0; row < size; row++)
    for (let column = 0; column < row; column++) product[column * size + row] = product[row * size + column];
  return product;
}

/**
 * The lower triangle L with L Lᵀ = matrix (row-major, zeros above the diagonal).
 * @throws RangeError when the matrix is not positive definite.
 */
export function choleskyFactor(matrix: Float64Array, size: number): Float64Array {
  if (matrix.length !== size * size)
    throw new RangeError(`expected ${size * size} entries, got ${matrix.length}`);
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column];
      for (let k = 0; k < column; k++) sum -= lower[row * size + k] * lower[column * size + k];
      if (column < row) lower[row * size + column] = sum / lower[column * size + column];
      else if (sum > 0) lower[row * size + row] = Math.sqrt(sum);
      else throw new RangeError(`the matrix is not positive definite at row ${row}`);
    }
  }
  return lower;
}
