import {
  addUpViewers,
  itemIdSchema,
  viewerEmotionsFrom,
  viewerEmotionsSchema,
  type ItemId,
  type ProfileId,
  type ViewerEmotions,
  type ViewerFigures,
} from '@emoverse/domain';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { fromJson } from '../as-json.ts';
import { atomically } from '../atomically.ts';
import { inBatches } from '../in-batches.ts';
import { countReviewChanges, noteReviewChange, reviewChangesSince } from '../items/review-changes.ts';
import type { Tables } from '../tables.ts';

/**
 * A person's own words about an item and what was read in them: VADER tone −1…1, sentences, mean chance of each
 * emotion in a sentence, and the name of what read it (empty: a program of before emotions).
 */
export interface StoredReview {
  readonly id: string;
  readonly itemId: ItemId;
  readonly text: string;
  readonly tone: number;
  readonly sentences: number;
  readonly emotions: ViewerEmotions;
  readonly reader: string;
  readonly at: number;
}

/** What is read in a review's words. */
export type ReadWords = Pick<StoredReview, 'tone' | 'sentences' | 'emotions' | 'reader'>;

/** What the reviews of an item add up to. */
export type ItemFigures = ViewerFigures & { readonly itemId: ItemId };

/** The figures of an item, and how many of its reviews were imported. */
export type StoredFigures = ItemFigures & { readonly imported: number };

export interface Reviews {
  /** Stores reviews; an id that is known already is kept as it was. Gives the number of new ones. */
  store(profileId: ProfileId, reviews: readonly StoredReview[]): Promise<number>;
  /** Everybody's reviews of an item, newest first. */
  ofItem(itemId: ItemId): Promise<Array<StoredReview & { readonly profileId: string }>>;
  /** One person's reviews, newest first. */
  list(profileId: ProfileId): Promise<StoredReview[]>;
  /** Puts other words in place of a person's own review; nothing when this person has none with this id. */
  edit(
    profileId: ProfileId,
    id: string,
    words: ReadWords & Pick<StoredReview, 'text' | 'at'>,
  ): Promise<StoredReview | undefined>;
  /** Gives the deleted review; nothing when this person has none with this id. */
  delete(profileId: ProfileId, id: string): Promise<StoredReview | undefined>;
  /** Puts a source's added-up figures in place of what it brought before. */
  replaceImported(source: string, figures: readonly ItemFigures[]): Promise<void>;
  /** Figures of each reviewed item over imported reviews and those written here, each text counting once. */
  figures(only?: ItemId): Promise<StoredFigures[]>;
  /** Counts the changes of what reviews say, by whatever process: cheap to ask for. */
  changes(): Promise<number>;
  /** The items whose reviews changed after the change of this number; `all` where too many did to tell. */
  changedSince(sequence: number): Promise<ItemId[] | 'all'>;
  /** Reads the reviews again that something else than `reader` has read. Gives how many there were. */
  readAgain(reader: string, read: (text: string) => ReadWords): Promise<number>;
}

