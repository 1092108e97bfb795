import {
  SPOTIFY_FEATURES_COLLECTION,
  otherSpellings,
  workKeys,
  type CatalogueItem,
  type ItemId,
  type ItemLookup,
} from '@emoverse/domain';

/** Finds items by the keys of works, in memory. Those with Spotify's features are not among them: nobody learns from them. */
export function lookUpItems(items: readonly CatalogueItem[]): ItemLookup {
  const byKey = new Map<string, ItemId>();
  const byId = new Map<ItemId, CatalogueItem>();
  const learnable = items.filter(({ collection }) => collection !== SPOTIFY_FEATURES_COLLECTION);
  for (const item of learnable) {
    byId.set(item.id, item);
    for (const key of workKeys(item)) byKey.set(key, item.id);
  }
  const spellings = otherSpellings(learnable);
  const found = (key: string): [string, ItemId][] => {
    const id = byKey.get(key) ?? spellings.get(key);
    return id === undefined ? [] : [[key, id]];
  };
  return {
    known: (asked) => Promise.resolve(new Set(asked.filter((id) => byId.has(id)))),
    externalIds: (id) => byId.get(id)?.externalIds,
    findByKeys: (keys) => Promise.resolve(new Map(keys.flatMap(found))),
  };
}
