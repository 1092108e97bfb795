import type { Migration } from './migration.ts';

/** Which items' reviews changed of late, so that every server process knows what they say now. */
export const reviewChanges: Migration = {
  version: 13,
  name: 'review changes',
  async up(db) {
    await db.schema
      .createTable('review_changes')
      .addColumn('sequence', 'bigint', (column) => column.primaryKey())
      // Null: of so many items that all are to be read again.
      .addColumn('item_id', 'text')
      .execute();
    await db.insertInto('store_counters').values({ name: 'reviews', value: 0 }).execute();
  },
};
