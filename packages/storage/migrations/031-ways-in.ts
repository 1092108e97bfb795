import type { Migration } from './migration.ts';

/** When somebody last showed in a session who they are, and when a way in was last used. */
export const waysIn: Migration = {
  version: 31,
  name: 'ways-in',
  async up(db) {
    await db.schema
      .alterTable('sessions')
      .addColumn('proven_at', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
    for (const table of ['passkeys', 'identities'])
      await db.schema.alterTable(table).addColumn('used_at', 'bigint').execute();
  },
};
