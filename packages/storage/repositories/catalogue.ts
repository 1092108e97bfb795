import { setImmediate } from 'node:timers/promises';
import { itemIdSchema, type CatalogueItem, type ItemId, type MediaDomain, elementAt } from '@emoverse/domain';
import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import { checked, fromJson, readable } from '../as-json.ts';
import { atomically } from '../atomically.ts';
import { inBatches } from '../in-batches.ts';
import {
  countCollections,
  dropEmptyImports,
  dropKeys,
  hashesOf,
  markChanged,
  toItem,
  toRow,
  writeKeys,
  writeRows,
} from '../items/item-rows.ts';
import { refuseDuplicates, refuseTaken } from '../items/refuse-items.ts';
import { placeItems, type Placed } from '../items/place-items.ts';
import { takeBack, type TakenBack } from '../items/take-back.ts';
import { lockItems } from '../items/lock-items.ts';
import { escapeLike, likePatterns, searchKey } from '../search-words.ts';
import type { StoreKind, Tables } from '../tables.ts';
import { keyHash } from '../key-hash.ts';

/** A loaded collection. `checks` is a JSON value (figures of the catalogue's own checks). */
export interface Collection {
  readonly name: string;
  readonly version: string;
  readonly items: number;
  readonly checks: unknown;
  readonly loadedAt: number;
}

export interface CatalogueSearch {
  readonly domain?: MediaDomain | undefined;
  /** Every word must occur in title, people, genres, tags or keywords. */
  readonly words?: string;
  /** Leaves the items of this collection out. */
  readonly except?: string;
  readonly limit: number;
  readonly offset: number;
}

/** What became of the items handed to `mergeItems`. */
export interface MergeCounts {
  readonly added: number;
  readonly replaced: number;
  /** Left out: another collection holds an item of this id. */
  readonly elsewhere: number;
}

/** What a table adds to an item of another: only what is given counts. */
export interface ItemFacts {
  readonly itemId: ItemId;
  readonly facts: Partial<
    Pick<CatalogueItem, 'rating' | 'creators' | 'cast' | 'genres' | 'keywords' | 'externalIds'>
  >;
  readonly source: string;
}

export interface Catalogue {
  /**
   * Puts the items in place of what the collection held before, in one transaction. Every item must carry the
   * collection's name. Works that an import brought are merged into the item there, which keeps its id. Throws
   * `duplicate-item` when an id comes twice or belongs to another collection that was not imported.
   */
  replaceCollection(
    collection: Omit<Collection, 'items'> & { readonly items: readonly CatalogueItem[] },
  ): Promise<void>;
  /** `replaceCollection`, unless the collection is there in this version; gives whether it was replaced. */
  ensureCollection(
    collection: Omit<Collection, 'items'> & { readonly items: readonly CatalogueItem[] },
  ): Promise<boolean>;
  /**
   * Adds items to a collection (made when there is none) in one transaction: the collection's own items of the same
   * id are replaced, other collections' items stay as they are.
   */
  mergeItems(
    collection: Omit<Collection, 'items' | 'checks'> & { readonly items: readonly CatalogueItem[] },
  ): Promise<MergeCounts>;
  /**
   * Adds what an import brings, a batch at a time: new works are added, known ones are merged into the item there.
   * `markChanged` tells the servers when all is there.
   */
  placeItems(run: number, items: readonly CatalogueItem[], loadedAt: number): Promise<Placed>;
  /** Adds facts of an import to items that are there; taken back with the import. Gives the number of known items. */
  addFacts(run: number, facts: readonly ItemFacts[]): Promise<number>;
  /** Takes back what an import said, with its ratings; items that others brought as well stay. */
  takeBackImport(run: number): Promise<TakenBack>;
  /** Ids of the items that these keys (see `workKeys`) lead to. */
  findByKeys(keys: readonly string[]): Promise<Map<string, ItemId>>;
  /** The items of these ids; unknown ones are left out. */
  findMany(ids: readonly ItemId[]): Promise<CatalogueItem[]>;
  /** Counts the changes of the catalogue, by whatever process: cheap to ask for. */
  changes(): Promise<number>;
  /** Counts one change. */
  markChanged(): Promise<void>;
  /** Takes a collection and its items away; false when there was none. */
  removeCollection(name: string): Promise<boolean>;
  collections(): Promise<Collection[]>;
  /** Every item, by id; without those of the collection `except`, if it is given. Lets others work in between. */
  all(except?: string): Promise<CatalogueItem[]>;
  find(id: ItemId): Promise<CatalogueItem | undefined>;
  /** Best matches first: title begins with the words, then popularity, then title. `total` ignores the limit. */
  search(search: CatalogueSearch): Promise<{ total: number; items: CatalogueItem[] }>;
  /** Where a cut-off import goes on: a JSON value of the importer's. */
  checkpoint(importName: string): Promise<unknown>;
  saveCheckpoint(importName: string, data: unknown, at: number): Promise<void>;
  clearCheckpoint(importName: string): Promise<void>;
}

