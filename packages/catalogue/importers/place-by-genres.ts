import type { CatalogueItem, MediaDomain, MoodPoint } from '@emoverse/domain';
import { genreMood, isFilmGenre } from './genre-moods.ts';
import type { ItemWords } from './importer.ts';
import type { MoodPlacing } from './mood-placing.ts';

interface Sum {
  valence: number;
  arousal: number;
  items: number;
}

/** Items at which a word's own mean counts as much as its domain's. */
const PRIOR_ITEMS = 4;

/**
 * Learns from items that editors have placed (the bundled catalogue) what genres and tags mean on the mood plane, and
 * gives a function that places others by their words: the mean over the words that editors used, each word's mean
 * shrunk to its domain's. Films go by the editors' own table of genres first. Where no word is known the domain's
 * mean stands, and `moodSource` says so.
 */
export function learnPlaces(editorial: readonly CatalogueItem[]): (words: ItemWords) => MoodPlacing {
  const domains = new Map<MediaDomain, Sum>();
  const words = new Map<string, Sum>();
  for (const item of editorial) {
    add(domains, item.domain, item.mood);
    for (const word of wordsOf(item)) add(words, `${item.domain}/${word}`, item.mood);
  }
  return (item) => {
    if (item.domain === 'films' && item.genres.some(isFilmGenre))
      return { mood: genreMood(item.genres), moodSource: 'model:genre-mean' };
    const middle = meanOf(domains.get(item.domain));
    let weights = 0;
    let valence = 0;
    let arousal = 0;
    for (const word of wordsOf(item)) {
      const sum = words.get(`${item.domain}/${word}`);
      if (sum === undefined) continue;
      const weight = sum.items / (sum.items + PRIOR_ITEMS);
      const mean = meanOf(sum);
      valence += weight * (mean.valence - middle.valence);
      arousal += weight * (mean.arousal - middle.arousal);
      weights += weight;
    }
    if (weights === 0) return { mood: middle, moodSource: 'model:domain-mean' };
    // At least one word's full weight, so that one rare word alone does not carry an item away.
    const divisor = Math.max(1, weights);
    return {
      mood: {
        valence: clamp(middle.valence + valence / divisor),
        arousal: clamp(middle.arousal + arousal / divisor),
      },
      moodSource: 'model:genre-words',
    };
  };
}

/** Domains whose titles say what they are about. */
const TELLING_TITLES: ReadonlySet<MediaDomain> = new Set(['podcasts', 'courses']);
/** The same word in other tables' spelling. */
const SPELLINGS: Readonly<Record<string, string>> = {
  humor: 'humour',
  'sci fi': 'science fiction',
  nonfiction: 'non fiction',
  'rogue like': 'roguelike',
  'rogue lite': 'roguelike',
  children: 'children',
  fp: 'shooter',
  autobiography: 'memoir',
  biography: 'memoir',
};

/** Genres and tags, whole and in single words, and the longer words of telling titles; without plural. */
function wordsOf({ domain, title, genres, tags = [] }: ItemWords): Set<string> {
  const found = new Set<string>();
  const take = (text: string): void => {
    const word = text
      .toLowerCase()
      .replace(/[-_/]+/g, ' ')
      .replace(/(\w{2})s\b/g, '$1')
      .trim();
    if (word !== '') found.add(SPELLINGS[word] ?? word);
  };
  for (const phrase of [...genres, ...tags]) {
    take(phrase);
    const single = phrase.split(/[\s&/-]+/);
    if (single.length > 1) for (const word of single) if (word.length > 2) take(word);
  }
  if (TELLING_TITLES.has(domain))
    for (const word of title.split(/[^\p{L}]+/u)) if (word.length > 3) take(word);
  return found;
}

function add<K>(sums: Map<K, Sum>, key: K, { valence, arousal }: MoodPoint): void {
  const sum = sums.get(key) ?? { valence: 0, arousal: 0, items: 0 };
  sums.set(key, { valence: sum.valence + valence, arousal: sum.arousal + arousal, items: sum.items + 1 });
}

function meanOf(sum: Sum | undefined): MoodPoint {
  return sum === undefined
    ? { valence: 0, arousal: 0 }
    : { valence: sum.valence / sum.items, arousal: sum.arousal / sum.items };
}

function clamp(value: number): number {
  return Math.min(1, Math.max(-1, value));
}
