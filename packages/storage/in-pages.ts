import { setImmediate } from 'node:timers/promises';
import { sql, type RawBuilder } from 'kysely';

/**
 * Rows page by page: `read` gives at most `size` rows behind the last one of the page before. Between two pages whoever
 * else waits has a turn, so that reading everything of a person holds nobody up.
 */
export async function* inPages<Row>(
  size: number,
  read: (after: Row | undefined, size: number) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let rows = await read(undefined, size);
  while (rows.length > 0) {
    yield rows;
    if (rows.length < size) return;
    await setImmediate();
    rows = await read(rows.at(-1), size);
  }
}

/** All records of all pages. */
export async function allOf<T>(pages: AsyncIterable<readonly T[]> | Iterable<readonly T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const page of pages) all.push(...page);
  return all;
}

/** What lies behind a row in the order newest first, of one time the greater id first; or the other way round. */
export function behind(
  { at, id }: { readonly at: number; readonly id: string },
  first: 'newest' | 'oldest' = 'newest',
): RawBuilder<boolean> {
  return first === 'oldest' ? sql`(at, id) > (${at}, ${id})` : sql`(at, id) < (${at}, ${id})`;
}
