import { CompiledQuery, sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely';
import type { StoreKind, Tables } from '../tables.ts';

const ROWS_A_STATEMENT = 500;
/** Texts for so few rows are kept. */
const FEW_ROWS = 30;

/**
 * Inserts many rows with as few words as the database needs. The query builder makes an object of every value, which
 * costs an import more than the database does; here the text is made once for each number of rows.
 *
 * @param conflict what follows `on conflict`.
 */
export async function writeMany<T extends keyof Tables>(
  db: Kysely<Tables>,
  kind: StoreKind,
  table: T,
  columns: readonly (keyof Tables[T] & string)[],
  rows: readonly (readonly unknown[])[],
  conflict: string,
): Promise<void> {
  await insertMany(db, kind, table, columns, rows, conflict);
}

/** As `writeMany`, and gives what the statements return where `conflict` ends with `returning …`, else nothing. */
export async function insertMany<T extends keyof Tables, Row>(
  db: Kysely<Tables>,
  kind: StoreKind,
  table: T,
  columns: readonly (keyof Tables[T] & string)[],
  rows: readonly (readonly unknown[])[],
  conflict: string,
): Promise<Row[]> {
  const returned: Row[] = [];
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    const batch = rows.slice(start, start + ROWS_A_STATEMENT);
    const text = insertText(kind, table, columns, batch.length, conflict);
    returned.push(...(await db.executeQuery<Row>(CompiledQuery.raw(text, batch.flat()))).rows);
  }
  return returned;
}

const texts = new Map<string, string>();

function insertText(
  kind: StoreKind,
  table: string,
  columns: readonly string[],
  rows: number,
  conflict: string,
): string {
  const key = `${kind} ${table} ${rows} ${conflict}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  let place = 0;
  const next = (): string => (kind === 'postgres' ? `$${(place += 1)}` : '?');
  const values = Array.from({ length: rows }, () => `(${columns.map(next).join(',')})`).join(',');
  const text = `insert into ${table} (${columns.join(',')}) values ${values} on conflict ${conflict}`;
  // Whole batches come again and again, and so does what one request writes; other remainders hardly ever.
  if (rows === ROWS_A_STATEMENT || rows <= FEW_ROWS) texts.set(key, text);
  return text;
}

/** Whether a column holds one of many values: one parameter, so that the statement is short however many there are. */
export function isOneOf(
  kind: StoreKind,
  column: 'hash' | 'id' | 'item_id',
  values: readonly (string | number)[],
): RawBuilder<SqlBool> {
  const list = JSON.stringify(values);
  if (kind === 'sqlite') return sql<SqlBool>`${sql.ref(column)} in (select value from json_each(${list}))`;
  const type = sql.raw(column === 'hash' ? 'bigint' : 'text');
  return sql<SqlBool>`${sql.ref(column)} in (select value::${type} from json_array_elements_text(${list}::json))`;
}
