import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import type { EmbeddedDatabase } from '../dialects/embedded-database.ts';
import type { Tables } from '../tables.ts';

const MOST = Number.MAX_SAFE_INTEGER;
const whole = (column: string, least: number, most: number): string =>
  `typeof(${column}) not in ('integer', 'null') or ${column} not between ${least} and ${most}`;

/** What SQLite takes into a column and PostgreSQL does not, by its type there (`information_schema`). */
const UNFIT: Readonly<Record<string, (column: string) => string>> = {
  text: (column) => `typeof(${column}) not in ('text', 'null') or instr(cast(${column} as blob), x'00') > 0`,
  bigint: (column) => whole(column, -MOST, MOST),
  integer: (column) => whole(column, -(2 ** 31), 2 ** 31 - 1),
  'double precision': (column) => `typeof(${column}) not in ('real', 'integer', 'null')`,
  bytea: (column) => `typeof(${column}) not in ('blob', 'null')`,
};

const typesSchema = z.array(z.object({ table: z.string(), column: z.string(), type: z.string() }));
const orphansSchema = z.array(z.object({ table: z.string(), rowid: z.number() }));

/**
 * Takes out of the file of an embedded store what a PostgreSQL server could not hold: rows that an early version or another
 * hand has left, which no page shows either, and what hangs on them.
 */
export async function dropUnfitRows(database: EmbeddedDatabase, server: Kysely<Tables>): Promise<void> {
  const { rows } =
    await sql`select table_name as "table", column_name as "column", data_type as "type" from information_schema.columns
      where table_schema = current_schema()`.execute(server);
  database.exec('pragma foreign_keys = on; begin');
  for (const { table, column, type } of typesSchema.parse(rows)) {
    const unfit = UNFIT[type];
    if (unfit !== undefined && hasTable(database, table))
      database.exec(`delete from "${table}" where ${unfit(`"${column}"`)}`);
  }
  for (;;) {
    const orphans = orphansSchema.parse(database.prepare('pragma foreign_key_check').all([]));
    if (orphans.length === 0) break;
    for (const { table, rowid } of orphans) database.exec(`delete from "${table}" where rowid = ${rowid}`);
  }
  database.exec('commit');
}

function hasTable(database: EmbeddedDatabase, table: string): boolean {
  return (
    database.prepare("select 1 from sqlite_schema where type = 'table' and name = ?").all([table]).length > 0
  );
}
