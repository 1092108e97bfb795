import { elementAt } from '@emoverse/domain';

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
  const pairs = a
    .map((row, index) => ({
      value: row[index] ?? Number.NaN,
      vector: v.map((line) => line[index] ?? Number.NaN),
    }))
    .sort((one, other) => other.value - one.value);
  return {
    values: pairs.map(({ value }) => value),
    vectors: pairs.map(({ vector }) => withPositivePeak(vector)),
  };
}

function checkSymmetric(matrix: readonly ArrayLike<number>[]): void {
  const size = matrix.length;
  let largest = 0;
  for (const row of matrix) {
    if (row.length !== size)
      throw new RangeError(`expected a square matrix, got a row of ${row.length} in ${size}`);
    for (let column = 0; column < size; column++)
      largest = Math.max(largest, Math.abs(row[column] ?? Number.NaN));
  }
  for (const [row, line] of matrix.entries()) {
    for (const [column, other] of matrix.slice(0, row).entries()) {
      if (!(Math.abs((line[column] ?? Number.NaN) - (other[row] ?? Number.NaN)) <= 1e-9 * largest)) {
        throw new RangeError(`expected a symmetric matrix, entries (${row}, ${column}) differ`);
      }
    }
  }
}

/** Sum of squares above the diagonal: what the rotations drive to zero. */
function offDiagonal(a: readonly Float64Array[]): number {
  let sum = 0;
  for (const [row, line] of a.entries()) {
    for (let column = row + 1; column < a.length; column++) sum += (line[column] ?? Number.NaN) ** 2;
  }
  return sum;
}

/** Rotates the plane of axes p and q so that entry (p, q) of `a` becomes 0; `v` collects the rotations. */
function rotateAway(a: Float64Array[], v: Float64Array[], p: number, q: number): void {
  const rowP = elementAt(a, p);
  const rowQ = elementAt(a, q);
  const entry = rowP[q] ?? Number.NaN;
  if (entry === 0) return;
  const ratio = ((rowQ[q] ?? Number.NaN) - (rowP[p] ?? Number.NaN)) / (2 * entry);
  const tangent = (ratio >= 0 ? 1 : -1) / (Math.abs(ratio) + Math.sqrt(1 + ratio * ratio));
  const cosine = 1 / Math.sqrt(1 + tangent * tangent);
  const sine = tangent * cosine;
  for (const row of a) rotateColumns(row, p, q, cosine, sine);
  for (let k = 0; k < a.length; k++) {
    const upper = rowP[k] ?? Number.NaN;
    const lower = rowQ[k] ?? Number.NaN;
    rowP[k] = cosine * upper - sine * lower;
    rowQ[k] = sine * upper + cosine * lower;
  }
  for (const row of v) rotateColumns(row, p, q, cosine, sine);
}

function rotateColumns(row: Float64Array, p: number, q: number, cosine: number, sine: number): void {
  const left = row[p] ?? Number.NaN;
  const right = row[q] ?? Number.NaN;
  row[p] = cosine * left - sine * right;
  row[q] = sine * left + cosine * right;
}

function withPositivePeak(vector: readonly number[]): number[] {
  const peak = vector.reduce((best, value) => (Math.abs(value) > Math.abs(best) + 1e-12 ? value : best), 0);
  return peak < 0 ? vector.map((value) => (value === 0 ? 0 : -value)) : [...vector];
}
