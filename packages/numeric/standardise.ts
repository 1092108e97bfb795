import { numberAt } from '@emoverse/domain';

/** Mean and standard deviation of each column (deviation of the population: divided by n). */
export interface Standardiser {
  readonly means: readonly number[];
  /** 1 for a constant column, so that it becomes all zeros. */
  readonly deviations: readonly number[];
}

/**
 * Measures the columns of a table with at least one row and equally long rows. Two passes: linear time, and no
 * cancellation for columns far from zero.
 * @throws RangeError for no rows, rows of different lengths, or values that are not finite.
 */
export function fitStandardiser(rows: readonly ArrayLike<number>[]): Standardiser {
  const width = checkedWidth(rows);
  const means = columnMeans(rows, width);
  const deviations = means.map((mean, column) => {
    const squares = rows.reduce((sum, row) => sum + ((row[column] ?? Number.NaN) - mean) ** 2, 0);
    const deviation = Math.sqrt(squares / rows.length);
    return deviation > 1e-12 * Math.max(1, Math.abs(mean)) ? deviation : 1;
  });
  return { means, deviations };
}

/** One row in standard deviations from the mean: (x − mean) / deviation. */
export function standardise({ means, deviations }: Standardiser, row: ArrayLike<number>): number[] {
  if (row.length !== means.length)
    throw new RangeError(`expected ${means.length} columns, got ${row.length}`);
  return means.map((mean, column) => ((row[column] ?? Number.NaN) - mean) / numberAt(deviations, column));
}

/** Mean of each column. */
export function columnMeans(rows: readonly ArrayLike<number>[], width = checkedWidth(rows)): number[] {
  return Array.from(
    { length: width },
    (_, column) => rows.reduce((sum, row) => sum + (row[column] ?? Number.NaN), 0) / rows.length,
  );
}

/** The common length of the rows of a table. @throws RangeError as `fitStandardiser`. */
export function checkedWidth(rows: readonly ArrayLike<number>[]): number {
  const [first] = rows;
  if (first === undefined) throw new RangeError('expected at least one row, got none');
  const width = first.length;
  rows.forEach((row, number) => {
    if (row.length !== width)
      throw new RangeError(`row ${number} has ${row.length} columns, the first has ${width}`);
    for (let column = 0; column < width; column++) {
      if (!Number.isFinite(row[column])) {
        throw new RangeError(`values must be finite, got ${row[column]} in row ${number}, column ${column}`);
      }
    }
  });
  return width;
}
