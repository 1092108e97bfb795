import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Folders of sound files that were chosen, also those in which nothing was found yet, and how reading each stands. */
export const musicFolderTables: Migration = {
  version: 19,
  name: 'music folders',
  async up(db) {
    await db.schema
      .createTable('music_folders')
      .addColumn('folder', 'text', (column) => column.primaryKey())
      .addColumn('added_at', 'bigint', (column) => column.notNull())
      .addColumn('scan', 'text')
      .execute();
    await sql`insert into music_folders (folder, added_at)
      select folder, min(scanned_at) from library_files group by folder`.execute(db);
  },
};
