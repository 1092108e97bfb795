import type { Migration } from './migration.ts';

/** Imports that are listed, merged and taken back; ratings of a population; a counter of catalogue changes. */
export const importTables: Migration = {
  version: 4,
  name: 'imports',
  async up(db, kind) {
    const runs = db.schema.createTable('import_runs');
    await (
      kind === 'sqlite'
        ? runs.addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
        : runs.addColumn('id', 'bigserial', (column) => column.primaryKey())
    )
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('file', 'text', (column) => column.notNull())
      .addColumn('identity', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('about', 'text', (column) => column.notNull())
      .addColumn('started_at', 'bigint', (column) => column.notNull())
      .addColumn('ended_at', 'bigint')
      .addUniqueConstraint('import_runs_once', ['kind', 'identity'])
      .execute();

    await db.schema.alterTable('items').addColumn('run_id', 'bigint').execute();
    await db.schema
      .createTable('item_parts')
      .addColumn('item_id', 'text', (column) =>
        column.notNull().references('items.id').onDelete('cascade').onUpdate('cascade'),
      )
      .addColumn('run_id', 'bigint', (column) => column.notNull())
      .addColumn('data', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('item_parts_key', ['item_id', 'run_id'])
      .execute();
    await db.schema.createIndex('item_parts_by_run').on('item_parts').column('run_id').execute();
    // The hash as the row's own number: an index of text keys would cost as much as the items themselves.
    await db.schema
      .createTable('item_keys')
      .addColumn('hash', kind === 'sqlite' ? 'integer' : 'bigint', (column) => column.primaryKey())
      .addColumn('item_id', 'text', (column) => column.notNull())
      .execute();

    await db.schema
      .createTable('population_ratings')
      .addColumn('run_id', 'bigint', (column) =>
        column.notNull().references('import_runs.id').onDelete('cascade'),
      )
      .addColumn('person', 'text', (column) => column.notNull())
      // No foreign key: items come and go with their imports.
      .addColumn('item_id', 'text', (column) => column.notNull())
      .addColumn('rating', 'double precision', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('population_ratings_key', ['run_id', 'person', 'item_id'])
      .execute();

    await db.schema
      .createTable('store_counters')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('value', 'bigint', (column) => column.notNull())
      .execute();
    await db.insertInto('store_counters').values({ name: 'catalogue', value: 1 }).execute();
    // Loaded again at the next start, this time with keys.
    await db.updateTable('collections').set({ version: '' }).where('name', '=', 'bundled').execute();
  },
};
