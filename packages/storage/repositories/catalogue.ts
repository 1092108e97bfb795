import {
  EmoVerseError,
  catalogueItemSchema,
  type CatalogueItem,
  type ItemId,
  type MediaDomain,
} from '@emoverse/domain';
import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import { fromJson } from '../as-json.ts';
import { atomically } from '../atomically.ts';
import { inBatches } from '../in-batches.ts';
import { escapeLike, likePatterns, searchKey, searchWords } from '../search-words.ts';
import type { Tables } from '../tables.ts';

/** A loaded collection. `checks` is a JSON value (figures of the catalogue's own checks). */
export interface Collection {
  readonly name: string;
  readonly version: string;
  readonly items: number;
  readonly checks: unknown;
  readonly loadedAt: number;
}

export interface CatalogueSearch {
  readonly domain?: MediaDomain;
  /** Every word must occur in title, people, genres, tags or keywords. */
  readonly words?: string;
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

export interface Catalogue {
  /**
   * Puts the items in place of what the collection held before, in one transaction. Every item must carry the
   * collection's name. Throws `duplicate-item` when an id comes twice or belongs to another collection.
   */
  replaceCollection(
    collection: Omit<Collection, 'items'> & { readonly items: readonly CatalogueItem[] },
  ): Promise<void>;
  /**
   * Adds items to a collection (made when there is none) in one transaction, as an import does batch by batch:
   * the collection's own items of the same id are replaced, other collections' items stay as they are.
   */
  mergeItems(
    collection: Omit<Collection, 'items' | 'checks'> & { readonly items: readonly CatalogueItem[] },
  ): Promise<MergeCounts>;
  /** Takes a collection and its items away; false when there was none. */
  removeCollection(name: string): Promise<boolean>;
  collections(): Promise<Collection[]>;
  /** Every item, by id; without those of the collection `except`, if it is given. */
  all(except?: string): Promise<CatalogueItem[]>;
  find(id: ItemId): Promise<CatalogueItem | undefined>;
  /** Best matches first: title begins with the words, then popularity, then title. `total` ignores the limit. */
  search(search: CatalogueSearch): Promise<{ total: number; items: CatalogueItem[] }>;
  /** Where a cut-off import goes on: a JSON value of the importer's. */
  checkpoint(importName: string): Promise<unknown>;
  saveCheckpoint(importName: string, data: unknown, at: number): Promise<void>;
  clearCheckpoint(importName: string): Promise<void>;
}

/** The catalogue of a store. */
export function createCatalogue(db: Kysely<Tables>): Catalogue {
  return {
    replaceCollection: ({ name, version, items, checks, loadedAt }) =>
      atomically(db, async (db) => {
        refuseDuplicates(name, items);
        await db.deleteFrom('collections').where('name', '=', name).execute();
        await db
          .insertInto('collections')
          .values({ name, version, items: items.length, checks: JSON.stringify(checks), loaded_at: loadedAt })
          .execute();
        for (const batch of inBatches(items)) {
          const ids = batch.map((item) => item.id);
          const taken = await db
            .selectFrom('items')
            .select(['id', 'collection'])
            .where('id', 'in', ids)
            .executeTakeFirst();
          if (taken) {
            throw new EmoVerseError(
              'duplicate-item',
              `item ${taken.id} of collection ${name} stands in collection ${taken.collection} already; give it another id`,
            );
          }
          await db.insertInto('items').values(batch.map(toRow)).execute();
        }
      }),
    mergeItems: ({ name, version, items, loadedAt }) =>
      atomically(db, async (db) => {
        refuseDuplicates(name, items);
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
            .select(['id', 'collection'])
            .where('id', 'in', ids)
            .execute();
          const taken = new Set(known.filter((row) => row.collection !== name).map((row) => row.id));
          elsewhere += taken.size;
          replaced += known.length - taken.size;
          const rows = batch.filter((item) => !taken.has(item.id)).map(toRow);
          if (rows.length === 0) continue;
          await db
            .insertInto('items')
            .values(rows)
            .onConflict((conflict) =>
              conflict.column('id').doUpdateSet((update) => ({
                domain: update.ref('excluded.domain'),
                title_key: update.ref('excluded.title_key'),
                search_words: update.ref('excluded.search_words'),
                popularity: update.ref('excluded.popularity'),
                data: update.ref('excluded.data'),
              })),
            )
            .execute();
        }
        const { held } = await db
          .selectFrom('items')
          .select((select) => select.fn.countAll<number>().as('held'))
          .where('collection', '=', name)
          .executeTakeFirstOrThrow();
        await db.updateTable('collections').set({ items: held }).where('name', '=', name).execute();
        return { added: items.length - replaced - elsewhere, replaced, elsewhere };
      }),
    async removeCollection(name) {
      const row = await db
        .deleteFrom('collections')
        .where('name', '=', name)
        .returning('name')
        .executeTakeFirst();
      return row !== undefined;
    },
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
      const query = db.selectFrom('items').select('data').orderBy('id');
      const rows = await (except === undefined ? query : query.where('collection', '!=', except)).execute();
      return rows.map(toItem);
    },
    async find(id) {
      const row = await db.selectFrom('items').select('data').where('id', '=', id).executeTakeFirst();
      return row && toItem(row);
    },
    async search({ domain, words = '', limit, offset }) {
      const matching = likePatterns(words).reduce(
        (query, pattern) => query.where(sql<boolean>`search_words like ${pattern} escape '\\'`),
        domain === undefined ? db.selectFrom('items') : db.selectFrom('items').where('domain', '=', domain),
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

function refuseDuplicates(name: string, items: readonly CatalogueItem[]): void {
  const seen = new Set<string>();
  for (const item of items) {
    if (item.collection !== name) {
      throw new EmoVerseError(
        'wrong-collection',
        `item ${item.id} carries collection ${item.collection}, expected ${name}: set its collection first`,
      );
    }
    if (seen.has(item.id)) {
      throw new EmoVerseError(
        'duplicate-item',
        `item id ${item.id} comes twice in collection ${name}; ids are unique`,
      );
    }
    seen.add(item.id);
  }
}

function toRow(item: CatalogueItem): Tables['items'] {
  return {
    id: item.id,
    collection: item.collection,
    domain: item.domain,
    title_key: searchKey(item.title),
    search_words: searchWords(item),
    popularity: item.popularity ?? null,
    data: JSON.stringify(item),
    run_id: null,
  };
}

function toItem({ data }: { data: string }): CatalogueItem {
  return fromJson(catalogueItemSchema, data, 'items.data');
}
