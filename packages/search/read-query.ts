import type { MediaDomain, MoodPoint } from '@emoverse/domain';
import { searchTerms } from './search-terms.ts';
import { telling } from './telling.ts';
import { ENGLISH } from './words/en.ts';
import type { QueryWords } from './words/words.ts';

/** Words of a query, and what they come to on the plane: a place, or how far from one. */
export interface PlaneWords {
  readonly words: readonly string[];
  readonly point: MoodPoint;
}

/** A query taken apart. */
export interface ReadQuery {
  /** The title after "like"; undefined where no work is named. */
  readonly like: string | undefined;
  /** What is left to be found letter by letter. */
  readonly terms: readonly string[];
  /** Where the mood words of the query lie on the plane, their mean. */
  readonly mood: PlaneWords | undefined;
  /** How what is wanted differs from the work that was named: *calmer*. */
  readonly shift: PlaneWords | undefined;
  readonly domain: MediaDomain | undefined;
  /** ISO 639-1. */
  readonly language: string | undefined;
  readonly years: 'newer' | 'older' | undefined;
  readonly length: 'shorter' | 'longer' | undefined;
  /** Something to do with somebody. */
  readonly company: boolean;
}

/**
 * Understands what a person types beyond its letters: "like Amélie but calmer", "a funny French film", "shorter", "for two".
 * What it understands may as well be a title (*Sad*, *The Long Goodbye*, *French Exit*): that is for `findWorks` to weigh.
 *
 * @param isTitle whether a work is called so: behind "like" stands *The Long Goodbye*, and not *The*, only longer.
 */
export function readQuery(
  text: string,
  isTitle: (name: string) => boolean = () => false,
  lexicon: QueryWords = ENGLISH,
): ReadQuery {
  const whole = text.trim().replace(/\s+/g, ' ');
  const named = lexicon.like.exec(whole);
  const [title, tail] =
    named === null ? [undefined, whole] : splitTitle(whole.slice(named[0].length), isTitle, lexicon);
  const company = lexicon.company.test(tail);
  const inLanguage = lexicon.inLanguage.exec(tail);
  const said = inLanguage === null ? undefined : lexicon.languages.get(searchTerms(inLanguage[1]).join(' '));
  const phrases = tail
    .replace(lexicon.company, ' ')
    .replace(said === undefined ? '' : lexicon.inLanguage, ' ');
  const terms = searchTerms(phrases);
  const language =
    said ?? terms.map((term) => lexicon.languages.get(term)).find((code) => code !== undefined);
  const domainTerms = [...(named === null ? [] : searchTerms(named[0])), ...terms];
  const isMeant = (term: string): boolean =>
    [lexicon.moods, lexicon.shifts, lexicon.years, lexicon.lengths, lexicon.domains].some((words) =>
      Object.hasOwn(words, term),
    ) || lexicon.languages.has(term);
  return {
    like: title,
    terms: terms.filter((term) => !lexicon.filler.has(term) && !isMeant(term)),
    mood: onPlane(terms, lexicon.moods, 'mean'),
    shift: onPlane(terms, lexicon.shifts, 'sum'),
    domain: firstOf(domainTerms, lexicon.domains),
    language,
    years: firstOf(terms, lexicon.years),
    length: firstOf(terms, lexicon.lengths),
    company,
  };
}

/** "Amélie but calmer" → "Amélie" and "calmer"; the longest title that there is, else all before the first comparison that says something. */
function splitTitle(text: string, isTitle: (name: string) => boolean, lexicon: QueryWords): [string, string] {
  const marks = [lexicon.shifts, lexicon.moods, lexicon.years, lexicon.lengths].flatMap(Object.keys);
  const before = String.raw`\s*(?:[,;]\s*|\s)${lexicon.beforeComparison}`;
  const comparison = new RegExp(
    `${before}(?:(?:${marks.join('|')})\\b|(?=${lexicon.inLanguage.source}|${lexicon.company.source}))`,
    'giu',
  );
  const cuts = Array.from(text.matchAll(comparison), ({ index }) => index).filter((at) => at > 0);
  const head = (at: number): string => text.slice(0, at).trim();
  const cut =
    [text.length, ...cuts.toReversed()].find((at) => isTitle(head(at))) ??
    cuts.find((at) => telling(searchTerms(head(at))).length > 0) ??
    text.length;
  return [head(cut), text.slice(cut)];
}

function firstOf<T extends string>(
  terms: readonly string[],
  words: Readonly<Record<string, T>>,
): T | undefined {
  const term = terms.find((word) => Object.hasOwn(words, word));
  return term === undefined ? undefined : words[term];
}

function onPlane(
  terms: readonly string[],
  places: Readonly<Record<string, MoodPoint>>,
  combine: 'mean' | 'sum',
): PlaneWords | undefined {
  const words = terms.filter((term) => Object.hasOwn(places, term));
  if (words.length === 0) return undefined;
  const share = combine === 'mean' ? words.length : 1;
  const sum = (axis: keyof MoodPoint): number =>
    words.reduce((total, word) => total + places[word][axis], 0) / share;
  return { words, point: { valence: sum('valence'), arousal: sum('arousal') } };
}
