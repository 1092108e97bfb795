import type { CatalogueItem } from '@emoverse/domain';
import { embedForItem, embedPage } from './embed-for-item.ts';
import type { PlayLink } from './play-link.ts';
import { searchWords } from './search-words.ts';

/** Where a song or podcast is heard on Spotify: its own page where its id is known, else a search. */
export function spotifyLinks(item: CatalogueItem): PlayLink[] {
  if (item.domain !== 'music' && item.domain !== 'podcasts') return [];
  const embed = embedForItem(item);
  if (embed !== undefined)
    return [{ service: 'spotify', purpose: 'listen', exact: true, address: embedPage(embed) }];
  return [spotifySearch(item)];
}

/** A search that should find a song or podcast on Spotify. */
export function spotifySearch(item: Pick<CatalogueItem, 'domain' | 'title' | 'creators'>): PlayLink {
  const words = encodeURIComponent(searchWords(item));
  const kind = item.domain === 'podcasts' ? '/podcasts' : '';
  return {
    service: 'spotify',
    purpose: 'listen',
    exact: false,
    address: `https://open.spotify.com/search/${words}${kind}`,
  };
}
