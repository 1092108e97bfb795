import type { Migration } from './migration.ts';

/** What a login needs where others reach the server: secrets that are good for once, tries that are counted, and which sessions it opened. */
export const login: Migration = {
  version: 22,
  name: 'login',
  async up(db) {
    await db.schema.alterTable('sessions').addColumn('signed_in', 'text').execute();
    await db.schema
      .createTable('login_secrets')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('token_hash', 'text', (column) => column.notNull().unique())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('profile_id', 'text', (column) => column.references('profiles.id').onDelete('cascade'))
      .addColumn('about', 'text', (column) => column.notNull())
      .addColumn('made_at', 'bigint', (column) => column.notNull())
      .addColumn('dies_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('login_secrets_by_person')
      .on('login_secrets')
      .columns(['kind', 'profile_id'])
      .execute();
    await db.schema
      .createTable('login_tries')
      .addColumn('of_hash', 'text', (column) => column.primaryKey())
      .addColumn('tries', 'bigint', (column) => column.notNull())
      .addColumn('locked_until', 'bigint', (column) => column.notNull())
      .addColumn('last_at', 'bigint', (column) => column.notNull())
      .execute();
  },
};
