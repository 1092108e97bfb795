import type { Migration } from './migration.ts';

/**
 * Beside the tone of reviews, their sentences and emotions, and what read them: rows from before have no reader and
 * are read again by the program. Imported figures from before keep their tone and have no sentences.
 */
export const reviewEmotions: Migration = {
  version: 6,
  name: 'review emotions',
  async up(db) {
    for (const table of ['reviews', 'review_tones'] as const) {
      await db.schema
        .alterTable(table)
        .addColumn('sentences', 'bigint', (column) => column.notNull().defaultTo(0))
        .execute();
      await db.schema.alterTable(table).addColumn('emotions', 'text').execute();
    }
    await db.schema
      .alterTable('reviews')
      .addColumn('reader', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    await db.schema
      .alterTable('review_tones')
      .addColumn('tone_spread', 'double precision', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
