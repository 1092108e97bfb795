import type { CatalogueItem, TasteFacet } from '@emoverse/domain';

/** The facets under which an item is described. Every domain uses the same ones, so taste carries over. */
export type ItemFacet = Exclude<TasteFacet, 'intent'>;

/** One word about an item. `key` is `facet:normalised-term`, equal for equal meaning in every domain. */
export interface ItemTerm {
  readonly key: string;
  readonly facet: ItemFacet;
  /** As the catalogue spells it. */
  readonly term: string;
  /** Size of this feature, 0…1: terms of one facet share it (1/√n), so that many tags do not outshout one genre. */
  readonly value: number;
}

const CAST_SHARE = 0.6;
const CAST_COUNT = 4;

/**
 * Describes any item in one feature space: genres, tags, keywords, the people who made it, language, decade,
 * domain and, for music, words for its sound. Repeated terms count once.
 */
export function describeItem(item: CatalogueItem): readonly ItemTerm[] {
  const terms = [
    ...termsOf('genre', item.genres),
    ...termsOf('tag', item.tags),
    ...termsOf('keyword', item.keywords),
    ...termsOf('creator', item.creators),
    ...termsOf('creator', item.cast.slice(0, CAST_COUNT), CAST_SHARE),
    ...termsOf('language', item.language === undefined ? [] : [item.language]),
    ...termsOf('decade', item.year === undefined ? [] : [decadeOf(item.year)]),
    ...termsOf('domain', [item.domain]),
    ...termsOf('audio', soundWords(item)),
    ...termsOf('tag', item.practice === undefined ? [] : [item.practice.kind]),
  ];
  const seen = new Set<string>();
  return terms.filter((term) => !seen.has(term.key) && seen.add(term.key));
}

/** First year of the decade, e.g. `1990` for 1994. */
export function decadeOf(year: number): string {
  return String(Math.floor(year / 10) * 10);
}

/** `facet:term` with the term in lower case and hyphens for spaces and underscores. */
export function termKey(facet: ItemFacet, term: string): string {
  return `${facet}:${term
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')}`;
}

function termsOf(facet: ItemFacet, words: readonly string[], share = 1): ItemTerm[] {
  const value = share / Math.sqrt(Math.max(1, words.length));
  return words
    .filter((word) => word.trim() !== '')
    .map((word) => ({ key: termKey(facet, word), facet, term: word.trim(), value }));
}

/** Thresholds at roughly the outer quarters of chart music on Spotify's scales. */
function soundWords(item: CatalogueItem): string[] {
  const words: string[] = [];
  const { audio } = item;
  if (audio === undefined) return words;
  if (audio.energy >= 0.75) words.push('energetic');
  if (audio.energy <= 0.4) words.push('gentle');
  if (audio.acousticness >= 0.6) words.push('acoustic');
  if (audio.danceability >= 0.72) words.push('danceable');
  if ((audio.instrumentalness ?? 0) >= 0.5 || (item.domain === 'music' && item.language === 'zxx')) {
    words.push('instrumental');
  }
  if (audio.tempo !== undefined && audio.tempo >= 135) words.push('fast');
  if (audio.tempo !== undefined && audio.tempo <= 80) words.push('slow');
  return words;
}
