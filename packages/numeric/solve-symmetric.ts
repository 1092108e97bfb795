/**
 * The x of A·x = b for a symmetric positive definite A, by Cholesky: A = L·Lᵀ, then two triangular systems (Golub
 * and Van Loan, "Matrix Computations", section 4.2). Only the lower triangle of A is read. n³/6 steps.
 *
 * @throws RangeError when A is not positive definite, as far as rounding can tell.
 */
export function solveSymmetric(matrix: readonly ArrayLike<number>[], right: ArrayLike<number>): number[] {
  const size = matrix.length;
  if (right.length !== size) throw new RangeError(`expected ${size} values, got ${right.length}`);
  const lower = matrix.map((row) => Float64Array.from(row));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = lower[row][column];
      for (let k = 0; k < column; k++) sum -= lower[row][k] * lower[column][k];
      if (row !== column) lower[row][column] = sum / lower[column][column];
      else if (sum > 0) lower[row][row] = Math.sqrt(sum);
      else throw new RangeError(`expected a positive definite matrix, pivot ${row} is ${sum}`);
    }
  }
  const solution = Array.from(right);
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) solution[row] -= lower[row][k] * solution[k];
    solution[row] /= lower[row][row];
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) solution[row] -= lower[k][row] * solution[k];
    solution[row] /= lower[row][row];
  }
  return solution;
}
