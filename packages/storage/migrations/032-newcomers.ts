import type { Migration } from './migration.ts';

/** Whom a login of the host's own has let in for the first time: who waits for the owner's word, and who was refused. */
export const newcomers: Migration = {
  version: 32,
  name: 'newcomers',
  async up(db) {
    await db.schema
      .createTable('newcomers')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('issuer', 'text')
      .addColumn('subject', 'text')
      .addColumn('name', 'text')
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute();
  },
};
