import { MEDIA_DOMAINS, type MediaDomain } from '@emoverse/domain';

/** What is looked at in Explore, as its address says it. */
export interface ExploreSearch {
  /** As typed. */
  readonly q?: string | undefined;
  readonly domain?: MediaDomain | undefined;
  /** Its first year. */
  readonly decade?: number | undefined;
  /** ISO 639-1, `zxx` for works without words. */
  readonly language?: string | undefined;
  readonly genre?: string | undefined;
  readonly view?: 'map' | undefined;
}

/** Longer ones find no more. */
const LONGEST = 200;

/** Reads an address, which may be whatever somebody wrote: what cannot be meant is left out. */
export function exploreSearch(search: Readonly<Record<string, unknown>>): ExploreSearch {
  const { q, domain, decade, language, genre, view } = search;
  return {
    q: text(q),
    domain: MEDIA_DOMAINS.find((known) => known === domain),
    decade: typeof decade === 'number' && decade % 10 === 0 && Math.abs(decade) < 2200 ? decade : undefined,
    language: typeof language === 'string' && /^([a-z]{2}|zxx)$/.test(language) ? language : undefined,
    genre: text(genre)?.slice(0, 100),
    view: view === 'map' ? 'map' : undefined,
  };
}

function text(value: unknown): string | undefined {
  // What looks like a number or a truth value in an address is read as one.
  const said = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  return said.trim() === '' ? undefined : said.slice(0, LONGEST);
}
