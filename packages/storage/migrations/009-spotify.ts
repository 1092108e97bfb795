import type { Migration } from './migration.ts';

/** A person's connection with Spotify, and which of our items was found as which track there. */
export const spotifyTables: Migration = {
  version: 9,
  name: 'spotify',
  async up(db) {
    await db.schema
      .createTable('spotify_connections')
      .addColumn('profile_id', 'text', (column) =>
        column.primaryKey().references('profiles.id').onDelete('cascade'),
      )
      .addColumn('client_id', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('sealed_tokens', 'text')
      .addColumn('consented_at', 'bigint', (column) => column.notNull())
      .addColumn('revision', 'bigint', (column) => column.notNull())
      .execute();
    // Hangs on the connection: whoever disconnects leaves nothing of Spotify's behind.
    await db.schema
      .createTable('spotify_tracks')
      .addColumn('profile_id', 'text', (column) =>
        column.notNull().references('spotify_connections.profile_id').onDelete('cascade'),
      )
      .addColumn('item_id', 'text', (column) => column.notNull())
      .addColumn('uri', 'text')
      .addColumn('explicit', 'integer', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('spotify_tracks_key', ['profile_id', 'item_id'])
      .execute();
  },
};
