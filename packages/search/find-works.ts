import {
  FRIGHT,
  WOUNDS,
  clampMoodPoint,
  moodDistance,
  type CatalogueItem,
  type ContentNote,
  type ItemId,
  type MediaDomain,
  type MoodPoint,
} from '@emoverse/domain';
import type { CatalogueSearch, Hit } from './create-search.ts';
import { knownness } from './knownness.ts';
import { isMore, readQuery, type ReadQuery } from './read-query.ts';
import { searchTerms } from './search-terms.ts';
import { telling } from './telling.ts';
import { wordsOf } from './words/all-words.ts';

export interface SearchRequest {
  /** As typed; nothing: all there is, the best known first. */
  readonly text: string;
  /** BCP 47 tags of who asks, the favourite first: the first that is known, and English, are understood. Default: English. */
  readonly languages?: readonly string[];
  readonly domain?: MediaDomain | undefined;
  readonly keep?: (item: CatalogueItem) => boolean;
  readonly limit: number;
  readonly offset: number;
}

/** Where the works that are like another come from: the recommender. */
export type FindLike = (request: {
  readonly itemId: ItemId;
  readonly domain?: MediaDomain | undefined;
  readonly target?: MoodPoint | undefined;
  readonly keep?: (item: CatalogueItem) => boolean;
  readonly count: number;
}) => readonly CatalogueItem[];

/** What of the query was understood beyond its letters, and has been acted on. */
export interface Understood {
  readonly like?: Pick<CatalogueItem, 'id' | 'title'>;
  /** As typed: *calmer*, *cosy*. */
  readonly words: readonly string[];
  readonly domain?: MediaDomain | undefined;
  readonly language?: string | undefined;
  readonly years?: 'newer' | 'older' | undefined;
  readonly length?: 'shorter' | 'longer' | undefined;
  readonly company: boolean;
}

export interface FoundWorks {
  /** How many were found in all. */
  readonly total: number;
  readonly items: readonly CatalogueItem[];
  readonly understood?: Understood;
}

/** What is like another is found up to so many; beyond, likeness says nothing. */
const MOST_ALIKE = 200;
/** How far from the place that mood words name a work may lie, and how fast it counts less. */
const MOOD_REACH = 0.8;
const MOOD_WIDTH = 0.4;
/** How much letters that no work is called by count beside a mood. */
const LETTERS = 0.3;
/** Whether words are a name is looked for among so many of the best that hold them. */
const MOST_WEIGHED = 100;
/** Unpleasant moods are low up to this arousal, *dark* among them; beyond they are tense. */
const MOST_LOW = 0.2;
/** What nobody who is low is met with first, but who asks for it. */
const GRAVE: ReadonlySet<ContentNote> = new Set([...WOUNDS, 'war']);
/** How much what frightens or grieves counts for them beside what is gentler. Editorial. */
const HARD_WEIGHT = 0.6;
/** Works to do with somebody, by genre or tag. Editorial. */
const COMPANY = new Set([
  'co-op',
  'party',
  'board',
  'romantic',
  'romance',
  'learning-together',
  'friendship',
]);

/**
 * Finds what somebody looks for, right answers first: works whose names hold the words; else what the words ask for (a mood,
 * a language, a kind, a length, company, or another work and how to differ from it) among those that fit them; else what
 * holds some of the words.
 */
export function findWorks(
  { text, languages = [], domain, keep = () => true, limit, offset }: SearchRequest,
  search: CatalogueSearch,
  findLike: FindLike,
): FoundWorks {
  const page = (items: readonly CatalogueItem[], understood?: Understood): FoundWorks => ({
    total: items.length,
    items: items.slice(offset, offset + limit),
    ...(understood !== undefined && { understood }),
  });
  const terms = searchTerms(text);
  const admits = (item: CatalogueItem): boolean =>
    (domain === undefined || item.domain === domain) && keep(item);
  if (terms.length === 0) return page(search.items.filter(admits));
  const isTitle = (name: string): boolean =>
    search
      .find({ terms: searchTerms(name), keep: () => true, match: 'all', look: 'names' })
      .some(({ exact }) => exact === 'title');
  const read = readQuery(text, isTitle, wordsOf(languages));
  // What was chosen goes before what was typed.
  const query = domain === undefined ? read : { ...read, domain };
  const named = namedWorks(search, terms, admits);
  const like = query.like === undefined ? undefined : referenceOf(search, query.like);
  const isNamed = named.some(({ exact }) => exact === 'title');
  if (like !== undefined && !isNamed) {
    const target = query.shift ?? query.mood;
    const items = findLike({
      itemId: like.id,
      domain: query.domain,
      keep: both(both(keep, filterOf(query, search, like)), isMovedFrom(like.mood, query)),
      target: target && placeOf(like.mood, query),
      count: MOST_ALIKE,
    });
    return page(items, { ...toldOf(query), like: { id: like.id, title: like.title } });
  }
  const meant = understoodHits(query, search, both(admits, filterOf(query, search)));
  if (meant.length > 0) {
    // More than a mood may be a name with a typo, or not typed to its end.
    const almost =
      query.terms.length > 0 ? search.find({ terms, keep: admits, match: 'all', look: 'names' }) : [];
    return page(
      distinct([...named, ...almost, ...meant].map(({ item }) => item)),
      isNamed ? undefined : toldOf(query),
    );
  }
  const all = search.find({ terms, keep: admits, match: 'all', look: 'everywhere' });
  const hits = all.length > 0 ? all : search.find({ terms, keep: admits, match: 'some', look: 'everywhere' });
  return page(distinct([...named, ...hits].map(({ item }) => item)));
}

