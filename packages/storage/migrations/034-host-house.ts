import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** The house that one signs in to, where one has to. Who has come by the owner's link before has chosen it by that. */
export const hostHouse: Migration = {
  version: 34,
  name: 'host-house',
  async up(db) {
    await db.schema
      .createTable('host_house')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('house', 'text', (column) => column.notNull())
      .execute();
    await sql`insert into host_house (id, house)
      select 1, people.house from people
        inner join profiles on profiles.id = people.profile_id
        inner join sessions on sessions.profile_id = people.profile_id
        where people.kind = 'owner' and sessions.signed_in is not null and sessions.signed_in <> 'device'
        order by profiles.created_at limit 1`.execute(db);
  },
};
