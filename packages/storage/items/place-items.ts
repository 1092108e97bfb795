import { isSameWork, mergeItems, type CatalogueItem, type ItemId } from '@emoverse/domain';
import type { Kysely } from 'kysely';
import type { StoreKind, Tables } from '../tables.ts';
import { hashesOf, toItem, toRow, writeKeys, writeRows } from './item-rows.ts';
import { isOneOf, writeMany } from './write-many.ts';

/** What became of the items handed in. */
export interface Placed {
  readonly added: number;
  /** The same works as items that other tables brought: facts and sources of both stand there now. */
  readonly merged: number;
  /** The same works as earlier rows of the same import. */
  readonly duplicates: number;
  /** Collections whose number of items changed. */
  readonly collections: ReadonlySet<string>;
}

/** What one import says about an item. */
export interface ItemPart {
  readonly item: CatalogueItem;
  /** Whether it only adds to an item that another table brought, and does not keep it alone. */
  readonly onlyFacts: boolean;
}

/** An item of the store while a batch is placed. */
interface Held {
  item: CatalogueItem;
  /** The import that brought it first. */
  owner: number;
  /** What each import says about it; absent while only the owner does. */
  parts: Map<number, ItemPart> | undefined;
  changed: boolean;
  isNew: boolean;
}

/**
 * Puts items into the store: new works are added, works that are there already (by id, ids elsewhere, or title with
 * people or year) are merged into the item there, which keeps its id. What each import said is kept beside a merged
 * item, so that an import can be taken back. Call it in a transaction, with some thousand items at most.
 *
 * @param run number of the import; 0 for the bundled catalogue, whose word counts first.
 * @param onlyFacts whether the items only add to those of the same id that are there.
 */
export async function placeItems(
  db: Kysely<Tables>,
  kind: StoreKind,
  run: number,
  items: readonly CatalogueItem[],
  onlyFacts = false,
): Promise<Placed> {
  const hashed = items.map((item) => ({ item, hashes: hashesOf(item) }));
  const byHash = await findByHash(
    db,
    kind,
    hashed.flatMap(({ hashes }) => hashes),
  );
  const held = await readHeld(db, kind, new Set([...items.map(({ id }) => id), ...byHash.values()]));
  const counts = { added: 0, merged: 0, duplicates: 0 };
  const freshKeys: Tables['item_keys'][] = [];
  for (const { item, hashes } of hashed) {
    const found = findSame(item, hashes, byHash, held);
    const target = found ?? makeNew(item, run);
    if (found === undefined) {
      held.set(item.id, target);
      counts.added += 1;
    } else if (contribute(found, run, { item, onlyFacts })) counts.duplicates += 1;
    else counts.merged += 1;
    for (const hash of hashes) {
      if (byHash.has(hash)) continue;
      byHash.set(hash, target.item.id);
      freshKeys.push({ hash, item_id: target.item.id });
    }
  }
  const changed = [...held.values()].filter((one) => one.changed || one.isNew);
  await writeRows(
    db,
    kind,
    changed.map(({ item, owner }) => toRow(item, owner)),
  );
  await writeParts(db, kind, changed);
  await writeKeys(db, kind, freshKeys);
  return { ...counts, collections: new Set(changed.map(({ item }) => item.collection)) };
}

/** One item out of its parts, the bundled catalogue's word first, then in order of the imports. */
export function foldParts(id: ItemId, parts: ReadonlyMap<number, ItemPart>): CatalogueItem {
  // An item that only has facts to add has no word of its own about title and place.
  const weight = ([run, { onlyFacts }]: [number, ItemPart]): number => (onlyFacts ? run + 2 ** 40 : run);
  const inOrder = [...parts].sort((a, b) => weight(a) - weight(b)).map(([, { item }]) => item);
  return { ...inOrder.reduce(mergeItems), id };
}

async function findByHash(
  db: Kysely<Tables>,
  kind: StoreKind,
  hashes: readonly number[],
): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('item_keys')
    .selectAll()
    .where(isOneOf(kind, 'hash', hashes))
    .execute();
  return new Map(rows.map(({ hash, item_id }) => [hash, item_id]));
}

async function readHeld(
  db: Kysely<Tables>,
  kind: StoreKind,
  ids: ReadonlySet<string>,
): Promise<Map<string, Held>> {
  const held = new Map<string, Held>();
  const known = await db
    .selectFrom('items')
    .select(['data', 'run_id'])
    .where(isOneOf(kind, 'id', [...ids]))
    .execute();
  for (const row of known) {
    const item = toItem(row);
    held.set(item.id, { item, owner: row.run_id ?? 0, parts: undefined, changed: false, isNew: false });
  }
  if (held.size === 0) return held;
  const parts = await db
    .selectFrom('item_parts')
    .selectAll()
    .where(isOneOf(kind, 'item_id', [...held.keys()]))
    .execute();
  for (const row of parts) {
    const one = held.get(row.item_id);
    if (one !== undefined) (one.parts ??= new Map()).set(row.run_id, toPart(row));
  }
  return held;
}

function findSame(
  item: CatalogueItem,
  hashes: readonly number[],
  byHash: ReadonlyMap<number, string>,
  held: ReadonlyMap<string, Held>,
): Held | undefined {
  const sameId = held.get(item.id);
  if (sameId !== undefined) return sameId;
  for (const hash of hashes) {
    const candidate = held.get(byHash.get(hash) ?? '');
    if (candidate !== undefined && isSameWork(candidate.item, item)) return candidate;
  }
  return undefined;
}

function makeNew(item: CatalogueItem, run: number): Held {
  return { item, owner: run, parts: undefined, changed: false, isNew: true };
}

/** Merges; gives whether this import had a word about it before. */
function contribute(target: Held, run: number, { item, onlyFacts }: ItemPart): boolean {
  target.changed = true;
  if (target.parts === undefined && target.owner === run) {
    target.item = mergeItems(target.item, item);
    return true;
  }
  target.parts ??= new Map([[target.owner, { item: target.item, onlyFacts: false }]]);
  const before = target.parts.get(run);
  target.parts.set(
    run,
    before === undefined
      ? { item, onlyFacts }
      : { item: mergeItems(before.item, item), onlyFacts: before.onlyFacts && onlyFacts },
  );
  target.owner = ownerOf(target.parts);
  target.item = foldParts(target.item.id, target.parts);
  return before !== undefined;
}

/** The first import that brings the item itself; 0 where none does. */
export function ownerOf(parts: ReadonlyMap<number, ItemPart>): number {
  return Math.min(...[...parts].filter(([, { onlyFacts }]) => !onlyFacts).map(([run]) => run));
}

/** A part as it is stored: an item, or an item inside `facts`. */
export function toPart({ data }: { data: string }): ItemPart {
  const onlyFacts = data.startsWith('{"facts":');
  return { item: toItem({ data: onlyFacts ? data.slice('{"facts":'.length, -1) : data }), onlyFacts };
}

async function writeParts(db: Kysely<Tables>, kind: StoreKind, changed: readonly Held[]): Promise<void> {
  const rows = changed.flatMap(({ item, parts }) =>
    [...(parts ?? [])].map(([run, part]) => [
      item.id,
      run,
      part.onlyFacts ? `{"facts":${JSON.stringify(part.item)}}` : JSON.stringify(part.item),
    ]),
  );
  const replace = '(item_id, run_id) do update set data = excluded.data';
  await writeMany(db, kind, 'item_parts', ['item_id', 'run_id', 'data'], rows, replace);
}
