import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/**
 * People and sessions, which were one thing: a browser. Everybody who was there becomes the owner of a house of their own,
 * and their browser stays logged in.
 */
export const people: Migration = {
  version: 18,
  name: 'people',
  async up(db) {
    await db.schema
      .createTable('people')
      .addColumn('profile_id', 'text', (column) =>
        column.primaryKey().references('profiles.id').onDelete('cascade'),
      )
      .addColumn('house', 'text', (column) => column.notNull())
      .addColumn('name', 'text')
      .addColumn('colour', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('pin_hash', 'text')
      .addColumn('tries', 'bigint', (column) => column.notNull().defaultTo(0))
      .addColumn('locked_until', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema.createIndex('people_by_house').on('people').column('house').execute();
    await db.schema
      .createTable('sessions')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('token_hash', 'text', (column) => column.notNull().unique())
      .addColumn('presence_hash', 'text')
      .addColumn('house', 'text', (column) => column.notNull())
      // Who deletes everything does not lock the others of the house out of the browser.
      .addColumn('profile_id', 'text', (column) => column.references('profiles.id').onDelete('set null'))
      .addColumn('made_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('sessions_by_house').on('sessions').column('house').execute();
    await db.schema.createIndex('sessions_by_person').on('sessions').column('profile_id').execute();
    await sql`insert into people (profile_id, house, colour, kind) select id, id, 'coral', 'owner' from profiles`.execute(
      db,
    );
    await sql`insert into sessions (id, token_hash, house, profile_id, made_at)
      select id, token_hash, id, id, created_at from profiles`.execute(db);
    // SQLite cannot drop a unique column. No token has a hash that looks like an id.
    await sql`update profiles set token_hash = id`.execute(db);
  },
};
