import type { CatalogueItem } from '@emoverse/domain';
import { embedForItem, embedPage } from './embed-for-item.ts';
import type { PlayLink } from './play-link.ts';
import { plainTitle, searchWords } from './search-words.ts';

/** On YouTube: the trailer of a film or game, its own page where its id is known; a search for a song's recording. */
export function youtubeLinks(item: CatalogueItem): PlayLink[] {
  const search = youtubeSearch(item);
  if (search === undefined) return [];
  const embed = item.domain === 'music' ? undefined : embedForItem(item);
  if (embed === undefined) return [search];
  return [{ service: 'youtube', purpose: 'trailer', exact: true, address: embedPage(embed) }];
}

/** A search for the same; no key and no quota. Undefined where nothing is looked for there. */
export function youtubeSearch(
  item: Pick<CatalogueItem, 'domain' | 'title' | 'creators' | 'year'>,
): PlayLink | undefined {
  const search = (words: string, purpose: PlayLink['purpose']): PlayLink => ({
    service: 'youtube',
    purpose,
    exact: false,
    address: `https://www.youtube.com/results?${new URLSearchParams({ search_query: words }).toString()}`,
  });
  switch (item.domain) {
    case 'music':
      return search(searchWords(item), 'listen');
    case 'films':
      return search(
        [plainTitle(item.title), item.year, 'trailer'].filter((word) => word !== undefined).join(' '),
        'trailer',
      );
    case 'games':
      return search(`${plainTitle(item.title)} game trailer`, 'trailer');
    default:
      return undefined;
  }
}
