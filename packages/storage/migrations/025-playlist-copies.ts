import type { Migration } from './migration.ts';

/** Playlists that were made elsewhere (music servers, Spotify), and when they are made anew. */
export const playlistCopies: Migration = {
  version: 25,
  name: 'playlist copies',
  async up(db) {
    await db.schema
      .createTable('playlist_copies')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('profile_id', 'text', (column) =>
        column.notNull().references('profiles.id').onDelete('cascade'),
      )
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('place', 'text', (column) => column.notNull())
      // Whoever disconnects a server leaves no way to its playlists.
      .addColumn('server_id', 'text', (column) => column.references('library_servers.id').onDelete('cascade'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('remote_id', 'text')
      .addColumn('written', 'text')
      .addColumn('problem', 'text')
      .addColumn('schedule', 'text')
      .addColumn('next_at', 'bigint')
      .addColumn('writing_since', 'bigint')
      .addUniqueConstraint('playlist_copies_of', ['profile_id', 'source', 'place'])
      .execute();
    await db.schema
      .createIndex('playlist_copies_by_time')
      .on('playlist_copies')
      .column('next_at')
      .where('next_at', 'is not', null)
      .execute();
    await db.schema
      .createIndex('playlist_copies_by_server')
      .on('playlist_copies')
      .column('server_id')
      .execute();
  },
};
