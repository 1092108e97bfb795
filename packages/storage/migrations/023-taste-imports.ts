import type { Migration } from './migration.ts';

/** What exports of other services told of people's taste, one row for each; its place in the log is an event of its id. */
export const tasteImports: Migration = {
  version: 23,
  name: 'taste imports',
  async up(db) {
    await db.schema
      .createTable('taste_imports')
      .addColumn('profile_id', 'text', (column) =>
        column.notNull().references('profiles.id').onDelete('cascade'),
      )
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('service', 'text', (column) => column.notNull())
      .addColumn('file_name', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('missed', 'bigint', (column) => column.notNull())
      .addColumn('known', 'bigint', (column) => column.notNull())
      .addColumn('works', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('taste_imports_key', ['profile_id', 'id'])
      .execute();
  },
};
