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
  rows.forEach((row, at) => (start[at + 1] = (start[at] ?? 0) + row.columns.length));
  const entries = start[rows.length] ?? 0;
  const columns = new Int32Array(entries);
  const values = new Float64Array(entries);
  rows.forEach((row, at) => {
    if (row.columns.length !== row.values.length)
      throw new RangeError(
        `row ${at} has ${row.columns.length} columns for ${row.values.length} values: expected as many`,
      );
    for (let entry = 0; entry < row.columns.length; entry++) {
      const column = row.columns[entry] ?? Number.NaN;
      if (!(column >= 0 && column < width))
        throw new RangeError(`expected columns from 0 to ${width - 1}, got ${column} in row ${at}`);
      columns[(start[at] ?? 0) + entry] = column;
      values[(start[at] ?? 0) + entry] = row.values[entry] ?? Number.NaN;
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
    const end = start[row + 1] ?? 0;
    for (let at = start[row] ?? 0; at < end; at++)
      sum += (values[at] ?? Number.NaN) * (vector[columns[at] ?? -1] ?? Number.NaN);
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
    const factor = vector[row] ?? Number.NaN;
    if (factor === 0) continue;
    const end = start[row + 1] ?? 0;
    for (let at = start[row] ?? 0; at < end; at++)
      product[columns[at] ?? 0] =
        (product[columns[at] ?? 0] ?? Number.NaN) + (values[at] ?? Number.NaN) * factor;
  }
  return product;
}
