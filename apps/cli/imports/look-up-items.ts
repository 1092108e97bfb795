import {
  SPOTIFY_FEATURES_COLLECTION,
  workKeys,
  type CatalogueItem,
  type ItemId,
  type ItemLookup,
} from '@emoverse/domain';

/** Finds items by the keys of works, in memory. Those with Spotify's features are not among them: nobody learns from them. */
export function lookUpItems(items: readonly CatalogueItem[]): ItemLookup {
  const byKey = new Map<string, ItemId>();
  const ids = new Set<ItemId>();
  for (const item of items) {
    if (item.collection === SPOTIFY_FEATURES_COLLECTION) continue;
    ids.add(item.id);
    for (const key of workKeys(item)) byKey.set(key, item.id);
  }
  const found = (key: string): [string, ItemId][] => {
    const id = byKey.get(key);
    return id === undefined ? [] : [[key, id]];
  };
  return {
    known: (asked) => Promise.resolve(new Set(asked.filter((id) => ids.has(id)))),
    findByKeys: (keys) => Promise.resolve(new Map(keys.flatMap(found))),
  };
}