/** Works whose title the words are, or that have all of several words in their names as they stand. */
function namedWorks(
  search: CatalogueSearch,
  terms: readonly string[],
  keep: (item: CatalogueItem) => boolean,
): readonly Hit[] {
  const several = telling(terms).length > 1;
  return search.find({ terms, keep, match: 'all', look: 'names' }).filter(({ item, exact }) => {
    if (exact === 'title') return true;
    if (!several) return false;
    const names = new Set(searchTerms([item.title, item.originalTitle, ...item.creators].join(' ')));
    return terms.every((term) => names.has(term));
  });
}

/** The work that somebody means by a title; by a maker the best known of theirs. */
function referenceOf(search: CatalogueSearch, name: string): CatalogueItem | undefined {
  const terms = searchTerms(name);
  const hits = search.find({ terms, keep: () => true, match: 'all', look: 'names' });
  const named = hits.find(({ exact }) => exact === 'title');
  if (named !== undefined) return named.item;
  const made = hits.flatMap(({ exact, item }) => (exact === 'maker' ? [item] : []));
  return byKnownness(made).at(0) ?? hits.at(0)?.item;
}

/** What fits all that was understood; nothing where nothing was. */
function understoodHits(
  query: ReadQuery,
  search: CatalogueSearch,
  keep: (item: CatalogueItem) => boolean,
): readonly Hit[] {
  const { terms } = query;
  if (!isMore(query)) return [];
  // Without a work to differ from, "calmer" is calm.
  const mood = query.mood ?? query.shift;
  const hits = terms.length === 0 ? [] : search.find({ terms, keep, match: 'all', look: 'everywhere' });
  if (mood === undefined)
    return terms.length > 0
      ? hits
      : best(search.items.filter(keep).map(unscored), ({ item }) => 1 + 0.3 * knownness(item));
  const { point } = mood;
  if (hits.slice(0, MOST_WEIGHED).some((hit) => isAskedFor(hit, terms)))
    return graveLast(
      best(hits, ({ item, score }) => score * (0.3 + 0.7 * fit(item, point))),
      point,
      terms,
    );
  const most = hits.at(0)?.score ?? 1;
  const letters = new Map(hits.map(({ item, score }) => [item, score / most]));
  const near = search.items.filter((item) => keep(item) && moodDistance(item.mood, point) <= MOOD_REACH);
  const ranked = best(
    near.map(unscored),
    ({ item }) =>
      fit(item, point) *
      (isLow(point) && item.contentNotes.some((note) => FRIGHT.includes(note)) ? HARD_WEIGHT : 1) *
      (1 + 0.3 * knownness(item) + LETTERS * (letters.get(item) ?? 0)),
  );
  return graveLast(ranked, point, terms);
}

/** Whether words name a work, who made it, also by the last name, or what it is of or about. */
function isAskedFor(hit: Hit, terms: readonly string[]): boolean {
  const { item, exact } = hit;
  const asked = terms.join(' ');
  const nameOf = (text: string): string => searchTerms(text).join(' ');
  return (
    exact !== undefined ||
    isTitled(hit, terms) ||
    item.creators.some((maker) => nameOf(maker).endsWith(` ${asked}`)) ||
    [...item.tags, ...item.keywords].some((topic) => nameOf(topic) === asked)
  );
}

/** Whether words are the title of a work, or all that tells something of one. */
function isTitled({ item: { title, originalTitle = title }, exact }: Hit, terms: readonly string[]): boolean {
  const asked = terms.join(' ');
  const tells = (name: string): boolean => telling(searchTerms(name)).join(' ') === asked;
  return exact === 'title' || (terms.length > 1 && [title, originalTitle].some(tells));
}

