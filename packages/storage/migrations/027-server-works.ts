import type { Migration } from './migration.ts';

/** Works of music servers that are opened there, as films are: the page of each. Songs have none. */
export const serverWorks: Migration = {
  version: 27,
  name: 'server works',
  async up(db) {
    await db.schema.alterTable('library_server_tracks').addColumn('page', 'text').execute();
  },
};
