import { catalogueItemSchema, workKeys, type CatalogueItem } from '@emoverse/domain';
import { sql, type Kysely } from 'kysely';
import { fromJson } from '../as-json.ts';
import { inBatches } from '../in-batches.ts';
import { keyHash } from '../key-hash.ts';
import { searchKey, searchWords } from '../search-words.ts';
import type { StoreKind, Tables } from '../tables.ts';
import { writeMany } from './write-many.ts';

/** The row of an item; `run` is the import that brought it first, 0 for the bundled catalogue. */
export function toRow(item: CatalogueItem, run: number): Tables['items'] {
  return {
    id: item.id,
    collection: item.collection,
    domain: item.domain,
    title_key: searchKey(item.title),
    search_words: searchWords(item),
    popularity: item.popularity ?? null,
    data: JSON.stringify(item),
    run_id: run === 0 ? null : run,
  };
}

/** The item of a row or of a part, checked. */
export function toItem({ data }: { data: string }): CatalogueItem {
  return fromJson(catalogueItemSchema, data, 'items.data');
}

/** Hashes of what an item is found again by. */
export function hashesOf(item: CatalogueItem): number[] {
  return workKeys(item).map(keyHash);
}

const ITEM_COLUMNS = [
  'id',
  'collection',
  'domain',
  'title_key',
  'search_words',
  'popularity',
  'data',
  'run_id',
] as const;
const REPLACE_ITEM = `(id) do update set ${ITEM_COLUMNS.slice(1)
  .map((column) => `${column} = excluded.${column}`)
  .join(', ')}`;

/** Inserts rows, or puts them in place of those of the same id. */
export function writeRows(
  db: Kysely<Tables>,
  kind: StoreKind,
  rows: readonly Tables['items'][],
): Promise<void> {
  const values = rows.map((row) => ITEM_COLUMNS.map((column) => row[column]));
  return writeMany(db, kind, 'items', ITEM_COLUMNS, values, REPLACE_ITEM);
}

/** Adds keys; one that another item has already stays with that item. */
export function writeKeys(
  db: Kysely<Tables>,
  kind: StoreKind,
  keys: readonly Tables['item_keys'][],
): Promise<void> {
  const values = keys.map(({ hash, item_id }) => [hash, item_id]);
  return writeMany(db, kind, 'item_keys', ['hash', 'item_id'], values, '(hash) do nothing');
}

/** Takes keys away from the items that have them. */
export async function dropKeys(db: Kysely<Tables>, items: readonly CatalogueItem[]): Promise<void> {
  const ids = new Set<string>(items.map(({ id }) => id));
  for (const batch of inBatches(items.flatMap(hashesOf))) {
    const rows = await db.selectFrom('item_keys').selectAll().where('hash', 'in', batch).execute();
    const own = rows.filter(({ item_id }) => ids.has(item_id)).map(({ hash }) => hash);
    if (own.length > 0) await db.deleteFrom('item_keys').where('hash', 'in', own).execute();
  }
}

/** Makes collections that are not there. */
export async function ensureCollections(db: Kysely<Tables>, names: ReadonlySet<string>): Promise<void> {
  for (const name of names) {
    await db
      .insertInto('collections')
      .values({ name, version: 'import', items: 0, checks: '[]', loaded_at: 0 })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
  }
}

/** Counts the items of collections anew. */
export async function countCollections(db: Kysely<Tables>, names: Iterable<string>): Promise<void> {
  for (const name of names) {
    await db
      .updateTable('collections')
      .set({
        items: sql<number>`(select count(*) from items where items.collection = ${name})`,
      })
      .where('name', '=', name)
      .execute();
  }
}

/** Tells every process that the catalogue is another now. */
export async function markChanged(db: Kysely<Tables>): Promise<void> {
  await db
    .updateTable('store_counters')
    .set((update) => ({ value: update('value', '+', 1) }))
    .where('name', '=', 'catalogue')
    .execute();
}

/** Takes away collections that only imports filled and that hold no item any more. */
export async function dropEmptyImports(db: Kysely<Tables>): Promise<void> {
  await db
    .deleteFrom('collections')
    .where('version', 'like', 'import%')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('items').select('id').whereRef('items.collection', '=', 'collections.name'))),
    )
    .execute();
}