const PAGE = 1000;

/** The catalogue of a store. */
export function createCatalogue(db: Kysely<Tables>, kind: StoreKind): Catalogue {
  const replaceCollection: Catalogue['replaceCollection'] = ({ name, version, items, checks, loadedAt }) =>
    atomically(db, async (db) => {
      refuseDuplicates(name, items);
      await lockItems(db, kind);
      await takeBack(db, kind, 0, name);
      const about = { version, checks: JSON.stringify(checks), loaded_at: loadedAt };
      await db
        .insertInto('collections')
        .values({ name, items: 0, ...about })
        .onConflict((conflict) => conflict.column('name').doUpdateSet(about))
        .execute();
      for (const batch of inBatches(items)) {
        await refuseTaken(db, name, batch);
        await placeItems(db, kind, 0, batch);
      }
      await countCollections(db, [name]);
      await markChanged(db);
    });
  return {
    replaceCollection,
    ensureCollection: async (collection) => {
      const row = await db
        .selectFrom('collections')
        .select('version')
        .where('name', '=', collection.name)
        .executeTakeFirst();
      if (row?.version === collection.version) return false;
      await replaceCollection(collection);
      return true;
    },
    mergeItems: ({ name, version, items, loadedAt }) =>
      atomically(db, async (db) => {
        refuseDuplicates(name, items);
        await lockItems(db, kind);
        const about = { version, loaded_at: loadedAt };
        await db
          .insertInto('collections')
          .values({ name, items: 0, checks: '[]', ...about })
          .onConflict((conflict) => conflict.column('name').doUpdateSet(about))
          .execute();
        let replaced = 0;
        let elsewhere = 0;
        for (const batch of inBatches(items)) {
          const ids = batch.map((item) => item.id);
          const known = await db
            .selectFrom('items')
            .select(['id', 'collection', 'data'])
            .where('id', 'in', ids)
            .execute();
          const taken = new Set(known.filter((row) => row.collection !== name).map((row) => row.id));
          elsewhere += taken.size;
          replaced += known.length - taken.size;
          const own = batch.filter((item) => !taken.has(item.id));
          await dropKeys(db, known.filter((row) => !taken.has(row.id)).map(toItem));
          await writeRows(
            db,
            kind,
            own.map((item) => toRow(item, 0)),
          );
          await writeKeys(
            db,
            kind,
            own.flatMap((item) => hashesOf(item).map((hash) => ({ hash, item_id: item.id }))),
          );
        }
        await countCollections(db, [name]);
        await markChanged(db);
        return { added: items.length - replaced - elsewhere, replaced, elsewhere };
      }),
    placeItems: (run, items, loadedAt) =>
      atomically(db, async (db) => {
        await lockItems(db, kind);
        const names = [...new Set(items.map(({ collection }) => collection))];
        const about = { version: `import ${run}`, loaded_at: loadedAt };
        for (const name of names) {
          await db
            .insertInto('collections')
            .values({ name, items: 0, checks: '[]', ...about })
            .onConflict((conflict) => conflict.column('name').doUpdateSet(about))
            .execute();
        }
        return placeItems(db, kind, run, items);
      }),
    addFacts: (run, facts) =>
      atomically(db, async (db) => {
        await lockItems(db, kind);
        const known = await findMany(
          db,
          facts.map(({ itemId }) => itemId),
        );
        const byId = new Map(known.map((item) => [item.id, item]));
        const additions = facts.flatMap(({ itemId, facts: added, source }) => {
          const item = byId.get(itemId);
          return item === undefined ? [] : [withOnly(item, added, source)];
        });
        await placeItems(db, kind, run, additions, true);
        return additions.length;
      }),
    takeBackImport: (run) =>
      atomically(db, async (db) => {
        await lockItems(db, kind);
        const taken = await takeBack(db, kind, run);
        await db.deleteFrom('population_ratings').where('run_id', '=', run).execute();
        await db.deleteFrom('import_runs').where('id', '=', run).execute();
        await dropEmptyImports(db);
        await countCollections(db, taken.collections);
        await markChanged(db);
        return taken;
      }),
    async findByKeys(keys) {
      const byHash = new Map(keys.map((key) => [keyHash(key), key]));
      const found = new Map<string, ItemId>();
      for (const batch of inBatches([...byHash.keys()])) {
        const rows = await db.selectFrom('item_keys').selectAll().where('hash', 'in', batch).execute();
        readable(rows, ({ hash, item_id }) =>
          found.set(byHash.get(hash) ?? '', checked(itemIdSchema, item_id, 'item_keys.item_id')),
        );
      }
      return found;
    },
    findMany: (ids) => findMany(db, ids),
    async changes() {
      const { value } = await db
        .selectFrom('store_counters')
        .select('value')
        .where('name', '=', 'catalogue')
        .executeTakeFirstOrThrow();
      return value;
    },
    markChanged: () =>
      atomically(db, async (db) => {
        await lockItems(db, kind);
        const names = await db.selectFrom('collections').select('name').execute();
        await countCollections(
          db,
          names.map(({ name }) => name),
        );
        await markChanged(db);
      }),
    removeCollection: (name) =>
      atomically(db, async (db) => {
        await lockItems(db, kind);
        const { collections } = await takeBack(db, kind, 0, name);
        const row = await db
          .deleteFrom('collections')
          .where('name', '=', name)
          .returning('name')
          .executeTakeFirst();
        await countCollections(db, collections);
        await markChanged(db);
        return row !== undefined;
      }),
    async collections() {
      const rows = await db.selectFrom('collections').selectAll().orderBy('name').execute();
      return rows.map(({ name, version, items, checks, loaded_at }) => ({
        name,
        version,
        items,
        checks: fromJson(z.json(), checks, 'collections.checks'),
        loadedAt: loaded_at,
      }));
    },
    async all(except) {
      const items: CatalogueItem[] = [];
      for (let last = ''; ;) {
        const query = db.selectFrom('items').select('data').where('id', '>', last);
        const rows = await (except === undefined ? query : query.where('collection', '!=', except))
          .orderBy('id')
          .limit(PAGE)
          .execute();
        for (const row of rows) items.push(toItem(row));
        if (rows.length < PAGE) return items;
        last = elementAt(items, items.length - 1).id;
        await setImmediate();
      }
    },
    async find(id) {
      const row = await db.selectFrom('items').select('data').where('id', '=', id).executeTakeFirst();
      return row && toItem(row);
    },
    async search({ domain, words = '', except, limit, offset }) {
      const matching = likePatterns(words).reduce(
        (query, pattern) => query.where(sql<boolean>`search_words like ${pattern} escape '\\'`),
        db
          .selectFrom('items')
          .$if(domain !== undefined, (query) => query.where('domain', '=', domain ?? ''))
          .$if(except !== undefined, (query) => query.where('collection', '!=', except ?? '')),
      );
      const { total } = await matching
        .select((select) => select.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      const beginning = `${escapeLike(searchKey(words.trim()))}%`;
      const rows = await matching
        .select('data')
        .orderBy(sql`case when title_key like ${beginning} escape '\\' then 0 else 1 end`)
        .orderBy(sql`coalesce(popularity, 0)`, 'desc')
        .orderBy('title_key')
        .orderBy('id')
        .limit(limit)
        .offset(offset)
        .execute();
      return { total, items: rows.map(toItem) };
    },
    async checkpoint(importName) {
      const row = await db
        .selectFrom('import_checkpoints')
        .select('data')
        .where('name', '=', importName)
        .executeTakeFirst();
      return row && fromJson(z.json(), row.data, 'import_checkpoints.data');
    },
    async saveCheckpoint(importName, data, at) {
      const row = { data: JSON.stringify(data), updated_at: at };
      await db
        .insertInto('import_checkpoints')
        .values({ name: importName, ...row })
        .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
        .execute();
    },
    async clearCheckpoint(importName) {
      await db.deleteFrom('import_checkpoints').where('name', '=', importName).execute();
    },
  };
}

async function findMany(db: Kysely<Tables>, ids: readonly ItemId[]): Promise<CatalogueItem[]> {
  const items: CatalogueItem[] = [];
  for (const batch of inBatches([...new Set(ids)])) {
    const rows = await db.selectFrom('items').select('data').where('id', 'in', batch).execute();
    items.push(...rows.map(toItem));
  }
  return items;
}

/** The item with nothing but these facts. */
function withOnly(item: CatalogueItem, facts: ItemFacts['facts'], source: string): CatalogueItem {
  const { id, domain, title, mood, moodSource, collection } = item;
  return {
    ...{ id, domain, title, mood, moodSource, collection },
    ...{ creators: [], cast: [], genres: [], tags: [], keywords: [], platforms: [], contentNotes: [] },
    explicit: false,
    externalIds: {},
    factSources: [source],
    ...facts,
  };
}
