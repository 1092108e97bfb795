import type { Migration } from './migration.ts';

/** Songs that were heard while their music server was away, and what a playlist elsewhere was in the middle of. */
export const waitingPlays: Migration = {
  version: 30,
  name: 'waiting plays',
  async up(db) {
    await db.schema
      .createTable('waiting_plays')
      .addColumn('server_id', 'text', (column) =>
        column.notNull().references('library_servers.id').onDelete('cascade'),
      )
      .addColumn('remote_id', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('profile_id', 'text', (column) =>
        column.notNull().references('profiles.id').onDelete('cascade'),
      )
      .addColumn('seconds', 'double precision', (column) => column.notNull())
      .addColumn('tried_at', 'bigint')
      // A song is heard once at a time: told again, it is the same play.
      .addPrimaryKeyConstraint('waiting_plays_key', ['server_id', 'at', 'remote_id'])
      .execute();
    await db.schema.createIndex('waiting_plays_by_person').on('waiting_plays').column('profile_id').execute();
    await db.schema
      .alterTable('library_servers')
      .addColumn('plays_lost', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema.alterTable('playlist_copies').addColumn('under_way', 'text').execute();
  },
};
