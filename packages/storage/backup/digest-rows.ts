import { createHash } from 'node:crypto';
import type { EmbeddedDatabase } from '../dialects/embedded-database.ts';
import { readFileRows } from './read-file-rows.ts';
import { storeTables, type StoreRow, type StoreTable } from './store-tables.ts';

/** SHA-256 of the rows of each table, as hex. */
export type RowDigests = Readonly<Record<string, string>>;

/** Takes the rows of one table in the order of their keys and gives their digest: the same whichever engine holds them. */
export interface RowDigest {
  add(rows: readonly StoreRow[]): void;
  hex(): string;
}

export function createRowDigest({ columns }: StoreTable): RowDigest {
  const hash = createHash('sha256');
  return {
    add(rows) {
      for (const row of rows)
        hash.update(`${JSON.stringify(columns.map(({ name }) => inJson(row[name])))}\n`);
    },
    hex: () => hash.digest('hex'),
  };
}

/** One line of JSON a row, columns by name. What JSON has no word for is said in an object, which no column holds. */
function inJson(value: unknown): unknown {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') };
  return typeof value === 'number' && !Number.isFinite(value) ? { number: String(value) } : value;
}

/** The digests of all tables of an embedded store. */
export function digestFileRows(database: EmbeddedDatabase): RowDigests {
  const digests: Record<string, string> = {};
  for (const table of storeTables(database)) {
    const digest = createRowDigest(table);
    for (const rows of readFileRows(database, table)) digest.add(rows);
    digests[table.name] = digest.hex();
  }
  return digests;
}

/** Names of the tables whose rows differ, or that only one of the two has. */
export function tablesThatDiffer(a: RowDigests, b: RowDigests): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]).sort();
}
