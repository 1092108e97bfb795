import type { CatalogueItem } from '@emoverse/domain';
import type { PlayLink } from './play-link.ts';
import { spotifyLinks } from './spotify-links.ts';
import { storeLinks } from './store-links.ts';
import { youtubeLinks } from './youtube-links.ts';

/**
 * All ways to an item, the best first. Empty for well-being practices, which are done here.
 *
 * @param country where the person is, ISO 3166-1 alpha-2 in any case; the United States where it is not known.
 */
export function linksForItem(item: CatalogueItem, country?: string): readonly PlayLink[] {
  const store = storeLinks(item, country);
  // A podcast's own home comes before a search on somebody's platform.
  return [
    ...store.filter(({ exact }) => exact),
    ...spotifyLinks(item),
    ...youtubeLinks(item),
    ...store.filter(({ exact }) => !exact),
  ];
}
