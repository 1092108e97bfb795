import type { Migration } from './migration.ts';

/** Moods and notes that were brought in from a file, so that they can be taken back together. */
export const moodImports: Migration = {
  version: 21,
  name: 'mood imports',
  async up(db) {
    await db.schema
      .createTable('mood_imports')
      .addColumn('profile_id', 'text', (column) =>
        column.notNull().references('profiles.id').onDelete('cascade'),
      )
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('origin', 'text', (column) => column.notNull())
      .addColumn('file', 'text', (column) => column.notNull())
      .addColumn('moods', 'bigint', (column) => column.notNull())
      .addColumn('notes', 'bigint', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('mood_imports_key', ['profile_id', 'id'])
      .execute();
    for (const table of ['moods', 'day_notes'] as const) {
      await db.schema.alterTable(table).addColumn('import_id', 'text').execute();
      await db.schema
        .createIndex(`${table}_by_import`)
        .on(table)
        .columns(['profile_id', 'import_id'])
        .where('import_id', 'is not', null)
        .execute();
    }
  },
};
