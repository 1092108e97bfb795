import { EmoVerseError } from '@emoverse/domain';
import { sql, type Kysely } from 'kysely';
import { liftLimits } from './dialects/postgres-dialect.ts';
import type { Migration } from './migrations/migration.ts';
import type { StoreKind, Tables } from './tables.ts';

/** Any number: PostgreSQL processes that start together take turns on it. */
const MIGRATION_LOCK = 7_305_118;

/**
 * Brings the schema to the newest version, forward only, everything that is missing in one transaction: a
 * start that is cut off leaves the store as it was. Gives the version reached.
 * Throws `store-too-new` when a newer program has written the store; nothing is touched then.
 */
export async function migrateStore(
  db: Kysely<Tables>,
  kind: StoreKind,
  migrations: readonly Migration[],
): Promise<number> {
  const newest = migrations.reduce((version, migration) => Math.max(version, migration.version), 0);
  return db.transaction().execute(async (transaction) => {
    if (kind === 'postgres') {
      await liftLimits(transaction);
      await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(transaction);
    }
    await transaction.schema
      .createTable('schema_migrations')
      .ifNotExists()
      .addColumn('version', 'integer', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .execute();
    const rows = await transaction.selectFrom('schema_migrations').select('version').execute();
    const applied = new Set(rows.map(({ version }) => version));
    const reached = Math.max(0, ...applied);
    if (reached > newest) {
      throw new EmoVerseError(
        'store-too-new',
        `the store has schema version ${reached}, this program knows versions up to ${newest}: start the newer EmoVerse that wrote it, or choose another data folder`,
      );
    }
    // Not only those above the newest: numbers are given out to work in progress, which does not end in order.
    for (const migration of migrations.filter(({ version }) => !applied.has(version))) {
      await migration.up(transaction, kind);
      await transaction
        .insertInto('schema_migrations')
        .values({ version: migration.version, name: migration.name })
        .execute();
    }
    return newest;
  });
}
