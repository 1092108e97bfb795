import type { CatalogueItem, ItemId } from '@emoverse/domain';
import MiniSearch, { type SearchOptions } from 'minisearch';
import { knownness } from './knownness.ts';
import { isUnspaced, searchTerms } from './search-terms.ts';
import { telling } from './telling.ts';
import { ENGLISH } from './words/en.ts';

export interface TextQuery {
  /** Words as `searchTerms` gives them. */
  readonly terms: readonly string[];
  readonly keep: (item: CatalogueItem) => boolean;
  /** `all` words must be found, or `some`. */
  readonly match: 'all' | 'some';
  /** `names`: titles and people alone. */
  readonly look: 'everywhere' | 'names';
}

export interface Hit {
  readonly item: CatalogueItem;
  /** Over 0; larger is better. Of one query only. */
  readonly score: number;
  /** What of it the words are exactly. */
  readonly exact: 'title' | 'maker' | 'genre' | undefined;
}

export interface CatalogueSearch {
  /** The best known first. */
  readonly items: readonly CatalogueItem[];
  /** Works in which the words are found, the best first. */
  find(query: TextQuery): readonly Hit[];
}

/** What is looked through, and how much a hit there counts against one in the description. */
const BOOSTS = {
  title: 8,
  originalTitle: 6,
  creators: 5,
  cast: 2,
  genres: 4,
  tags: 2,
  keywords: 1.5,
  description: 1,
} as const;
type Field = keyof typeof BOOSTS;
const NAMES: readonly Field[] = ['title', 'originalTitle', 'creators'];

/** How far a typed word may be from the one meant: a fifth of its letters; words of three letters must be right. */
const FUZZY = 0.2;
const SHORTEST_FUZZY = 4;
/** From so many words on, what somebody typed is a sentence: its words are taken as they stand. */
const SENTENCE = 5;
/** How much more a work counts whose title, maker or genre the words are, and one whose title is among them. */
const EXACT = { title: 4, maker: 3, genre: 3 } as const;
const CONTAINED = 1.5;

/**
 * Full-text search over a catalogue in memory (MiniSearch: BM25+, prefixes, edit distance): accents, case, forms of letters
 * and typos do not matter, any script is read. Works that are better known come first among equals.
 *
 * The index is made in pieces, so that other work goes on meanwhile: about 0.1 ms and 4 kB a work.
 */
export async function createSearch(items: Iterable<CatalogueItem>): Promise<CatalogueSearch> {
  const works = [...items].sort((a, b) => knownness(b) - knownness(a));
  const byId = new Map(works.map((item) => [item.id, item]));
  const index = new MiniSearch<CatalogueItem>({
    fields: Object.keys(BOOSTS),
    idField: 'id',
    tokenize: searchTerms,
    // Nobody looks for "the" of a description, where it is everywhere; in a title it is part of the name.
    processTerm: (term, field) => (field === 'description' && ENGLISH.filler.has(term) ? null : term),
    extractField: fieldOf,
  });
  const known = new Map<ItemId, Names>();
  const namesOf = (item: CatalogueItem): Names => {
    const names = known.get(item.id) ?? namesIn(item);
    known.set(item.id, names);
    return names;
  };
  await index.addAllAsync(works, { chunkSize: 100 });
  return {
    items: works,
    find({ terms, keep, match, look }) {
      const wanted = telling(terms);
      // Nothing but "the the": a name, if anything.
      const filler = wanted.length === 0;
      const options: SearchOptions = {
        fields: [...(filler || look === 'names' ? NAMES : (Object.keys(BOOSTS) as Field[]))],
        boost: BOOSTS,
        tokenize: () => [...(filler ? terms : wanted)],
        combineWith: match === 'all' || filler ? 'AND' : 'OR',
        prefix: (term, place, all) =>
          !filler &&
          (isUnspaced(term) ||
            (term.length > 1 &&
              (place === all.length - 1 || (term.length >= SHORTEST_FUZZY && all.length < SENTENCE)))),
        fuzzy: (term, _, all) => (term.length >= SHORTEST_FUZZY && all.length < SENTENCE ? FUZZY : false),
        weights: { fuzzy: 0.3, prefix: 0.5 },
      };
      const asked = terms.join(' ');
      const hits: Hit[] = [];
      for (const { id, score } of index.search(asked, options)) {
        const item = byId.get(id as ItemId);
        if (item === undefined || !keep(item)) continue;
        const names = namesOf(item);
        const exact = exactly(names, asked);
        const weight = exact === undefined ? (isAmong(names, asked) ? CONTAINED : 1) : EXACT[exact];
        hits.push({ item, score: score * (1 + knownness(item)) * weight, exact });
      }
      return hits.sort((a, b) => b.score - a.score);
    },
  };
}

/** What a work is asked for by, as searched. */
interface Names {
  readonly titles: readonly string[];
  readonly makers: readonly string[];
  readonly genres: readonly string[];
}

function namesIn({ title, originalTitle, creators, genres }: CatalogueItem): Names {
  const titles = [title, ...(originalTitle === undefined ? [] : [originalTitle])].map(plainTitle);
  return { titles, makers: creators.map(termsOf), genres: genres.map(termsOf) };
}

function exactly({ titles, makers, genres }: Names, asked: string): Hit['exact'] {
  const isTitle = (title: string): boolean =>
    title === asked ||
    ((asked.startsWith(title) || asked.endsWith(title)) &&
      makers.some((maker) => asked === `${title} ${maker}` || asked === `${maker} ${title}`));
  if (titles.some(isTitle)) return 'title';
  if (makers.includes(asked)) return 'maker';
  return genres.includes(asked) ? 'genre' : undefined;
}

/** Whether a title of several words stands among those asked. */
function isAmong({ titles }: Names, asked: string): boolean {
  return titles.some((title) => title.includes(' ') && ` ${asked} `.includes(` ${title} `));
}

/** A title without what stands in brackets behind it. */
function plainTitle(title: string): string {
  const plain = termsOf(title.replace(/\s*\([^)]*\)$/, ''));
  return plain === '' ? termsOf(title) : plain;
}

function termsOf(text: string): string {
  return searchTerms(text).join(' ');
}

function fieldOf(item: CatalogueItem, field: string): string {
  switch (field as Field | 'id') {
    case 'id':
      return item.id;
    case 'title':
      return item.title;
    case 'originalTitle':
      return item.originalTitle ?? '';
    case 'description':
      return item.description ?? item.practice?.summary ?? '';
    case 'creators':
      return item.creators.join('\n');
    case 'cast':
      return item.cast.join('\n');
    case 'genres':
      return item.genres.join('\n');
    case 'tags':
      return item.tags.join('\n');
    case 'keywords':
      return item.keywords.join('\n');
  }
}
