import {
  TEXT_LENGTHS,
  addUpViewers,
  itemIdSchema,
  mendValue,
  viewerEmotionsFrom,
  viewerEmotionsSchema,
  viewerFiguresSchema,
  type ItemId,
  type ProfileId,
  type ViewerEmotions,
  type ViewerFigures,
} from '@emoverse/domain';
import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import { checked, fromJson, readable, storedMoment } from '../as-json.ts';
import { atomically } from '../atomically.ts';
import { behind, inPages } from '../in-pages.ts';
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
  /**
   * The reader's own reviews of an item and of everybody else the one that counts (`figures`), newest first and at
   * most MOST_SHOWN. A text that the reader has written too is shown as theirs alone.
   */
  ofItem(itemId: ItemId, reader?: ProfileId): Promise<Array<StoredReview & { readonly profileId: string }>>;
  /** Which of these ids are reviews of other people. */
  ofOthers(profileId: ProfileId, ids: readonly string[]): Promise<Set<string>>;
  /** The words that a person has written about each of these items. */
  written(
    profileId: ProfileId,
    itemIds: readonly ItemId[],
  ): Promise<ReadonlyMap<ItemId, ReadonlySet<string>>>;
  /** One person's reviews, newest first. */
  list(profileId: ProfileId): Promise<StoredReview[]>;
  /** The same page by page. */
  pages(profileId: ProfileId): AsyncIterable<readonly StoredReview[]>;
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
  /**
   * Figures of each reviewed item over imported reviews and those written here. A person counts once for an item, with
   * their latest review of it, and so does a text: who restores an export into a second profile is one voice.
   */
  figures(only?: ItemId): Promise<StoredFigures[]>;
  /** Counts the changes of what reviews say, by whatever process: cheap to ask for. */
  changes(): Promise<number>;
  /** The items whose reviews changed after the change of this number; `all` where too many did to tell. */
  changedSince(sequence: number): Promise<ItemId[] | 'all'>;
  /** Reads the reviews again that something else than `reader` has read. Gives how many there were. */
  readAgain(reader: string, read: (text: string) => ReadWords): Promise<number>;
}

