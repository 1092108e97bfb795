import type { ItemId } from '@emoverse/domain';
import { REVIEW_READER, describeViewers, readReview, type ItemViewers } from '@emoverse/mood';
import type { Recommender } from '@emoverse/recommender';
import type { Store } from '@emoverse/storage';

/** Keeps the recommender in step with what reviews say: those that came with the catalogue, imported and written ones. */
export interface ReviewTones {
  /** Reads what is stored about one item again, or about all. */
  refresh(itemId?: ItemId): Promise<void>;
  /** What viewers say of an item; undefined where nobody has written about it. */
  viewersOf(itemId: ItemId): ItemViewers | undefined;
}

/** Reads stored reviews again that an earlier reader has read, then keeps what all say in memory. */
export async function createReviewTones(
  store: Pick<Store, 'reviews'>,
  recommender: Pick<Recommender, 'setReviewTones' | 'items'>,
): Promise<ReviewTones> {
  await store.reviews.readAgain(REVIEW_READER, readReview);
  const viewers = new Map<ItemId, ItemViewers>();
  const refresh = async (itemId?: ItemId): Promise<void> => {
    const stored = new Map((await store.reviews.figures(itemId)).map((figures) => [figures.itemId, figures]));
    const looked = itemId === undefined ? recommender.items.keys() : [itemId];
    for (const id of looked) {
      const item = recommender.items.get(id);
      const described = item && describeViewers(item, stored.get(id));
      if (described === undefined) viewers.delete(id);
      else viewers.set(id, described);
    }
    recommender.setReviewTones([...viewers.values()]);
  };
  await refresh();
  return { refresh, viewersOf: (itemId) => viewers.get(itemId) };
}
