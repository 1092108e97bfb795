import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Sessions that are renewed, seen, named and ended, and the codes by which another device is let in. */
export const devices: Migration = {
  version: 20,
  name: 'devices',
  async up(db, kind) {
    await db.schema.alterTable('sessions').addColumn('former_hash', 'text').execute();
    // `set null` is what SQLite lets a column have that is added with a reference.
    await db.schema
      .alterTable('sessions')
      .addColumn('belongs_to', 'text', (column) => column.references('profiles.id').onDelete('set null'))
      .execute();
    for (const name of ['browser', 'system'])
      await db.schema.alterTable('sessions').addColumn(name, 'text').execute();
    for (const name of ['seen_at', 'renewed_at', 'is_ended'])
      await db.schema
        .alterTable('sessions')
        .addColumn(name, 'bigint', (column) => column.notNull().defaultTo(0))
        .execute();
    await db.schema.createIndex('sessions_by_former').on('sessions').column('former_hash').execute();
    await db.schema.createIndex('sessions_by_owner').on('sessions').column('belongs_to').execute();
    // Nobody knows when they were last used: nobody is sent away for it.
    const now =
      kind === 'sqlite'
        ? sql<number>`cast(strftime('%s', 'now') as integer) * 1000`
        : sql<number>`cast(extract(epoch from now()) as bigint) * 1000`;
    await db.updateTable('sessions').set({ seen_at: now, renewed_at: now }).execute();
    await sql`update sessions set belongs_to = profile_id
      where (select count(*) from people where people.house = sessions.house) = 1`.execute(db);
    await db.schema
      .createTable('pairings')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('code_hash', 'text', (column) => column.notNull().unique())
      .addColumn('claim_hash', 'text', (column) => column.unique())
      .addColumn('session_id', 'text', (column) =>
        column.notNull().references('sessions.id').onDelete('cascade'),
      )
      .addColumn('profile_id', 'text', (column) =>
        column.notNull().references('profiles.id').onDelete('cascade'),
      )
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('browser', 'text')
      .addColumn('system', 'text')
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('pairings_by_session').on('pairings').column('session_id').execute();
    await db.schema.createIndex('pairings_by_person').on('pairings').column('profile_id').execute();
  },
};
