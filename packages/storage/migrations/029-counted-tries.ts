import type { Migration } from './migration.ts';

/** How often something was tried within a window of time, by whichever process was asked. */
export const countedTries: Migration = {
  version: 29,
  name: 'counted-tries',
  async up(db) {
    await db.schema
      .createTable('try_windows')
      .addColumn('of_hash', 'text', (column) => column.primaryKey())
      .addColumn('tries', 'bigint', (column) => column.notNull())
      .addColumn('ends_at', 'bigint', (column) => column.notNull())
      .execute();
  },
};
