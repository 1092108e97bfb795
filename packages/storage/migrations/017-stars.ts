import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** A rating is a reaction; the one that an item has already is found at once, however long the history. */
export const stars: Migration = {
  version: 17,
  name: 'stars',
  async up(db) {
    await db.schema.alterTable('feedback_events').addColumn('stars', 'double precision').execute();
    await db.schema
      .createIndex('feedback_events_rated')
      .on('feedback_events')
      .columns(['profile_id', 'item_id'])
      .where(sql<boolean>`action = 'rated'`)
      .execute();
  },
};
