import type { CatalogueItem } from '@emoverse/domain';
import type { PlayLink } from './play-link.ts';
import { plainTitle, searchWords } from './search-words.ts';

/** YouTube searches: the trailer of a film or game, a song's recording. No key and no quota. */
export function youtubeLinks(item: CatalogueItem): PlayLink[] {
  const search = (words: string, purpose: PlayLink['purpose']): PlayLink[] => [
    {
      service: 'youtube',
      purpose,
      exact: false,
      address: `https://www.youtube.com/results?${new URLSearchParams({ search_query: words }).toString()}`,
    },
  ];
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
      return [];
  }
}
