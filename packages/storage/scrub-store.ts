import { EmoVerseError } from '@emoverse/domain';
import { sql, type Kysely } from 'kysely';
import { emptyLog } from './delete-in-parts.ts';
import { liftLimits } from './dialects/postgres-dialect.ts';
import { runInThread } from './run-in-thread.ts';
import type { Tables } from './tables.ts';

/** Tables that hold records about a person, or of their own music. */
const PERSONAL_TABLES = [
  'profiles',
  'showings',
  'impressions',
  'feedback_events',
  'moods',
  'day_notes',
  'mood_imports',
  'imported_before',
  'home_keys',
  'webhooks',
  'playlists',
  'playlist_copies',
  'change_log',
  'reviews',
  'spotify_connections',
  'spotify_tracks',
  'library_files',
  'music_folders',
  'library_servers',
  'library_server_tracks',
  'waiting_plays',
  'items',
] as const;

/** Others read for moments, or look through the whole file (`emoverse backup`). */
const LOG_PATIENCE_MILLISECONDS = 10_000;

/**
 * After a deletion: takes what was deleted out of the files as well. SQLite overwrites deleted content
 * (secure_delete), but the write-ahead log still has the old pages, so it is rebuilt and cut to nothing.
 * PostgreSQL's VACUUM removes dead rows from the tables; its own write-ahead log and backups are the
 * operator's to expire.
 *
 * @param file of an embedded store; undefined for a PostgreSQL server.
 */
export async function scrubStore(db: Kysely<Tables>, file: string | undefined): Promise<void> {
  if (file !== undefined) {
    // The deletion stands, and its rows are overwritten. A full disk has no room to build the file anew; where another
    // process reads all the time, the log goes when the last process closes.
    const refusals = await runInThread(file, ['vacuum', 'pragma wal_checkpoint(truncate)']);
    await emptyLog(db, LOG_PATIENCE_MILLISECONDS).catch((error: unknown) => refusals.push(error));
    for (const refusal of refusals) {
      if (!(refusal instanceof EmoVerseError && /^store-(busy|full)$/.test(refusal.code))) throw refusal;
    }
    return;
  }
  await db.connection().execute(async (connection) => {
    await liftLimits(connection);
    for (const table of PERSONAL_TABLES) await sql`vacuum ${sql.table(table)}`.execute(connection);
  });
}
