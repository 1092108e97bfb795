import type { Migration } from './migration.ts';

/**
 * What an impression was shown for (surface, filters), and whose chance its propensity is: rows from before say the
 * chance to be on the list at all, new ones the chance to stand at that place. Indexes for
 * what was shown lately and what came of it.
 */
export const loggedContext: Migration = {
  version: 7,
  name: 'logged context',
  async up(db) {
    await db.schema
      .alterTable('showings')
      .addColumn('surface', 'text', (column) => column.notNull().defaultTo('list'))
      .execute();
    await db.schema.alterTable('showings').addColumn('filters', 'text').execute();
    await db.schema
      .alterTable('impressions')
      .addColumn('propensity_of', 'text', (column) => column.notNull().defaultTo('list'))
      .execute();
    await db.schema
      .createIndex('impressions_by_time')
      .on('impressions')
      .columns(['profile_id', 'domain', 'at'])
      .execute();
    await db.schema
      .createIndex('feedback_events_by_impression')
      .on('feedback_events')
      .columns(['profile_id', 'impression_id'])
      .execute();
  },
};
