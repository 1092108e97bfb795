import type { Migration } from './migration.ts';

/** Keys by which a person's home reads their mood, and the webhooks by which it hears of it. */
export const homeTables: Migration = {
  version: 24,
  name: 'home',
  async up(db) {
    await db.schema
      .createTable('home_keys')
      .addColumn('profile_id', 'text', (column) =>
        column.primaryKey().references('profiles.id').onDelete('cascade'),
      )
      .addColumn('token_hash', 'text', (column) => column.notNull().unique())
      .addColumn('made_at', 'bigint', (column) => column.notNull())
      .addColumn('used_at', 'bigint')
      .execute();
    await db.schema
      .createTable('webhooks')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('profile_id', 'text', (column) =>
        column.notNull().references('profiles.id').onDelete('cascade'),
      )
      .addColumn('address', 'text', (column) => column.notNull())
      .addColumn('sealed_secret', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('made_at', 'bigint', (column) => column.notNull())
      .addColumn('sent_at', 'bigint')
      .addColumn('told', 'text')
      .addColumn('message_id', 'text')
      .addColumn('message', 'text')
      .addColumn('due_at', 'bigint')
      .addColumn('failures', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema.createIndex('webhooks_by_person').on('webhooks').column('profile_id').execute();
  },
};
