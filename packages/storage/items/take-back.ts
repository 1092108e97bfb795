import { elementAt, type CatalogueItem } from '@emoverse/domain';
import type { Kysely } from 'kysely';
import type { StoreKind, Tables } from '../tables.ts';
import { dropKeys, ensureCollections, hashesOf, toItem, toRow, writeKeys, writeRows } from './item-rows.ts';
import { foldParts, ownerOf, toPart, type ItemPart } from './place-items.ts';

const PAGE = 500;

/** What taking back an import did. */
export interface TakenBack {
  /** Items that nobody else had brought: gone. */
  readonly removed: number;
  /** Items that others need: they are what the others said again. */
  readonly kept: number;
  readonly collections: ReadonlySet<string>;
}

/**
 * Takes back what one import (0: the bundled catalogue) said: items that only it brought go, items that others
 * brought as well become what those say. Call it in a transaction.
 *
 * @param collection with run 0: only items that this collection brought.
 */
export async function takeBack(
  db: Kysely<Tables>,
  kind: StoreKind,
  run: number,
  collection?: string,
): Promise<TakenBack> {
  const collections = new Set<string>();
  const shared = await withdrawParts(db, kind, run, collection, collections);
  const own = await removeOwn(db, run, collection, collections);
  return { removed: shared.removed + own, kept: shared.kept, collections };
}

async function withdrawParts(
  db: Kysely<Tables>,
  kind: StoreKind,
  run: number,
  collection: string | undefined,
  collections: Set<string>,
): Promise<{ kept: number; removed: number }> {
  let kept = 0;
  let removed = 0;
  for (let last = ''; ;) {
    const rows = await db
      .selectFrom('item_parts')
      .innerJoin('items', 'items.id', 'item_parts.item_id')
      .select(['item_id', 'items.data as merged', 'item_parts.data as data'])
      .where('item_parts.run_id', '=', run)
      .where('item_id', '>', last)
      .orderBy('item_id')
      .limit(PAGE)
      .execute();
    const mine = rows.filter((row) => collection === undefined || toPart(row).item.collection === collection);
    if (mine.length > 0) {
      const ids = mine.map(({ item_id }) => item_id);
      const before = mine.map(({ merged }) => toItem({ data: merged }));
      await db.deleteFrom('item_parts').where('run_id', '=', run).where('item_id', 'in', ids).execute();
      const orphans = await rebuild(db, kind, before, collections);
      kept += mine.length - orphans;
      removed += orphans;
    }
    if (rows.length < PAGE) return { kept, removed };
    last = elementAt(rows, rows.length - 1).item_id;
  }
}

/**
 * Makes items anew from the parts that are left; one part alone is the item itself. Items about which only facts are
 * left go; gives their number.
 */
async function rebuild(
  db: Kysely<Tables>,
  kind: StoreKind,
  before: readonly CatalogueItem[],
  collections: Set<string>,
): Promise<number> {
  const ids = before.map(({ id }) => id);
  const parts = await db.selectFrom('item_parts').selectAll().where('item_id', 'in', ids).execute();
  const left = new Map(ids.map((id) => [id as string, new Map<number, ItemPart>()]));
  for (const part of parts) left.get(part.item_id)?.set(part.run_id, toPart(part));
  const orphans = before.filter(({ id }) =>
    [...(left.get(id)?.values() ?? [])].every(({ onlyFacts }) => onlyFacts),
  );
  const after = before.flatMap((old) => {
    const words = left.get(old.id);
    if (words === undefined || orphans.includes(old)) return [];
    return { item: foldParts(old.id, words), owner: ownerOf(words), alone: words.size === 1 };
  });
  for (const item of [...before, ...after.map(({ item }) => item)]) collections.add(item.collection);
  await ensureCollections(db, new Set(after.map(({ item }) => item.collection)));
  await dropKeys(db, before);
  if (orphans.length > 0) {
    const gone = orphans.map(({ id }) => id);
    await db.deleteFrom('items').where('id', 'in', gone).execute();
  }
  await writeRows(
    db,
    kind,
    after.map(({ item, owner }) => toRow(item, owner)),
  );
  const alone = after.filter((one) => one.alone).map(({ item }) => item.id);
  if (alone.length > 0) await db.deleteFrom('item_parts').where('item_id', 'in', alone).execute();
  await writeKeys(
    db,
    kind,
    after.flatMap(({ item }) => hashesOf(item).map((hash) => ({ hash, item_id: item.id }))),
  );
  return orphans.length;
}

async function removeOwn(
  db: Kysely<Tables>,
  run: number,
  collection: string | undefined,
  collections: Set<string>,
): Promise<number> {
  let removed = 0;
  for (let last = ''; ;) {
    let query = db
      .selectFrom('items')
      .select('data')
      .where('run_id', run === 0 ? 'is' : '=', run === 0 ? null : run)
      .where('id', '>', last);
    if (collection !== undefined) query = query.where('collection', '=', collection);
    const items = (await query.orderBy('id').limit(PAGE).execute()).map(toItem);
    if (items.length === 0) return removed;
    for (const item of items) collections.add(item.collection);
    await dropKeys(db, items);
    const ids = items.map(({ id }) => id);
    await db.deleteFrom('items').where('id', 'in', ids).execute();
    removed += items.length;
    last = elementAt(ids, ids.length - 1);
  }
}
