import type { Kysely } from 'kysely';
import { ConflictAdapter } from './dialects/postgres-dialect.ts';
import type { Tables } from './tables.ts';

/**
 * Runs the work in one transaction: the caller's, where it is in one, else its own. On PostgreSQL its own is done again
 * where it met another one there, so the work may run more than once, each time from the beginning.
 */
export function atomically<T>(db: Kysely<Tables>, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db);
  const run = (): Promise<T> => db.transaction().execute(work);
  const { adapter } = db.getExecutor();
  return adapter instanceof ConflictAdapter ? adapter.untilNoConflict(run) : run();
}
