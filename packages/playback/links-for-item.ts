import type { CatalogueItem } from '@emoverse/domain';
import type { PlayLink } from './play-link.ts';
import { spotifyLinks } from './spotify-links.ts';
import { storeLinks } from './store-links.ts';
import { youtubeLinks } from './youtube-links.ts';

/** All ways to an item, the best first. Empty for well-being practices, which are done here. */
export function linksForItem(item: CatalogueItem): readonly PlayLink[] {
  const store = storeLinks(item);
  // A podcast's own home comes before a search on somebody's platform.
  return [
    ...store.filter(({ exact }) => exact),
    ...spotifyLinks(item),
    ...youtubeLinks(item),
    ...store.filter(({ exact }) => !exact),
  ];
}
