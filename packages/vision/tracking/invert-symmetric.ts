import { elementAt, numberAt } from '@emoverse/domain';

/** Pivots smaller than this share of the diagonal's own size say that the matrix is singular. */
const LEAST_PIVOT = 1e-7;

/** The inverse of a small symmetric positive matrix by Gauss–Jordan elimination; nothing where it is (nearly) singular. */
export function invertSymmetric(matrix: readonly (readonly number[])[]): number[][] | undefined {
  const size = matrix.length;
  // Scaled to ones on the diagonal, so that pivots can be compared.
  const scale = matrix.map((row, index) => 1 / Math.sqrt(numberAt(row, index)));
  let rows = matrix.map((row, r) => [
    ...row.map((value, c) => value * numberAt(scale, r) * numberAt(scale, c)),
    ...row.map((_, c) => (c === r ? 1 : 0)),
  ]);
  for (let pivot = 0; pivot < size; pivot++) {
    const divisor = numberAt(elementAt(rows, pivot), pivot);
    if (!(divisor > LEAST_PIVOT)) return undefined;
    const divided = elementAt(rows, pivot).map((value) => value / divisor);
    rows = rows.map((row, index) => {
      if (index === pivot) return divided;
      const factor = numberAt(row, pivot);
      return row.map((value, column) => value - factor * numberAt(divided, column));
    });
  }
  return rows.map((row, r) =>
    row.slice(size).map((value, c) => value * numberAt(scale, r) * numberAt(scale, c)),
  );
}
