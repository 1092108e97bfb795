import { SPOTIFY_FEATURES_COLLECTION, type CatalogueItem } from './catalogue-item.ts';

/** Ids elsewhere that name one work in every table: two different ones mean two works. */
const ONE_PER_WORK = [
  'imdb',
  'tmdb',
  'movielens',
  'steam',
  'spotifyShow',
  'itunes',
  'udemy',
  'coursera',
] as const;
/** Ids of which a work may have several, one for each edition or pressing. */
const SEVERAL_PER_WORK = ['isbn13', 'goodreads', 'goodbooks', 'spotify'] as const;

/** Whether ids elsewhere say that two works are two: one that is unique to a work differs, and none is shared. */
export function haveOtherIds(one: Identified['externalIds'], other: Identified['externalIds']): boolean {
  if (WORK_IDS.some((name) => one[name] !== undefined && one[name] === other[name])) return false;
  return ONE_PER_WORK.some(
    (name) => one[name] !== undefined && other[name] !== undefined && one[name] !== other[name],
  );
}

const WORK_IDS = [...ONE_PER_WORK, ...SEVERAL_PER_WORK];

type Identified = Pick<CatalogueItem, 'domain' | 'title' | 'year' | 'collection'> & {
  readonly creators: readonly string[];
  readonly externalIds: Readonly<Record<string, string | undefined>>;
};

/**
 * What a work is found again by in other tables, the surest first: its ids elsewhere, then its bare title with
 * first artist, author or publisher, or with the year (films and games). Songs that carry Spotify's features meet
 * only each other: Spotify's terms keep its content out of what is learned from.
 *
 * @example workKeys(film) // ['films/imdb/tt0133093', 'films/title/matrix/1999']
 */
export function workKeys(item: Identified): string[] {
  const shelf = shelfOf(item);
  const keys: string[] = [];
  for (const name of WORK_IDS) {
    const id = item.externalIds[name];
    if (id !== undefined) keys.push(`${shelf}/${name}/${id}`);
  }
  const title = titleKey(item);
  if (title !== undefined) keys.push(`${shelf}/title/${title}`);
  return keys;
}

/** The key of an id elsewhere, as `workKeys` writes it, e.g. of MovieLens' number of a film. */
export function workIdKey(domain: CatalogueItem['domain'], name: string, id: string): string {
  return `${domain}/${name}/${id}`;
}

/**
 * Whether two items are the same work: they share an id elsewhere, or title and people (or year) while no id that
 * is unique to a work differs.
 */
export function isSameWork(one: Identified, other: Identified): boolean {
  if (shelfOf(one) !== shelfOf(other)) return false;
  const shared = (name: string): boolean =>
    one.externalIds[name] !== undefined && one.externalIds[name] === other.externalIds[name];
  if (WORK_IDS.some(shared)) return true;
  const title = titleKey(one);
  return (
    !haveOtherIds(one.externalIds, other.externalIds) && title !== undefined && title === titleKey(other)
  );
}

function shelfOf({ domain, collection }: Identified): string {
  return collection === SPOTIFY_FEATURES_COLLECTION ? `${SPOTIFY_FEATURES_COLLECTION}/${domain}` : domain;
}

/** Undefined where title and people (or year) do not suffice to tell works apart. */
function titleKey({ domain, title, creators, year }: Identified): string | undefined {
  const bare = bareWords(bareTitle(domain, title)) || bareWords(title);
  if (bare === '') return undefined;
  if (domain === 'films' || domain === 'games') return year === undefined ? undefined : `${bare}/${year}`;
  if (domain === 'wellbeing') return bare;
  const [first] = creators;
  return first === undefined ? undefined : `${bare}/${bareWords(firstOf(first))}`;
}

/** Guests, remaster notes (songs), series (books): what tables write into a title beside it. */
const SONG_ADDITION =
  /\s*[([](?:feat|ft|featuring|with|from|remaster|\d{4} remaster)[^)\]]*[)\]]|\s[-–—]\s(?:\d{4}\s)?(?:remaster|single|radio|album|mono|stereo|original).*$|\s(?:feat|ft|featuring)\.?\s.*$/giu;
const MAY_HAVE_ADDITION = /[([\u2013\u2014-]|\bf(?:ea)?t/i;
const SERIES = /\s*\([^()]*#?\d[^()]*\)\s*$/u;

function bareTitle(domain: CatalogueItem['domain'], title: string): string {
  if (domain === 'music') return MAY_HAVE_ADDITION.test(title) ? title.replace(SONG_ADDITION, '') : title;
  return domain === 'books' ? title.replace(SERIES, '') : title;
}

/** The first of several artists or authors in one cell. */
function firstOf(people: string): string {
  return people.split(/[,;|]|\s(?:&|feat\.?|ft\.?|featuring)\s/iu, 1)[0] || people;
}

const ARTICLES = /^(?:the|a|an)\s+|,\s*(?:the|a|an)\s*$/g;
const PLAIN = /^[\x20-\x7e]*$/;

/** Letters and digits only, lower case, without accents, "&" as "and", without a leading or trailing article. */
function bareWords(text: string): string {
  // Most titles of most tables: a tenth of the time of the general way below.
  if (PLAIN.test(text))
    return text
      .toLowerCase()
      .replace(/&/g, 'and')
      .replace(ARTICLES, '')
      .replace(/[^a-z0-9]+/g, '');
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(ARTICLES, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
