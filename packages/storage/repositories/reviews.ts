import { itemIdSchema, type ItemId, type ProfileId } from '@emoverse/domain';
import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import { fromJson } from '../as-json.ts';
import { atomically } from '../atomically.ts';
import { inBatches } from '../in-batches.ts';
import type { Tables } from '../tables.ts';

/** A person's own words about an item; `tone` is the VADER compound, −1…1. */
export interface StoredReview {
  readonly id: string;
  readonly itemId: ItemId;
  readonly text: string;
  readonly tone: number;
  readonly at: number;
}

/** Mean tone −1…1 of `reviews` texts about an item. */
export interface ItemTone {
  readonly itemId: ItemId;
  readonly tone: number;
  readonly reviews: number;
}

export interface Reviews {
  /** Stores reviews; an id that is known already is kept as it was. Gives the number of new ones. */
  store(profileId: ProfileId, reviews: readonly StoredReview[]): Promise<number>;
  /** Everybody's reviews of an item, newest first. */
  ofItem(itemId: ItemId): Promise<Array<StoredReview & { readonly profileId: string }>>;
  /** One person's reviews, newest first. */
  list(profileId: ProfileId): Promise<StoredReview[]>;
  /** Gives the deleted review; nothing when this person has none with this id. */
  delete(profileId: ProfileId, id: string): Promise<StoredReview | undefined>;
  /** Puts a source's aggregated tones in place of what it brought before. */
  replaceImportedTones(source: string, tones: readonly ItemTone[]): Promise<void>;
  /** Mean tone of each reviewed item over imported reviews and those written here, each text counting once. */
  tones(only?: ItemId): Promise<ItemTone[]>;
}

/** The reviews of a store. */
export function createReviews(db: Kysely<Tables>): Reviews {
  return {
    store: (profileId, reviews) =>
      atomically(db, async (db) => {
        let stored = 0;
        for (const batch of inBatches(reviews)) {
          const added = await db
            .insertInto('reviews')
            .values(batch.map((review) => toRow(profileId, review)))
            .onConflict((conflict) => conflict.columns(['profile_id', 'id']).doNothing())
            .returning('id')
            .execute();
          stored += added.length;
        }
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
    async delete(profileId, id) {
      const row = await db
        .deleteFrom('reviews')
        .where('profile_id', '=', profileId)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      return row && toReview(row);
    },
    replaceImportedTones: (source, tones) =>
      atomically(db, async (db) => {
        await db.deleteFrom('review_tones').where('source', '=', source).execute();
        for (const batch of inBatches(tones)) {
          await db
            .insertInto('review_tones')
            .values(batch.map(({ itemId, tone, reviews }) => ({ source, item_id: itemId, tone, reviews })))
            .execute();
        }
      }),
    async tones(only) {
      // A review restored into a second profile has the same id and counts once.
      const written = db.selectFrom('reviews').select(['id', 'item_id', 'tone']).distinct();
      const imported = db.selectFrom('review_tones').select(['item_id', 'tone', 'reviews']);
      const all = (only === undefined ? imported : imported.where('item_id', '=', only)).unionAll(
        db
          .selectFrom((only === undefined ? written : written.where('item_id', '=', only)).as('written'))
          .select(['item_id', 'tone', sql<number>`1`.as('reviews')]),
      );
      const rows = await db
        .selectFrom(all.as('tones'))
        .select([
          'item_id',
          sql<number>`sum(tone * reviews) / sum(reviews)`.as('tone'),
          sql<string | number>`sum(reviews)`.as('reviews'),
        ])
        .where('reviews', '>', 0)
        .groupBy('item_id')
        .orderBy('item_id')
        .execute();
      return rows.map((row) => ({
        itemId: itemIdSchema.parse(row.item_id),
        tone: Math.min(1, Math.max(-1, row.tone)),
        // PostgreSQL sums bigint to numeric, which arrives as text.
        reviews: Number(row.reviews),
      }));
    },
  };
}

function toRow(profileId: ProfileId, review: StoredReview): Tables['reviews'] {
  return {
    profile_id: profileId,
    id: review.id,
    item_id: review.itemId,
    words: JSON.stringify(review.text),
    tone: review.tone,
    at: review.at,
  };
}

function toReview(row: Tables['reviews']): StoredReview {
  return {
    id: row.id,
    itemId: itemIdSchema.parse(row.item_id),
    text: fromJson(z.string(), row.words, 'reviews.words'),
    tone: row.tone,
    at: row.at,
  };
}
