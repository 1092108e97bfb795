import { EmoVerseError } from '@emoverse/domain';
import { sql, type Kysely } from 'kysely';
import { atomically } from '../atomically.ts';
import { liftLimits } from '../dialects/postgres-dialect.ts';
import { migrateStore } from '../migrate-store.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import type { PostgresServer } from '../open-store.ts';
import type { Tables } from '../tables.ts';
import { copyServerRows } from './copy-server.ts';
import { createRowDigest, digestFileRows, tablesThatDiffer, type RowDigests } from './digest-rows.ts';
import { dropUnfitRows } from './drop-unfit-rows.ts';
import { inspectCopy } from './inspect-copy.ts';
import { readFileRows } from './read-file-rows.ts';
import { filledTableOn, refuseFilled } from './refuse-filled.ts';
import { readServerRows, writeServerRows } from './server-rows.ts';
import { storeTables, type StoreTable } from './store-tables.ts';
import { migrateFile, withFile, withServer } from './with-database.ts';

const PLACE = 'the store on the PostgreSQL server of DATABASE_URL';

export interface ServerRestore {
  readonly server: PostgresServer;
  /** The file of an embedded store that is ours alone; it is brought up to date, and loses what the server cannot hold. */
  readonly draft: string;
  readonly replace: boolean;
  /** Writes a backup by a copying of what is there; called only where something of people is, perhaps more than once. */
  readonly keepFormer: (copy: (draft: string) => Promise<RowDigests>) => Promise<void>;
  /** Is told when every row was written. */
  readonly comparing: () => void;
}

/**
 * Replaces the store on a PostgreSQL server by that in a file, in one transaction, which ends when the server has told every
 * row back. Whoever asks meanwhile waits, and then sees the other store: running servers of EmoVerse notice it as they notice
 * another catalogue. Gives how many rows of which tables were left out. Throws `store-not-empty`, `store-too-new`,
 * `restore-differs`, and what the server throws; nothing is changed then.
 */
export function restoreToServer(
  wish: ServerRestore,
): Promise<{ readonly leftOut: Readonly<Record<string, number>> }> {
  return withServer(wish.server, async (db) => {
    if (!wish.replace) refuseFilled(PLACE, await filledTableOn(db));
    await migrateStore(db, 'postgres', MIGRATIONS);
    await migrateFile(wish.draft, MIGRATIONS);
    const { rows: before } = inspectCopy(wish.draft);
    return withFile(wish.draft, async (database) => {
      await dropUnfitRows(database, db);
      const { rows: after } = inspectCopy(wish.draft);
      const leftOut = Object.fromEntries(
        Object.entries(before)
          .map(([table, rows]) => [table, rows - (after[table] ?? 0)] as const)
          .filter(([, rows]) => rows > 0),
      );
      const tables = storeTables(database);
      const expected = digestFileRows(database);
      await atomically(db, async (transaction) => {
        await liftLimits(transaction);
        await takeAlone(transaction, tables, wish);
        const changes = await catalogueChanges(transaction);
        await sql.raw(`truncate ${named(tables)} restart identity`).execute(transaction);
        for (const table of tables)
          for (const rows of readFileRows(database, table)) await writeServerRows(transaction, table, rows);
        wish.comparing();
        await compare(transaction, tables, expected);
        await goOnCounting(transaction, changes);
      });
      return { leftOut };
    });
  });
}

/** Holds everybody off, before anything is read that a lock taken later could stand in the way of, and keeps what is there. */
async function takeAlone(
  db: Kysely<Tables>,
  tables: readonly StoreTable[],
  { replace, keepFormer }: ServerRestore,
): Promise<void> {
  await sql.raw(`lock table ${named(tables)} in access exclusive mode`).execute(db);
  const filled = await filledTableOn(db);
  if (!replace) refuseFilled(PLACE, filled);
  if (filled !== undefined) await keepFormer((draft) => copyServerRows(db, draft));
}

async function compare(
  db: Kysely<Tables>,
  tables: readonly StoreTable[],
  expected: RowDigests,
): Promise<void> {
  const told: Record<string, string> = {};
  for (const table of tables) {
    const digest = createRowDigest(table);
    for await (const rows of readServerRows(db, table)) digest.add(rows);
    told[table.name] = digest.hex();
  }
  const differ = tablesThatDiffer(told, expected);
  if (differ.length > 0)
    throw new EmoVerseError(
      'restore-differs',
      `the PostgreSQL server does not hold what was written (${differ.join(', ')}), so nothing was changed: its database must be of UTF-8`,
    );
}

async function catalogueChanges(db: Kysely<Tables>): Promise<number> {
  const found = await db
    .selectFrom('store_counters')
    .select('value')
    .where('name', '=', 'catalogue')
    .execute();
  return Math.max(0, ...found.map(({ value }) => value));
}

/** New rows are numbered behind the restored ones, and servers that run see by the counter that there is another catalogue. */
async function goOnCounting(db: Kysely<Tables>, changes: number): Promise<void> {
  for (const [table, column] of [
    ['feedback_events', 'sequence'],
    ['import_runs', 'id'],
  ] as const)
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}), (select max(${sql.ref(column)}) from ${sql.table(table)}))`.execute(
      db,
    );
  await db
    .updateTable('store_counters')
    .set(({ fn, eb, val }) => ({
      value: eb(fn<number>('greatest', ['value', val(changes)]), '+', 1),
    }))
    .where('name', '=', 'catalogue')
    .execute();
}

function named(tables: readonly StoreTable[]): string {
  return tables.map(({ name }) => `"${name}"`).join(', ');
}
