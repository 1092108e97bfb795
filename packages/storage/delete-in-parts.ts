import { setTimeout as wait } from 'node:timers/promises';
import type { ProfileId } from '@emoverse/domain';
import { sql, type Kysely } from 'kysely';
import { atomically } from './atomically.ts';
import { noteReviewChange } from './items/review-changes.ts';
import type { Tables } from './tables.ts';

/** The tables that grow with a person's use. */
const LARGE_TABLES = ['impressions', 'feedback_events', 'moods'] as const;
/** Each row touches a page of its table and one of each index: well below the reserve. */
const ROWS_A_PART = 200;

/**
 * Deletes most of what an embedded store holds about a person in many small transactions, each of which finds the log
 * empty: on a full disk there is no room for one that holds all. Cut off, it leaves less, and can be done again.
 */
export async function deleteInParts(db: Kysely<Tables>, profileId: ProfileId): Promise<void> {
  const rowsOf = (table: (typeof LARGE_TABLES)[number] | 'reviews') =>
    sql`select rowid from ${sql.table(table)} where profile_id = ${profileId} limit ${ROWS_A_PART}`;
  for (const table of LARGE_TABLES) {
    for (let deleted = 1n; deleted > 0n;) {
      const result = await sql`delete from ${sql.table(table)} where rowid in (${rowsOf(table)})`.execute(db);
      deleted = result.numAffectedRows ?? 0n;
      await emptyLog(db);
    }
  }
  for (let deleted = 1; deleted > 0;) {
    deleted = await atomically(db, async (db) => {
      const { rows } = await sql<{
        item_id: string;
      }>`delete from reviews where rowid in (${rowsOf('reviews')}) returning item_id`.execute(db);
      await noteReviewChange(
        db,
        rows.map(({ item_id }) => item_id),
      );
      return rows.length;
    });
    await emptyLog(db);
  }
}

const PAUSE_MILLISECONDS = 10;

/**
 * Takes what the log holds into the file, and the log's room back. Another process that reads is in the way of that: it is
 * waited for, so many milliseconds. Gives whether the log is empty.
 */
export async function emptyLog(db: Kysely<Tables>, patience = 0): Promise<boolean> {
  const begun = performance.now();
  for (;;) {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
    if (rows.every(({ busy }) => busy === 0)) return true;
    if (performance.now() - begun >= patience) return false;
    await wait(PAUSE_MILLISECONDS);
  }
}
