/** SQLite takes 32,766 parameters a statement, PostgreSQL 65,535; 500 rows of at most 13 columns fit both. */
const ROWS_A_STATEMENT = 500;

/** Rows in batches that fit into one statement. */
export function* inBatches<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    yield rows.slice(start, start + ROWS_A_STATEMENT);
  }
}
