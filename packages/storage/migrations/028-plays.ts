import type { Migration } from './migration.ts';

/** Whose plays a music server is told of. */
export const plays: Migration = {
  version: 28,
  name: 'plays',
  async up(db) {
    await db.schema
      .alterTable('library_servers')
      .addColumn('plays_of', 'text', (column) => column.references('profiles.id').onDelete('set null'))
      .execute();
  },
};
