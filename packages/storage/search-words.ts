import type { CatalogueItem } from '@emoverse/domain';

const PLAIN = /^[\x20-\x7e]*$/;

/**
 * Lower case without accents, so that `beyonce` finds `Beyoncé`, and without what PostgreSQL text cannot hold
 * (U+0000 and lone surrogates).
 */
export function searchKey(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cs}\0]/gu, '')
    .toLowerCase();
}

/** What the search looks through: titles, people, genres, tags and keywords of an item. */
export function searchWords(item: CatalogueItem): string {
  return searchKey(
    [
      item.title,
      item.originalTitle ?? '',
      ...item.creators,
      ...item.cast,
      ...item.genres,
      ...item.tags,
      ...item.keywords,
    ].join(' '),
  );
}

/** The words of a query, each as a LIKE pattern that finds it anywhere; `\` escapes. */
export function likePatterns(query: string): string[] {
  return searchKey(query)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `%${escapeLike(word)}%`);
}

export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}
