import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Runs the work in one transaction: the caller's, where it is in one, else its own. */
export function atomically<T>(db: Kysely<Tables>, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}
