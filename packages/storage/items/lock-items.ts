import { sql, type Kysely } from 'kysely';
import { liftLimits } from '../dialects/postgres-dialect.ts';
import type { StoreKind, Tables } from '../tables.ts';

/** The key of an advisory lock, any number: PostgreSQL processes that write items take turns on it. */
const WRITING_LOCK = 7_305_119;

/**
 * First in each transaction that writes items: those take turns, whichever process they are of, because each writes
 * rows of collections and items in an order of its own. On SQLite all transactions take turns anyway.
 */
export async function lockItems(db: Kysely<Tables>, kind: StoreKind): Promise<void> {
  if (kind !== 'postgres') return;
  await liftLimits(db);
  await sql`select pg_advisory_xact_lock(${WRITING_LOCK})`.execute(db);
}
