import { z } from 'zod';
import type { EmbeddedDatabase } from '../dialects/embedded-database.ts';

/** A table of a store, the same in SQLite and PostgreSQL. */
export interface StoreTable {
  readonly name: string;
  /** By name. */
  readonly columns: readonly StoreColumn[];
  /** The columns of its primary key, in their order there. */
  readonly key: readonly StoreColumn[];
}

export interface StoreColumn {
  readonly name: string;
  readonly isText: boolean;
}

/** Values by column, as the drivers give them. */
export type StoreRow = Readonly<Record<string, unknown>>;

const columnsSchema = z.array(
  z.object({ table: z.string(), name: z.string(), type: z.string(), place: z.number() }),
);

/** The tables of a store that hold its content (not which migrations it has seen), each after those that it refers to. */
export function storeTables(database: EmbeddedDatabase): StoreTable[] {
  // In the order in which they were made: nothing can refer to what is made later.
  const rows = columnsSchema.parse(
    database
      .prepare(
        `select made.name as "table", held.name as name, lower(held.type) as type, held.pk as place
          from sqlite_schema as made, pragma_table_info(made.name) as held
          where made.type = 'table' and made.name not like 'sqlite\\_%' escape '\\' and made.name <> 'schema_migrations'
          order by made.rowid, held.name`,
      )
      .all([]),
  );
  return [...new Set(rows.map(({ table }) => table))].map((name) => {
    const held = rows.filter(({ table }) => table === name);
    const key = held.filter(({ place }) => place > 0).sort((a, b) => a.place - b.place);
    return { name, columns: held.map(columnOf), key: key.map(columnOf) };
  });
}

function columnOf({ name, type }: { name: string; type: string }): StoreColumn {
  return { name, isText: type === 'text' };
}

/** Names with commas between them, as SQL takes them. */
export function listed(columns: readonly StoreColumn[]): string {
  return columns.map(({ name }) => `"${name}"`).join(', ');
}
