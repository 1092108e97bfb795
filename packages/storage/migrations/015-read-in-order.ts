import type { Migration } from './migration.ts';

/**
 * Moods are read in the order of their times, of one time by id: however many are of one time, a page is found at once.
 * And of a visit, what was shown last is.
 */
export const readInOrder: Migration = {
  version: 15,
  name: 'read in order',
  async up(db) {
    await db.schema.createIndex('moods_in_order').on('moods').columns(['profile_id', 'at', 'id']).execute();
    await db.schema.dropIndex('moods_by_time').execute();
    await db.schema
      .createIndex('impressions_of_visit')
      .on('impressions')
      .columns(['profile_id', 'visit_id', 'at'])
      .execute();
    await db.schema.dropIndex('impressions_by_visit').execute();
  },
};
