import { elementAt } from '@emoverse/domain';
import { z } from 'zod';
import type { EmbeddedDatabase } from '../dialects/embedded-database.ts';
import { listed, type StoreRow, type StoreTable } from './store-tables.ts';

/** A row may be a playlist of megabytes. */
const ROWS_AT_ONCE = 100;
const rowsSchema = z.array(z.record(z.string(), z.unknown()));

/** All rows of a table of an embedded store, page by page, by key: numbers by value, text by its bytes. */
export function* readFileRows(
  database: EmbeddedDatabase,
  { name, columns, key }: StoreTable,
): Generator<StoreRow[]> {
  const order = listed(key);
  const page = (where: string) =>
    database.prepare(
      `select ${listed(columns)} from "${name}" ${where} order by ${order} limit ${ROWS_AT_ONCE}`,
    );
  const next = page(`where (${order}) > (${key.map(() => '?').join(', ')})`);
  let rows = rowsSchema.parse(page('').all([]));
  while (rows.length > 0) {
    yield rows;
    const last = elementAt(rows, rows.length - 1);
    rows = rows.length < ROWS_AT_ONCE ? [] : rowsSchema.parse(next.all(key.map(({ name }) => last[name])));
  }
}
