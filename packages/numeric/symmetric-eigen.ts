/** Eigenvalues, largest first, and for each its eigenvector of length 1. */
export interface EigenDecomposition {
  readonly values: readonly number[];
  readonly vectors: readonly (readonly number[])[];
}

const SWEEPS_MAXIMUM = 100;

/**
 * Eigenvalues and orthonormal eigenvectors of a symmetric matrix, by the cyclic Jacobi method: rotate away one
 * off-diagonal entry after the other until they are negligible (Golub and Van Loan, "Matrix Computations",
 * section 8.5). Accurate for the small matrices it is meant for (up to some hundred rows); about 10 n³ steps.
 *
 * Sign: the entry of largest magnitude in each vector is positive (the first of equals).
 *
 * @throws RangeError when the matrix is not square or not symmetric to 1e-9 of its largest entry.
 */
export function symmetricEigen(matrix: readonly ArrayLike<number>[]): EigenDecomposition {
  const size = matrix.length;
  checkSymmetric(matrix);
  const a = matrix.map((row) => Float64Array.from(row));
  const v = a.map((_, row) => Float64Array.from({ length: size }, (_, column) => (row === column ? 1 : 0)));
  const scale = a.reduce((sum, row) => row.reduce((inner, value) => inner + value * value, sum), 0);
  for (let sweep = 0; sweep < SWEEPS_MAXIMUM && offDiagonal(a) > 1e-30 * scale; sweep++) {
    for (let p = 0; p < size - 1; p++) {
      for (let q = p + 1; q < size; q++) rotateAway(a, v, p, q);
    }
  }
  const order = a.map((_, index) => index).sort((left, right) => a[right][right] - a[left][left]);
  return {
    values: order.map((index) => a[index][index]),
    vectors: order.map((index) => withPositivePeak(v.map((row) => row[index]))),
  };
}

function checkSymmetric(matrix: readonly ArrayLike<number>[]): void {
  const size = matrix.length;
  let largest = 0;
  for (const row of matrix) {
    if (row.length !== size)
      throw new RangeError(`expected a square matrix, got a row of ${row.length} in ${size}`);
    for (let column = 0; column < size; column++) largest = Math.max(largest, Math.abs(row[column]));
  }
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) {
      if (!(Math.abs(matrix[row][column] - matrix[column][row]) <= 1e-9 * largest)) {
        throw new RangeError(`expected a symmetric matrix, entries (${row}, ${column}) differ`);
      }
    }
  }
}

/** Sum of squares above the diagonal: what the rotations drive to zero. */
function offDiagonal(a: readonly Float64Array[]): number {
  let sum = 0;
  for (let row = 0; row < a.length; row++) {
    for (let column = row + 1; column < a.length; column++) sum += a[row][column] ** 2;
  }
  return sum;
}

/** Rotates the plane of axes p and q so that entry (p, q) of `a` becomes 0; `v` collects the rotations. */
function rotateAway(a: Float64Array[], v: Float64Array[], p: number, q: number): void {
  if (a[p][q] === 0) return;
  const ratio = (a[q][q] - a[p][p]) / (2 * a[p][q]);
  const tangent = (ratio >= 0 ? 1 : -1) / (Math.abs(ratio) + Math.sqrt(1 + ratio * ratio));
  const cosine = 1 / Math.sqrt(1 + tangent * tangent);
  const sine = tangent * cosine;
  for (let k = 0; k < a.length; k++) {
    const [left, right] = [a[k][p], a[k][q]];
    a[k][p] = cosine * left - sine * right;
    a[k][q] = sine * left + cosine * right;
  }
  for (let k = 0; k < a.length; k++) {
    const [upper, lower] = [a[p][k], a[q][k]];
    a[p][k] = cosine * upper - sine * lower;
    a[q][k] = sine * upper + cosine * lower;
    const [left, right] = [v[k][p], v[k][q]];
    v[k][p] = cosine * left - sine * right;
    v[k][q] = sine * left + cosine * right;
  }
}

function withPositivePeak(vector: readonly number[]): number[] {
  const peak = vector.reduce((best, value) => (Math.abs(value) > Math.abs(best) + 1e-12 ? value : best), 0);
  return peak < 0 ? vector.map((value) => (value === 0 ? 0 : -value)) : [...vector];
}
