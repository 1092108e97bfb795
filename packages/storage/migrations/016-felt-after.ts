import type { Migration } from './migration.ts';

/** How somebody felt after something is a reaction to it, so that one order and one undo hold for all. */
export const feltAfter: Migration = {
  version: 16,
  name: 'felt after',
  async up(db) {
    await db.schema.alterTable('feedback_events').addColumn('felt', 'text').execute();
  },
};
