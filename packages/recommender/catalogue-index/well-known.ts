import type { CatalogueItem } from '@emoverse/domain';

/**
 * Whether most people will have heard of a work: what is more popular than the mean of its domain, where that is known; and
 * bundled songs with an id at Spotify, which come from two tables of its most played songs (`link_source` in
 * `bundled/songs.csv`), so that the id says that the song was a hit.
 *
 * @param popularity against the mean of what is known of the domain (`CatalogueIndex.popularity`).
 */
export function isWellKnown(
  { domain, collection, externalIds }: Pick<CatalogueItem, 'domain' | 'collection' | 'externalIds'>,
  popularity: number,
): boolean {
  const wasHit = domain === 'music' && collection === 'bundled' && externalIds['spotify'] !== undefined;
  return popularity > 0 || wasHit;
}
