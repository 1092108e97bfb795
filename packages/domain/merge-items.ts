import type { CatalogueItem } from './catalogue-item.ts';

/**
 * One item out of what two tables say about the same work. The first one's word counts where both have one (id,
 * title, people, place on the mood plane); gaps are filled from the second; genres, tags, keywords, platforms, content
 * notes, ids elsewhere and sources are those of both; of two ratings the one with more votes stands.
 */
export function mergeItems(first: CatalogueItem, second: CatalogueItem): CatalogueItem {
  const known = Object.fromEntries(Object.entries(first).filter(([, value]) => value !== undefined));
  return {
    ...second,
    ...(known as CatalogueItem),
    creators: first.creators.length > 0 ? first.creators : second.creators,
    cast: first.cast.length > 0 ? first.cast : second.cast,
    genres: union(first.genres, second.genres),
    tags: union(first.tags, second.tags),
    keywords: union(first.keywords, second.keywords),
    platforms: union(first.platforms, second.platforms),
    contentNotes: [...new Set([...first.contentNotes, ...second.contentNotes])],
    explicit: first.explicit || second.explicit,
    rating: moreVotes(first.rating, second.rating),
    externalIds: { ...second.externalIds, ...first.externalIds },
    factSources: union(first.factSources, second.factSources),
  };
}

/** Words of both lists once; "Science-Fiction" and "science fiction" are one word, as the first writes it. */
function union(first: readonly string[], second: readonly string[]): string[] {
  if (second.length === 0) return [...first];
  const seen = new Set(first.map(plain));
  return [...first, ...second.filter((word) => !seen.has(plain(word)) && seen.add(plain(word)))];
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, ' ');
}

function moreVotes(first: CatalogueItem['rating'], second: CatalogueItem['rating']): CatalogueItem['rating'] {
  if (first === undefined || second === undefined) return first ?? second;
  return (second.votes ?? -1) > (first.votes ?? -1) ? second : first;
}
