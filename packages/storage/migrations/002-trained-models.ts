import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What was learned from populations: a header that people can read, and a body of numbers. */
export const trainedModels: Migration = {
  version: 2,
  name: 'trained-models',
  async up(db, kind) {
    await db.schema
      .createTable('trained_models')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('header', 'text', (column) => column.notNull())
      .addColumn('body', kind === 'sqlite' ? 'blob' : sql`bytea`, (column) => column.notNull())
      .addColumn('trained_at', 'bigint', (column) => column.notNull())
      .execute();
  },
};