/** For a low mood, works that weigh on whoever is low behind all others, but what the words ask for. */
function graveLast(hits: readonly Hit[], mood: MoodPoint, terms: readonly string[]): readonly Hit[] {
  if (!isLow(mood)) return hits;
  const asked = new Set(terms);
  const isGrave = (hit: Hit): boolean =>
    !isTitled(hit, terms) &&
    hit.item.contentNotes.some(
      (note) => GRAVE.has(note) && !note.split('-').every((word) => asked.has(word)),
    );
  return [...hits.filter((hit) => !isGrave(hit)), ...hits.filter(isGrave)];
}

function isLow({ valence, arousal }: MoodPoint): boolean {
  return valence < 0 && arousal <= MOST_LOW;
}

/** What the words leave in: in a language, newer or shorter than another work, else than three quarters of its kind. */
function filterOf(
  { domain, language, years, length, company }: ReadQuery,
  search: CatalogueSearch,
  than?: CatalogueItem,
): (item: CatalogueItem) => boolean {
  const yearOf = ({ year }: CatalogueItem): number | undefined => year;
  const lengthOf = ({ durationMinutes }: CatalogueItem): number | undefined => durationMinutes;
  const isYear = compare(yearOf, years && (years === 'newer' ? 'more' : 'less'), search, than);
  const isLength = compare(lengthOf, length && (length === 'longer' ? 'more' : 'less'), search, than);
  return (item) =>
    (domain === undefined || item.domain === domain) &&
    (language === undefined || item.language === language) &&
    isYear(item) &&
    isLength(item) &&
    (!company || [...item.genres, ...item.tags].some((word) => COMPANY.has(word.toLowerCase())));
}

function compare(
  valueOf: (item: CatalogueItem) => number | undefined,
  way: 'more' | 'less' | undefined,
  { items }: CatalogueSearch,
  than: CatalogueItem | undefined,
): (item: CatalogueItem) => boolean {
  if (way === undefined) return () => true;
  const bounds = new Map<MediaDomain, number>();
  const boundOf = (domain: MediaDomain): number => {
    const own = than?.domain === domain ? valueOf(than) : undefined;
    const known = own ?? bounds.get(domain);
    if (known !== undefined) return known;
    const values = items
      .flatMap((item) => (item.domain === domain ? (valueOf(item) ?? []) : []))
      .sort((a, b) => a - b);
    const quarter = values.at(Math.floor(values.length * (way === 'more' ? 0.75 : 0.25))) ?? Number.NaN;
    bounds.set(domain, quarter);
    return quarter;
  };
  return (item) => {
    const value = valueOf(item);
    if (value === undefined) return false;
    return way === 'more' ? value > boundOf(item.domain) : value < boundOf(item.domain);
  };
}

/** Where on the plane the works that are like another shall lie. */
function placeOf(from: MoodPoint, { mood, shift }: ReadQuery): MoodPoint {
  const { valence, arousal } = mood?.point ?? from;
  const by = shift?.point ?? { valence: 0, arousal: 0 };
  return clampMoodPoint({ valence: valence + by.valence, arousal: arousal + by.arousal });
}

/** Whether a work differs from a place the way that the words ask most: by a third of it at least, so that *calmer* is calmer. */
function isMovedFrom(from: MoodPoint, { shift }: ReadQuery): (item: CatalogueItem) => boolean {
  if (shift === undefined) return () => true;
  const { valence, arousal } = shift.point;
  const axis = Math.abs(valence) > Math.abs(arousal) ? 'valence' : 'arousal';
  const by = shift.point[axis];
  return ({ mood }) => (mood[axis] - from[axis]) * Math.sign(by) >= Math.abs(by) / 3;
}

function toldOf({ mood, shift, domain, language, years, length, company }: ReadQuery): Understood {
  const words = [...(mood?.words ?? []), ...(shift?.words ?? [])];
  return { words, domain, language, years, length, company };
}

function fit(item: CatalogueItem, to: MoodPoint): number {
  return Math.exp(-0.5 * (moodDistance(item.mood, to) / MOOD_WIDTH) ** 2);
}

function best(hits: readonly Hit[], scoreOf: (hit: Hit) => number): Hit[] {
  return hits.map((hit) => ({ ...hit, score: scoreOf(hit) })).sort((a, b) => b.score - a.score);
}

function byKnownness(items: readonly CatalogueItem[]): readonly CatalogueItem[] {
  return best(items.map(unscored), ({ item }) => knownness(item)).map(({ item }) => item);
}

function unscored(item: CatalogueItem): Hit {
  return { item, score: 1, exact: undefined };
}

function both<T>(one: (value: T) => boolean, other: (value: T) => boolean): (value: T) => boolean {
  return (value) => one(value) && other(value);
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
