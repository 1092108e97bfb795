import type { Migration } from './migration.ts';

/** What rows of files were before a later file changed them or had them no more, so that each file can be taken back alone. */
export const importedBefore: Migration = {
  version: 33,
  name: 'imported before',
  async up(db) {
    for (const table of ['moods', 'day_notes'] as const)
      await db.schema.alterTable(table).addColumn('seen_in', 'text').execute();
    for (const column of ['changed', 'gone'] as const)
      await db.schema
        .alterTable('mood_imports')
        .addColumn(column, 'bigint', (builder) => builder.notNull().defaultTo(0))
        .execute();
    await db.schema
      .createTable('imported_before')
      .addColumn('profile_id', 'text', (column) =>
        column.notNull().references('profiles.id').onDelete('cascade'),
      )
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('row_key', 'text', (column) => column.notNull())
      .addColumn('nth', 'bigint', (column) => column.notNull())
      .addColumn('import_id', 'text', (column) => column.notNull())
      .addColumn('data', 'text')
      .addPrimaryKeyConstraint('imported_before_key', ['profile_id', 'kind', 'row_key', 'nth'])
      .execute();
  },
};
