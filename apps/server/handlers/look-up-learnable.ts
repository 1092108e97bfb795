import {
  SPOTIFY_FEATURES_COLLECTION,
  otherSpellings,
  type CatalogueItem,
  type ItemId,
  type ItemLookup,
} from '@emoverse/domain';
import type { Services } from '../services.ts';

/** By catalogue, as long as somebody has it: gone through once, however many parts of an export are asked for. */
const spellings = new WeakMap<ReadonlyMap<ItemId, CatalogueItem>, ReadonlyMap<string, ItemId>>();

/** Items of which may be learned: Spotify's terms keep its features out of that. */
export function isLearnable({ recommender }: Services, id: ItemId): boolean {
  const item = recommender.items.get(id);
  return item !== undefined && item.collection !== SPOTIFY_FEATURES_COLLECTION;
}

/** Looks up those items by what exports tell of works. */
export function lookUpLearnable(services: Services): ItemLookup {
  const { items } = services.recommender;
  const others = spellings.get(items) ?? otherSpellings(items.values());
  spellings.set(items, others);
  return {
    known: () => Promise.resolve(new Set()),
    externalIds: (id) => items.get(id)?.externalIds,
    async findByKeys(keys) {
      const found = await services.store.catalogue.findByKeys(keys);
      return new Map(
        keys.flatMap((key) => {
          const id = found.get(key) ?? others.get(key);
          return id !== undefined && isLearnable(services, id) ? [[key, id] as const] : [];
        }),
      );
    },
  };
}
