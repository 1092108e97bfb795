import { itemIdSchema, type ItemId } from '@emoverse/domain';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Changes that are kept: whoever missed more reads everything again. */
export const KEPT_REVIEW_CHANGES = 500;
/** From so many items at once on, everything is read again. */
const MANY_ITEMS = 50;

/**
 * Notes, in the transaction of the change, that the reviews of these items are others now. The counter's row is held until
 * the transaction ends, so whoever has read up to a sequence has missed none below it.
 */
export async function noteReviewChange(db: Kysely<Tables>, itemIds: Iterable<string>): Promise<void> {
  const distinct = [...new Set(itemIds)];
  if (distinct.length === 0) return;
  const noted = distinct.length > MANY_ITEMS ? [null] : distinct;
  const { value } = await db
    .updateTable('store_counters')
    .set((update) => ({ value: update('value', '+', noted.length) }))
    .where('name', '=', 'reviews')
    .returning('value')
    .executeTakeFirstOrThrow();
  const first = value - noted.length + 1;
  await db
    .insertInto('review_changes')
    .values(noted.map((itemId, place) => ({ sequence: first + place, item_id: itemId })))
    .execute();
  await db
    .deleteFrom('review_changes')
    .where('sequence', '<=', value - KEPT_REVIEW_CHANGES)
    .execute();
}

/** How many changes of reviews there were so far. */
export async function countReviewChanges(db: Kysely<Tables>): Promise<number> {
  const { value } = await db
    .selectFrom('store_counters')
    .select('value')
    .where('name', '=', 'reviews')
    .executeTakeFirstOrThrow();
  return value;
}

/** The items whose reviews changed after the change of this number; `all` where too much was missed to tell. */
export async function reviewChangesSince(db: Kysely<Tables>, sequence: number): Promise<ItemId[] | 'all'> {
  const rows = await db
    .selectFrom('review_changes')
    .select(['sequence', 'item_id'])
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .execute();
  const isWhole = (rows[0]?.sequence ?? sequence + 1) === sequence + 1;
  // Without an item, or with something that is none: then everything is read again.
  const items = rows.flatMap(({ item_id }) => itemIdSchema.safeParse(item_id).data ?? []);
  return isWhole && items.length === rows.length ? [...new Set(items)] : 'all';
}
