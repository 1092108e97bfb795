import { EmoVerseError } from '@emoverse/domain';
import { sql, type Kysely } from 'kysely';
import { emptyLog } from './delete-in-parts.ts';
import { liftLimits } from './dialects/postgres-dialect.ts';
import type { StoreKind, Tables } from './tables.ts';

/** Tables that hold records about a person, or of their own music. */
const PERSONAL_TABLES = [
  'profiles',
  'showings',
  'impressions',
  'feedback_events',
  'moods',
  'reviews',
  'spotify_connections',
  'spotify_tracks',
  'library_servers',
  'library_server_tracks',
  'items',
] as const;

/** Others read for moments, or look through the whole file (`emoverse backup`). */
const LOG_PATIENCE_MILLISECONDS = 10_000;

/**
 * After a deletion: takes what was deleted out of the files as well. SQLite overwrites deleted content
 * (secure_delete), but the write-ahead log still has the old pages, so it is rebuilt and cut to nothing.
 * PostgreSQL's VACUUM removes dead rows from the tables; its own write-ahead log and backups are the
 * operator's to expire.
 */
export async function scrubStore(db: Kysely<Tables>, kind: StoreKind): Promise<void> {
  if (kind === 'sqlite') {
    // The deletion stands, and its rows are overwritten. A full disk has no room to build the file anew; where another
    // process reads all the time, the log goes when the last process closes.
    for (const step of [
      () => sql`vacuum`.execute(db),
      () => emptyLog(db, LOG_PATIENCE_MILLISECONDS),
    ] as const) {
      await step().catch((error: unknown) => {
        if (!(error instanceof EmoVerseError && /^store-(busy|full)$/.test(error.code))) throw error;
      });
    }
    return;
  }
  await db.connection().execute(async (connection) => {
    await liftLimits(connection);
    for (const table of PERSONAL_TABLES) await sql`vacuum ${sql.table(table)}`.execute(connection);
  });
}
