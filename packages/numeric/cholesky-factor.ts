/**
 * The lower triangle L with L Lᵀ = matrix (row-major, zeros above the diagonal). Only the lower triangle of the matrix
 * is read (Golub and Van Loan, "Matrix Computations", section 4.2). n³/6 steps.
 * @throws RangeError when the matrix is not positive definite, as far as rounding can tell.
 */
export function choleskyFactor(matrix: Float64Array, size: number): Float64Array {
  if (matrix.length !== size * size)
    throw new RangeError(`expected ${size * size} entries, got ${matrix.length}`);
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column] ?? Number.NaN;
      for (let k = 0; k < column; k++)
        sum -= (lower[row * size + k] ?? Number.NaN) * (lower[column * size + k] ?? Number.NaN);
      if (column < row) lower[row * size + column] = sum / (lower[column * size + column] ?? Number.NaN);
      else if (sum > 0) lower[row * size + row] = Math.sqrt(sum);
      else throw new RangeError(`the matrix is not positive definite: pivot ${row} is ${sum}`);
    }
  }
  return lower;
}
