import { elementAt } from '@emoverse/domain';
import { sql, type Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** SQLite's own, in pages. */
const AUTOMATIC = 1000;
/** Kibibytes of changed pages that may wait for the commit, which writes them in one go. */
const WAITING = 2000;

/** Works of each store that are under way, and the size of its cache before the first. */
const underWay = new WeakMap<object, { works: number; cacheSize: number }>();

/**
 * Does work that writes so much to an embedded store that a checkpoint at its end * everybody up: the log stays, and `afterwards` empties it, in a thread. Pages that were changed go into the log as the work
 * goes on, so that little is left for the commit.
 */
export async function deferCheckpoint<T>(
  db: Kysely<Tables>,
  work: () => Promise<T>,
  afterwards: () => Promise<unknown>,
): Promise<T> {
  const store = db.getExecutor().adapter;
  const { rows } = await sql<{ cache_size: number }>`pragma cache_size`.execute(db);
  const known = underWay.get(store) ?? { works: 0, cacheSize: elementAt(rows, 0).cache_size };
  known.works += 1;
  underWay.set(store, known);
  try {
    await sql`pragma wal_autocheckpoint = 0`.execute(db);
    await sql`pragma cache_size = ${sql.lit(-WAITING)}`.execute(db);
    const result = await work();
    await afterwards();
    return result;
  } finally {
    known.works -= 1;
    // The last one puts back what the first one found.
    if (known.works === 0) {
      underWay.delete(store);
      await sql`pragma cache_size = ${sql.lit(known.cacheSize)}`.execute(db);
      await sql`pragma wal_autocheckpoint = ${sql.lit(AUTOMATIC)}`.execute(db);
    }
  }
}
