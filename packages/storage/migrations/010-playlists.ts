import type { Migration } from './migration.ts';

/** People's playlists; the entries of one are always read and written together, so they are one JSON value. */
export const playlistTables: Migration = {
  version: 10,
  name: 'playlists',
  async up(db) {
    await db.schema
      .createTable('playlists')
      .addColumn('profile_id', 'text', (column) =>
        column.notNull().references('profiles.id').onDelete('cascade'),
      )
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('origin', 'text', (column) => column.notNull())
      .addColumn('entries', 'text', (column) => column.notNull())
      .addColumn('works', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('changed_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('playlists_key', ['profile_id', 'id'])
      .execute();
  },
};