/** Reviews of an item that are shown at once. */
const MOST_SHOWN = 200;

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
    async ofItem(itemId, reader) {
      const own = db.selectFrom('reviews').select('words').where('item_id', '=', itemId);
      const rows = await db
        .selectFrom('reviews')
        .selectAll()
        .where('item_id', '=', itemId)
        .where((where) =>
          where.or([
            where('profile_id', '=', reader ?? ''),
            where.and([
              where(
                where.refTuple('profile_id', 'id'),
                'in',
                countedReviews(db, itemId).select(['profile_id', 'id']).$asTuple('profile_id', 'id'),
              ),
              where('words', 'not in', own.where('profile_id', '=', reader ?? '')),
            ]),
          ]),
        )
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(MOST_SHOWN)
        .execute();
      return readable(rows, (row) => ({ ...toReview(row), profileId: row.profile_id }));
    },
    async ofOthers(profileId, ids) {
      const others = new Set<string>();
      for (const batch of inBatches(ids)) {
        const rows = await db
          .selectFrom('reviews')
          .select('id')
          .where('id', 'in', batch)
          .where('profile_id', '!=', profileId)
          .execute();
        for (const { id } of rows) others.add(id);
      }
      return others;
    },
    async written(profileId, itemIds) {
      const written = new Map<ItemId, Set<string>>();
      for (const batch of inBatches([...new Set(itemIds)])) {
        const rows = await db
          .selectFrom('reviews')
          .selectAll()
          .where('profile_id', '=', profileId)
          .where('item_id', 'in', batch)
          .execute();
        for (const { itemId, text } of readable(rows, toReview))
          written.set(itemId, (written.get(itemId) ?? new Set()).add(text));
      }
      return written;
    },
    async list(profileId) {
      const rows = await db
        .selectFrom('reviews')
        .selectAll()
        .where('profile_id', '=', profileId)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return readable(rows, toReview);
    },
    async *pages(profileId) {
      const pages = inPages<Tables['reviews']>(100, (after, size) => {
        const query = db.selectFrom('reviews').selectAll().where('profile_id', '=', profileId);
        return (after === undefined ? query : query.where(behind(after)))
          .orderBy('at', 'desc')
          .orderBy('id', 'desc')
          .limit(size)
          .execute();
      });
      for await (const rows of pages) yield readable(rows, toReview);
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
        const reviews = mendValue(viewerFiguresSchema.shape.reviews, row.reviews) ?? 1;
        importedReviews.set(row.item_id, (importedReviews.get(row.item_id) ?? 0) + reviews);
        add(row.item_id, {
          reviews,
          tone: mendValue(toneSchema, row.tone) ?? 0,
          toneSpread: mendValue(viewerFiguresSchema.shape.toneSpread, row.tone_spread) ?? 0,
          sentences: mendValue(sentencesSchema, row.sentences) ?? 0,
          emotions: emotionsOf(row.emotions, 'review_tones.emotions'),
        });
      }
      const written = countedReviews(db, only)
        .select(['item_id', 'tone', 'sentences', 'emotions'])
        .orderBy('item_id')
        .orderBy('profile_id');
      for (const row of await written.execute()) {
        const { tone, sentences, emotions } = readingOf(row);
        add(row.item_id, { tone, toneSpread: 0, reviews: 1, sentences, emotions });
      }
      return [...parts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([item, figures]) => {
          const sum = addUpViewers(figures);
          const itemId = itemIdSchema.safeParse(item).data;
          return sum === undefined || itemId === undefined
            ? []
            : [{ itemId, imported: importedReviews.get(item) ?? 0, ...sum }];
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
        // What cannot be read is shown to nobody, and no reason not to start.
        for (const { row, text } of readable(rows, (row) => ({ row, text: wordsOf(row) }))) {
          await db
            .updateTable('reviews')
            .set(readingColumns(read(text)))
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
    id: checked(z.uuid(), row.id, 'reviews.id'),
    itemId: checked(itemIdSchema, row.item_id, 'reviews.item_id'),
    text: wordsOf(row),
    ...readingOf(row),
    reader: mendValue(z.string(), row.reader) ?? '',
    at: storedMoment(row.at),
  };
}

const wordsOf = ({ words }: Pick<Tables['reviews'], 'words'>): string =>
  fromJson(z.string().max(TEXT_LENGTHS.review), words, 'reviews.words');

const { tone: toneSchema, sentences: sentencesSchema } = viewerFiguresSchema.shape;

function readingOf(
  row: Pick<Tables['reviews'], 'tone' | 'sentences' | 'emotions'>,
): Pick<StoredReview, 'tone' | 'sentences' | 'emotions'> {
  return {
    tone: mendValue(toneSchema, row.tone) ?? 0,
    sentences: mendValue(sentencesSchema, row.sentences) ?? 0,
    emotions: emotionsOf(row.emotions, 'reviews.emotions'),
  };
}

/** The reviews that count: of each person the latest of an item, of equal texts about an item the oldest. */
function countedReviews(db: Kysely<Tables>, only: ItemId | undefined) {
  const numbered = db
    .selectFrom('reviews')
    .selectAll()
    .select(sql<number>`row_number() over (partition by item_id, profile_id order by at desc, id)`.as('nth'));
  const latest = db
    .selectFrom((only === undefined ? numbered : numbered.where('item_id', '=', only)).as('numbered'))
    .selectAll()
    .select(sql<number>`row_number() over (partition by item_id, words order by at, profile_id)`.as('copy'))
    .where('nth', '=', 1);
  return db.selectFrom(latest.as('latest')).where('copy', '=', 1);
}

function emotionsOf(json: string | null, place: string): ViewerEmotions {
  const read = readable(json === null ? [] : [json], (text) => fromJson(viewerEmotionsSchema, text, place));
  return read.at(0) ?? viewerEmotionsFrom(() => 0);
}
