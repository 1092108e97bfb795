import { CompiledQuery, sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { listed, type StoreRow, type StoreTable } from './store-tables.ts';

/** A row may be a playlist of megabytes. */
const ROWS_AT_ONCE = 100;

/**
 * All rows of a table on a PostgreSQL server, page by page, in the order of `readFileRows`. In a transaction, all as of
 * its one moment where it is a repeatable read.
 */
export async function* readServerRows(
  db: Kysely<Tables>,
  { name, columns, key }: StoreTable,
): AsyncGenerator<StoreRow[]> {
  // By its bytes, as SQLite does, and not by the language of the database.
  const order = key.map((column) => `"${column.name}"${column.isText ? ' collate "C"' : ''}`).join(', ');
  await sql
    .raw(
      `declare backup_rows no scroll cursor for select ${listed(columns)} from "${name}" order by ${order}`,
    )
    .execute(db);
  const fetch = sql.raw<StoreRow>(`fetch ${ROWS_AT_ONCE} from backup_rows`);
  for (;;) {
    const { rows } = await fetch.execute(db);
    if (rows.length === 0) break;
    yield rows;
  }
  await sql.raw('close backup_rows').execute(db);
}

/** Inserts rows as they are. */
export async function writeServerRows(
  db: Kysely<Tables>,
  { name, columns }: StoreTable,
  rows: readonly StoreRow[],
): Promise<void> {
  let place = 0;
  const values = rows.map(() => `(${columns.map(() => `$${(place += 1)}`).join(',')})`).join(',');
  const text = `insert into "${name}" (${listed(columns)}) values ${values}`;
  const parameters = rows.flatMap((row) => columns.map((column) => row[column.name]));
  await db.executeQuery(CompiledQuery.raw(text, parameters));
}
