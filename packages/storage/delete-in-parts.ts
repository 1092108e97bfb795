import { setTimeout as wait } from 'node:timers/promises';
import type { ProfileId } from '@emoverse/domain';
import { sql, type Kysely } from 'kysely';
import { atomically } from './atomically.ts';
import { inParts } from './in-parts.ts';
import { noteReviewChange } from './items/review-changes.ts';
import type { Tables } from './tables.ts';

/** The tables that grow with a person's use, and how many rows of each go at once. */
const LARGE_TABLES = {
  impressions: 200,
  showings: 200,
  feedback_events: 200,
  moods: 200,
  day_notes: 50,
  playlists: 5,
  taste_imports: 5,
} as const;
const REVIEWS_A_PART = 50;
/** Rows whose deletion is committed at once: more would hold everybody up while the commit writes them. */
const ROWS_A_COMMIT = 20_000;

const rowsOf = (table: string, profileId: ProfileId, most: number) =>
  sql`select rowid from ${sql.table(table)} where profile_id = ${profileId} limit ${most}`;

/**
 * Deletes what grows of an embedded store's records about a person, but for reviews, within whatever transaction there is;
 * others have their turn between two parts.
 */
export async function deleteRecords(
  db: Kysely<Tables>,
  profileId: ProfileId,
  afterPart: () => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  for (const [table, most] of Object.entries(LARGE_TABLES)) {
    await inParts(most, async (size) => {
      const deleted = await deleteSome(db, table, profileId, size);
      await afterPart();
      return deleted;
    });
  }
}

async function deleteSome(
  db: Kysely<Tables>,
  table: string,
  profileId: ProfileId,
  most: number,
): Promise<number> {
  const rows = rowsOf(table, profileId, most);
  const result = await sql`delete from ${sql.table(table)} where rowid in (${rows})`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}

/**
 * Deletes most of what grows of an embedded store's records about a person, in transactions of a size whose commit holds
 * nobody up. Cut off, it leaves less, and can be done again.
 */
export async function deleteInTransactions(db: Kysely<Tables>, profileId: ProfileId): Promise<void> {
  for (const [table, most] of Object.entries(LARGE_TABLES)) {
    for (let deleted = ROWS_A_COMMIT; deleted >= ROWS_A_COMMIT;)
      deleted = await atomically(db, (db) =>
        inParts(most, (size) => deleteSome(db, table, profileId, size), ROWS_A_COMMIT),
      );
  }
}

/**
 * Deletes most of what an embedded store holds about a person in many small transactions, each of which finds the log
 * empty: on a full disk there is no room for one that holds all. Cut off, it leaves less, and can be done again. A part
 * touches a page of its table and one of each index for each row: well below the reserve.
 */
export async function deleteInParts(db: Kysely<Tables>, profileId: ProfileId): Promise<void> {
  await deleteRecords(db, profileId, () => emptyLog(db));
  while ((await atomically(db, (db) => deleteSomeReviews(db, profileId))) > 0) await emptyLog(db);
}

/** Deletes a few reviews of a person, notes that those of their works are others now, and says how many they were. */
async function deleteSomeReviews(db: Kysely<Tables>, profileId: ProfileId): Promise<number> {
  const some = rowsOf('reviews', profileId, REVIEWS_A_PART);
  const { rows } = await sql<{
    item_id: string;
  }>`delete from reviews where rowid in (${some}) returning item_id`.execute(db);
  await noteReviewChange(
    db,
    rows.map(({ item_id }) => item_id),
  );
  return rows.length;
}

/** Deletes all reviews of a person within whatever transaction there is, as `deleteRecords` does. */
export async function deleteReviews(db: Kysely<Tables>, profileId: ProfileId): Promise<void> {
  await inParts(REVIEWS_A_PART, () => deleteSomeReviews(db, profileId));
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
