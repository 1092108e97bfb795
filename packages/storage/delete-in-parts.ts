import type { ProfileId } from '@emoverse/domain';
import { sql, type Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** The tables that grow with a person's use. */
const LARGE_TABLES = ['impressions', 'feedback_events', 'moods', 'reviews'] as const;
/** Each row touches a page of its table and one of each index: well below the reserve. */
const ROWS_A_PART = 200;

/**
 * Deletes most of what an embedded store holds about a person in many small transactions, each of which finds the log
 * empty: on a full disk there is no room for one that holds all. Cut off, it leaves less, and can be done again.
 */
export async function deleteInParts(db: Kysely<Tables>, profileId: ProfileId): Promise<void> {
  for (const table of LARGE_TABLES) {
    for (let deleted = 1n; deleted > 0n;) {
      const rows = sql`select rowid from ${sql.table(table)} where profile_id = ${profileId} limit ${ROWS_A_PART}`;
      const result = await sql`delete from ${sql.table(table)} where rowid in (${rows})`.execute(db);
      deleted = result.numAffectedRows ?? 0n;
      await emptyLog(db);
    }
  }
}

/** Takes what the log holds into the file, and the log's room back, unless another process reads it. */
export async function emptyLog(db: Kysely<Tables>): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
