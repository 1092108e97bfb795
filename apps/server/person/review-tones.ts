import { setImmediate } from 'node:timers/promises';
import type { ItemId } from '@emoverse/domain';
import { REVIEW_READER, describeViewers, readReview, type ItemViewers } from '@emoverse/film-profiles';
import type { Recommender } from '@emoverse/recommender';
import type { Store, StoredFigures } from '@emoverse/storage';

/** Keeps the recommender in step with what reviews say: those that came with the catalogue, imported and written ones. */
export interface ReviewTones {
  /**
   * Reads again what is stored about the items whose reviews have changed since the last look, by whatever process.
   * Knows of every change that was stored before it was called.
   */
  follow(): Promise<void>;
  /** What viewers say of an item; undefined where nobody has written about it. */
  viewersOf(itemId: ItemId): ItemViewers | undefined;
}

/** Reads stored reviews again that an earlier reader has read, then keeps what all say in memory. */
export async function createReviewTones(
  store: Pick<Store, 'reviews'>,
  recommender: Pick<Recommender, 'setReviewTones' | 'items'>,
): Promise<ReviewTones> {
  await store.reviews.readAgain(REVIEW_READER, readReview);
  let seen = await store.reviews.changes();
  const viewers = new Map<ItemId, ItemViewers>();
  const refresh = async (itemIds: readonly ItemId[] | 'all'): Promise<void> => {
    const stored = new Map<ItemId, StoredFigures>();
    for (const itemId of itemIds === 'all' ? [undefined] : itemIds) {
      for (const figures of await store.reviews.figures(itemId)) stored.set(figures.itemId, figures);
      // A restored file may be about thousands of items: others have their turn in between.
      if (itemIds.length > 1) await setImmediate();
    }
    const looked = itemIds === 'all' ? recommender.items.keys() : itemIds;
    for (const id of looked) {
      const item = recommender.items.get(id);
      const described = item && describeViewers(item, stored.get(id));
      if (described === undefined) viewers.delete(id);
      else viewers.set(id, described);
    }
    recommender.setReviewTones([...viewers.values()]);
  };
  await refresh('all');
  const look = async (): Promise<void> => {
    const changes = await store.reviews.changes();
    if (changes === seen) return;
    // A store that was put back to an earlier state counts less.
    await refresh(changes < seen ? 'all' : await store.reviews.changedSince(seen));
    seen = changes;
  };
  // One after the other: what was read first must not be kept last.
  let looking: Promise<void> = Promise.resolve();
  return {
    follow() {
      looking = looking.catch(() => undefined).then(look);
      return looking;
    },
    viewersOf: (itemId) => viewers.get(itemId),
  };
}
