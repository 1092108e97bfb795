import { sql, type Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** SQLite's own, in pages. */
const AUTOMATIC = 1000;

/**
 * Does work that writes so much to an embedded store that taking the write-ahead log into the file at its end would hold
 * everybody up: the log stays, and `afterwards` empties it, in a thread.
 */
export async function leaveLog<T>(
  db: Kysely<Tables>,
  work: () => Promise<T>,
  afterwards: () => Promise<unknown>,
): Promise<T> {
  await sql`pragma wal_autocheckpoint = 0`.execute(db);
  try {
    const result = await work();
    await afterwards();
    return result;
  } finally {
    await sql`pragma wal_autocheckpoint = ${sql.lit(AUTOMATIC)}`.execute(db);
  }
}
