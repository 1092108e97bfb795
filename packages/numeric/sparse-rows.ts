/** A matrix that is mostly zero, row by row: row `r` has `values` at `columns` from `start[r]` up to `start[r + 1]`. */
export interface SparseRows {
  readonly rows: number;
  readonly width: number;
  readonly start: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** The entries of one row; a column may occur once only. */
export interface SparseRow {
  readonly columns: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** @throws RangeError when a column lies outside 0…width − 1 or a row has more columns than values. */
export function sparseRows(rows: readonly SparseRow[], width: number): SparseRows {
  const start = new Int32Array(rows.length + 1);
  rows.forEach((row, at) => (start[at + 1] = start[at] + row.columns.length));
  const columns = new Int32Array(start[rows.length]);
  const values = new Float64Array(start[rows.length]);
  rows.forEach((row, at) => {
    if (row.columns.length !== row.values.length)
      throw new RangeError(
        `row ${at} has ${row.columns.length} columns for ${row.values.length} values: expected as many`,
      );
    for (let entry = 0; entry < row.columns.length; entry++) {
      const column = row.columns[entry];
      if (!(column >= 0 && column < width))
        throw new RangeError(`expected columns from 0 to ${width - 1}, got ${column} in row ${at}`);
      columns[start[at] + entry] = column;
      values[start[at] + entry] = row.values[entry];
    }
  });
  return { rows: rows.length, width, start, columns, values };
}

/** Matrix × vector of `width` numbers: one number a row. */
export function sparseTimes(
  { rows, start, columns, values }: SparseRows,
  vector: Float64Array,
): Float64Array {
  const product = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let at = start[row]; at < start[row + 1]; at++) sum += values[at] * vector[columns[at]];
    product[row] = sum;
  }
  return product;
}

/** Transposed matrix × vector of `rows` numbers: one number a column. */
export function sparseTransposedTimes(
  { rows, width, start, columns, values }: SparseRows,
  vector: Float64Array,
): Float64Array {
  const product = new Float64Array(width);
  for (let row = 0; row < rows; row++) {
    const factor = vector[row];
    if (factor === 0) continue;
    for (let at = start[row]; at < start[row + 1]; at++) product[columns[at]] += values[at] * factor;
  }
  return product;
}
