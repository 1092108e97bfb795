import type { Migration } from './migration.ts';

/** Sound files on this machine: where they lie, what was read of them, and which catalogue item each became. */
export const libraryTables: Migration = {
  version: 5,
  name: 'library',
  async up(db) {
    await db.schema
      .createTable('library_files')
      .addColumn('folder', 'text', (column) => column.notNull())
      .addColumn('path', 'text', (column) => column.notNull())
      .addColumn('item_id', 'text')
      .addColumn('size', 'bigint', (column) => column.notNull())
      .addColumn('modified_at', 'bigint', (column) => column.notNull())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('reason', 'text')
      .addColumn('scanned_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('library_files_key', ['folder', 'path'])
      .execute();
    await db.schema.createIndex('library_files_by_item').on('library_files').column('item_id').execute();
  },
};
