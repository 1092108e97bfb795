import type { Template, TestDatabase } from '../../../tools/test-postgres/make-database.ts';
import { openStore } from '../open-store.ts';

/** A PostgreSQL database with all tables and nothing in them. */
export const EMPTY_STORE: Template = {
  name: 'empty_store',
  async fill(databaseUrl) {
    await (await openStore({ databaseUrl })).close();
  },
};

/** Makes it so again: a tenth of the work of a new database. */
export async function emptyAgain(database: TestDatabase): Promise<void> {
  await database.run(`do $$
    declare tables text;
    begin
      select string_agg(quote_ident(tablename), ', ') into tables from pg_tables
        where schemaname = 'public' and tablename not in ('schema_migrations', 'store_counters');
      execute 'truncate ' || tables || ' restart identity';
      update store_counters set value = case name when 'catalogue' then 1 else 0 end;
    end $$`);
}
