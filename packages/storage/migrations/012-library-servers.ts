import type { Migration } from './migration.ts';

/** Music servers that were connected, the songs they have, and which song previews were looked up. */
export const libraryServerTables: Migration = {
  version: 12,
  name: 'library servers',
  async up(db) {
    await db.schema
      .createTable('library_servers')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('address', 'text', (column) => column.notNull())
      .addColumn('user_name', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('sealed_login', 'text', (column) => column.notNull())
      .addColumn('connected_at', 'bigint', (column) => column.notNull())
      .addColumn('synced_at', 'bigint')
      .addColumn('sync', 'text')
      .addUniqueConstraint('library_servers_account', ['kind', 'address', 'user_name'])
      .execute();
    // Hangs on the server: whoever disconnects leaves nothing of it behind.
    await db.schema
      .createTable('library_server_tracks')
      .addColumn('server_id', 'text', (column) =>
        column.notNull().references('library_servers.id').onDelete('cascade'),
      )
      .addColumn('remote_id', 'text', (column) => column.notNull())
      .addColumn('item_id', 'text', (column) => column.notNull())
      .addColumn('cover_id', 'text')
      .addColumn('suffix', 'text')
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('seen_in', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('library_server_tracks_key', ['server_id', 'remote_id'])
      .execute();
    await db.schema
      .createIndex('library_server_tracks_by_item')
      .on('library_server_tracks')
      .column('item_id')
      .execute();
    await db.schema
      .createTable('song_previews')
      .addColumn('item_id', 'text', (column) => column.notNull())
      .addColumn('country', 'text', (column) => column.notNull())
      .addColumn('found', 'text')
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('song_previews_key', ['item_id', 'country'])
      .execute();
  },
};
