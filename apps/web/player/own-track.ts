import { type CatalogueItem, LIBRARY_COLLECTION } from '@emoverse/domain';

/** Whether an item is a sound file of the person's own, or a song or podcast of their music server. */
export function isOwnTrack(item: Pick<CatalogueItem, 'collection' | 'domain'>): boolean {
  return item.collection === LIBRARY_COLLECTION && (item.domain === 'music' || item.domain === 'podcasts');
}
