import { EmoVerseError } from '@emoverse/domain';
import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import { liftLimits } from '../dialects/postgres-dialect.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import type { PostgresServer } from '../open-store.ts';
import type { Tables } from '../tables.ts';
import { createRowDigest, type RowDigests } from './digest-rows.ts';
import { readServerRows } from './server-rows.ts';
import { listed, storeTables } from './store-tables.ts';
import { migrateFile, withFile, withServer } from './with-database.ts';

/**
 * Copies a store on a PostgreSQL server that others use into an empty file, as of one moment, as an embedded store of the
 * same schema version. Gives the digests of what the server told. Throws `no-store`, `store-too-new`, and what the server
 * throws.
 */
export function copyServer(server: PostgresServer, file: string): Promise<RowDigests> {
  return withServer(server, (db) =>
    db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (transaction) => {
        await liftLimits(transaction);
        return copyServerRows(transaction, file);
      }),
  );
}

/** The same within a transaction: as of one moment where it is a repeatable read, or holds off who writes. */
export async function copyServerRows(db: Kysely<Tables>, file: string): Promise<RowDigests> {
  await migrateFile(file, await migrationsOf(db));
  return withFile(file, async (database) => {
    // Whoever made the file waits for the disk when all is in it.
    database.exec('pragma synchronous = off; pragma foreign_keys = off; begin');
    const digests: Record<string, string> = {};
    for (const table of storeTables(database)) {
      database.exec(`delete from "${table.name}"`);
      const insert = database.prepare(
        `insert into "${table.name}" (${listed(table.columns)}) values (${table.columns.map(() => '?').join(', ')})`,
      );
      const digest = createRowDigest(table);
      for await (const rows of readServerRows(db, table)) {
        for (const row of rows) insert.run(table.columns.map(({ name }) => row[name]));
        digest.add(rows);
      }
      digests[table.name] = digest.hex();
    }
    database.exec('commit');
    return digests;
  });
}

/** Whether the server holds a store of ours. */
export async function isStoreThere(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql`select to_regclass('schema_migrations') is not null as there`.execute(db);
  return z.tuple([z.object({ there: z.boolean() })]).parse(rows)[0].there;
}

async function migrationsOf(db: Kysely<Tables>) {
  if (!(await isStoreThere(db)))
    throw new EmoVerseError('no-store', 'the database of DATABASE_URL holds no store of EmoVerse');
  const applied = await db.selectFrom('schema_migrations').select('version').execute();
  const known = MIGRATIONS.filter(({ version }) => applied.some((one) => one.version === version));
  const unknown = applied.find(({ version }) => known.every((one) => one.version !== version));
  if (unknown !== undefined) {
    throw new EmoVerseError(
      'store-too-new',
      `the store has schema version ${unknown.version}, which this program does not know: use the newer EmoVerse that wrote it`,
    );
  }
  return known;
}
