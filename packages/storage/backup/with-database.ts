import { Kysely } from 'kysely';
import { createEmbeddedDialect } from '../dialects/embedded-dialect.ts';
import { openEmbeddedDatabase, type EmbeddedDatabase } from '../dialects/embedded-database.ts';
import { openPostgres } from '../dialects/open-postgres.ts';
import { createPostgresDialect } from '../dialects/postgres-dialect.ts';
import { migrateStore } from '../migrate-store.ts';
import type { Migration } from '../migrations/migration.ts';
import type { PostgresServer } from '../open-store.ts';
import { createStoreWatch } from '../store-watch.ts';
import type { Tables } from '../tables.ts';
import { waitForDatabase } from '../wait-for-database.ts';

/** Works on a PostgreSQL server as it is, without bringing its schema up to date; waits for it where `patience` says so. */
export async function withServer<T>(
  { databaseUrl, patience, random = () => 0.5 }: PostgresServer,
  work: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  const pool = await openPostgres(databaseUrl);
  const db = new Kysely<Tables>({ dialect: createPostgresDialect(pool, random) });
  try {
    const isThere = (): Promise<void> => db.connection().execute(async () => undefined);
    await (patience === undefined ? isThere() : waitForDatabase(isThere, patience));
    return await work(db);
  } finally {
    await db.destroy();
  }
}

/** Works on the file of an embedded store that nobody else uses. */
export async function withFile<T>(
  file: string,
  work: (database: EmbeddedDatabase) => T | Promise<T>,
): Promise<T> {
  const database = openEmbeddedDatabase(file, 0);
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** Makes or brings up to date the tables in the file of an embedded store that nobody else uses. */
export async function migrateFile(file: string, migrations: readonly Migration[]): Promise<void> {
  const writer = openEmbeddedDatabase(file, 0);
  const reader = openEmbeddedDatabase(file, 0);
  const db = new Kysely<Tables>({ dialect: createEmbeddedDialect({ writer, reader }, createStoreWatch()) });
  try {
    await migrateStore(db, 'sqlite', migrations);
  } finally {
    await db.destroy();
  }
}
