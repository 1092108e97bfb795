import type { Migration } from './migration.ts';

/** What a person says about what was learned stands in the log of reactions, so that one order and one undo hold for both. */
export const tasteEdits: Migration = {
  version: 8,
  name: 'taste edits',
  async up(db) {
    // One column a statement: SQLite takes no more.
    await db.schema.alterTable('feedback_events').addColumn('facet', 'text').execute();
    await db.schema.alterTable('feedback_events').addColumn('term', 'text').execute();
    await db.schema.alterTable('feedback_events').addColumn('weight', 'double precision').execute();
  },
};