/** The reviews of a store. */
export function createReviews(db: Kysely<Tables>): Reviews {
  return {
    store: (profileId, reviews) =>
      atomically(db, async (db) => {
        let stored = 0;
        const changed = new Set<string>();
        for (const batch of inBatches(reviews)) {
          const added = await db
            .insertInto('reviews')
            .values(batch.map((review) => toRow(profileId, review)))
            .onConflict((conflict) => conflict.columns(['profile_id', 'id']).doNothing())
            .returning('item_id')
            .execute();
          for (const { item_id } of added) changed.add(item_id);
          stored += added.length;
        }
        await noteReviewChange(db, changed);
        return stored;
      }),
    async ofItem(itemId) {
      const rows = await db
        .selectFrom('reviews')
        .selectAll()
        .where('item_id', '=', itemId)
        .orderBy('at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({ ...toReview(row), profileId: row.profile_id }));
    },
    async list(profileId) {
      const rows = await db
        .selectFrom('reviews')
        .selectAll()
        .where('profile_id', '=', profileId)
        .orderBy('at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(toReview);
    },
    delete: (profileId, id) =>
      atomically(db, async (db) => {
        const row = await db
          .deleteFrom('reviews')
          .where('profile_id', '=', profileId)
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirst();
        if (row === undefined) return undefined;
        await noteReviewChange(db, [row.item_id]);
        return toReview(row);
      }),
    edit: (profileId, id, { text, at, ...reading }) =>
      atomically(db, async (db) => {
        const row = await db
          .updateTable('reviews')
          .set({ words: JSON.stringify(text), at, ...readingColumns(reading) })
          .where('profile_id', '=', profileId)
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirst();
        if (row === undefined) return undefined;
        await noteReviewChange(db, [row.item_id]);
        return toReview(row);
      }),
    replaceImported: (source, figures) =>
      atomically(db, async (db) => {
        const before = await db
          .deleteFrom('review_tones')
          .where('source', '=', source)
          .returning('item_id')
          .execute();
        await noteReviewChange(db, [
          ...before.map(({ item_id }) => item_id),
          ...figures.map(({ itemId }) => itemId),
        ]);
        for (const batch of inBatches(figures)) {
          await db
            .insertInto('review_tones')
            .values(
              batch.map(({ itemId, tone, toneSpread, reviews, sentences, emotions }) => ({
                source,
                item_id: itemId,
                tone,
                tone_spread: toneSpread,
                reviews,
                sentences,
                emotions: JSON.stringify(emotions),
              })),
            )
            .execute();
        }
      }),
    async figures(only) {
      const imported = db
        .selectFrom('review_tones')
        .select(['item_id', 'tone', 'tone_spread', 'reviews', 'sentences', 'emotions'])
        .where('reviews', '>', 0)
        .orderBy('item_id')
        .orderBy('source');
      // A review restored into a second profile has the same id and counts once, with its latest words.
      const written = db
        .selectFrom('reviews')
        .select(['id', 'item_id', 'tone', 'sentences', 'emotions'])
        .orderBy('item_id')
        .orderBy('id')
        .orderBy('at');
      const parts = new Map<string, ViewerFigures[]>();
      const importedReviews = new Map<string, number>();
      const add = (item: string, figures: ViewerFigures): void => {
        const known = parts.get(item);
        if (known === undefined) parts.set(item, [figures]);
        else known.push(figures);
      };
      for (const row of await (
        only === undefined ? imported : imported.where('item_id', '=', only)
      ).execute()) {
        importedReviews.set(row.item_id, (importedReviews.get(row.item_id) ?? 0) + row.reviews);
        add(row.item_id, {
          tone: row.tone,
          toneSpread: row.tone_spread,
          reviews: row.reviews,
          sentences: row.sentences,
          emotions: emotionsOf(row.emotions, 'review_tones.emotions'),
        });
      }
      const once = new Map(
        (await (only === undefined ? written : written.where('item_id', '=', only)).execute()).map((row) => [
          `${row.id}/${row.item_id}`,
          row,
        ]),
      );
      for (const row of once.values())
        add(row.item_id, {
          tone: row.tone,
          toneSpread: 0,
          reviews: 1,
          sentences: row.sentences,
          emotions: emotionsOf(row.emotions, 'reviews.emotions'),
        });
      return [...parts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([item, figures]) => {
          const sum = addUpViewers(figures);
          return sum === undefined
            ? []
            : [{ itemId: itemIdSchema.parse(item), imported: importedReviews.get(item) ?? 0, ...sum }];
        });
    },
    readAgain: (reader, read) =>
      atomically(db, async (db) => {
        const rows = await db
          .selectFrom('reviews')
          .selectAll()
          .where('reader', '!=', reader)
          .orderBy('profile_id')
          .orderBy('id')
          .execute();
        for (const row of rows) {
          await db
            .updateTable('reviews')
            .set(readingColumns(read(toReview(row).text)))
            .where('profile_id', '=', row.profile_id)
            .where('id', '=', row.id)
            .execute();
        }
        await noteReviewChange(
          db,
          rows.map(({ item_id }) => item_id),
        );
        return rows.length;
      }),
    changes: () => countReviewChanges(db),
    changedSince: (sequence) => reviewChangesSince(db, sequence),
  };
}

function toRow(profileId: ProfileId, review: StoredReview): Tables['reviews'] {
  return {
    profile_id: profileId,
    id: review.id,
    item_id: review.itemId,
    words: JSON.stringify(review.text),
    at: review.at,
    ...readingColumns(review),
  };
}

function readingColumns({
  tone,
  sentences,
  emotions,
  reader,
}: ReadWords): Pick<Tables['reviews'], 'tone' | 'sentences' | 'emotions' | 'reader'> {
  return { tone, sentences, emotions: JSON.stringify(emotions), reader };
}

function toReview(row: Tables['reviews']): StoredReview {
  return {
    id: row.id,
    itemId: itemIdSchema.parse(row.item_id),
    text: fromJson(z.string(), row.words, 'reviews.words'),
    tone: row.tone,
    sentences: row.sentences,
    emotions: emotionsOf(row.emotions, 'reviews.emotions'),
    reader: row.reader,
    at: row.at,
  };
}

function emotionsOf(json: string | null, place: string): ViewerEmotions {
  return json === null ? viewerEmotionsFrom(() => 0) : fromJson(viewerEmotionsSchema, json, place);
}
