import type { ItemId } from '@emoverse/domain';
import type { Recommender } from '@emoverse/recommender';
import type { ItemTone, Store } from '@emoverse/storage';

/** Keeps the recommender in step with the tones of stored reviews. */
export interface ReviewTones {
  /** Reads the tones of one item again, or of all. */
  refresh(itemId?: ItemId): Promise<void>;
}

export function createReviewTones(
  store: Pick<Store, 'reviews'>,
  recommender: Pick<Recommender, 'setReviewTones'>,
): ReviewTones {
  let tones = new Map<ItemId, ItemTone>();
  return {
    async refresh(itemId) {
      const fresh = await store.reviews.tones(itemId);
      if (itemId === undefined) tones = new Map();
      else tones.delete(itemId);
      for (const tone of fresh) tones.set(tone.itemId, tone);
      recommender.setReviewTones([...tones.values()]);
    },
  };
}
