import type { Migration } from './migration.ts';

/** Reviews found by their id alone: a restored file may name one of somebody else. */
export const reviewIds: Migration = {
  version: 14,
  name: 'review ids',
  async up(db) {
    await db.schema.createIndex('reviews_by_id').on('reviews').column('id').execute();
  },
};
