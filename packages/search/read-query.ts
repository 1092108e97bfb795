import { elementAt, type MediaDomain, type MoodPoint } from '@emoverse/domain';
import { foldText, type FoldedText } from './fold-text.ts';
import { searchTerms } from './search-terms.ts';
import { telling } from './telling.ts';
import { compileWords, type CompiledWords, type WordFinder } from './words/compile-words.ts';
import { ENGLISH } from './words/en.ts';
import { MOODS, SHIFTS, compared } from './words/places.ts';
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

type IsTitle = (name: string) => boolean;

/**
 * Understands what a person types beyond its letters: "like Amélie but calmer", "a funny French film", "shorter", "for two".
 * What it understands may as well be a title (*Sad*, *The Long Goodbye*, *French Exit*): that is for `findWorks` to weigh.
 *
 * @param isTitle whether a work is called so: behind "like" stands *The Long Goodbye*, and not *The*, only longer.
 * @param languages read in one of them, never in two at once: in the one that leaves the fewest words over, else the first
 */
export function readQuery(
  text: string,
  isTitle: IsTitle = () => false,
  languages: readonly QueryWords[] = [ENGLISH],
): ReadQuery {
  const titles = new Map<string, boolean>();
  const isKnown = (name: string): boolean => {
    const known = titles.get(name) ?? isTitle(name);
    titles.set(name, known);
    return known;
  };
  const left = ({ like, terms }: ReadQuery): number =>
    terms.length + (like === undefined || isKnown(like) ? 0 : searchTerms(like).length);
  return languages
    .map((words) => readIn(text, isKnown, compileWords(words)))
    .reduce((best, reading) => (left(reading) < left(best) ? reading : best));
}

const QUOTED = /^["“„«‹「『《][^"”“»›」』》]+["”“»›」』》]/u;
/** Stands for what has been understood. */
const TAKEN = '\0';

/** Whether anything was understood beyond the letters and the name of a work. */
export function isMore({ mood, domain, language, years, length, company, shift }: ReadQuery): boolean {
  return [mood, domain, language, years, length, shift].some((part) => part !== undefined) || company;
}

function readIn(text: string, isTitle: IsTitle, words: CompiledWords): ReadQuery {
  const source = foldText(text.trim().replace(/\s+/g, ' '));
  const named = findLike(source, isTitle, words);
  if (named === undefined) return readMeaning(source, words);
  const rest = `${textOf(source, 0, named.from)}, ${textOf(source, named.to)}`;
  return { ...readMeaning(foldText(rest), words), like: named.title };
}

/** Where "like X" stands, and what X is. */
interface NamedWork {
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

function findLike(source: FoldedText, isTitle: IsTitle, words: CompiledWords): NamedWork | undefined {
  return findBehind(source, isTitle, words) ?? findBefore(source, isTitle, words);
}

/** "Amélie gibi ama daha sakin": all before is the title. */
function findBehind(source: FoldedText, isTitle: IsTitle, words: CompiledWords): NamedWork | undefined {
  const before = words.likeBefore === undefined ? undefined : matchOf(words.likeBefore, source.folded);
  const from = before?.index === 0 ? before[0].length : 0;
  const ends = matchesOf(words.likeBehind, source.folded).filter(({ index }) => index > from);
  const titleTo = (index: number): string => textOf(source, from, index);
  const saysMore = (name: string): boolean => readMeaning(foldText(name), words).terms.length > 0;
  const end =
    ends.findLast(({ index }) => isTitle(titleTo(index))) ??
    ends.find(
      // 夢のような, "dreamlike", is a mood, and no title.
      ({ index, 0: { length } }) => saysMore(titleTo(index)) && saysMore(titleTo(index + length)),
    );
  return end && { title: titleTo(end.index), from: 0, to: end.index + end[0].length };
}

/** "something like Amélie but calmer": what goes before "like" must be understood as well, or it is no "like". */
function findBefore(source: FoldedText, isTitle: IsTitle, words: CompiledWords): NamedWork | undefined {
  const match = matchOf(words.likeBefore, source.folded);
  if (match === undefined) return undefined;
  const lead = textOf(source, 0, match.index);
  const leading = readMeaning(foldText(lead), words);
  const isLead = isMore(leading) || words.something.test(foldText(lead).folded);
  if (lead !== '' && (leading.terms.length > 0 || !isLead)) return undefined;
  const start = match.index + match[0].length;
  const to = endOfTitle(source, start, isTitle, words);
  const title = textOf(source, start, to);
  return title === '' ? undefined : { title, from: match.index, to };
}

/** Behind a title in quotes; else behind the longest title that there is; else before the first comparison that says something. */
function endOfTitle(source: FoldedText, start: number, isTitle: IsTitle, words: CompiledWords): number {
  const rest = source.folded.slice(start);
  const quoted = QUOTED.exec(rest);
  if (quoted !== null) return start + quoted[0].length;
  const cuts = matchesOf(words.comparison, rest).flatMap(({ index }) => (index > 0 ? [start + index] : []));
  const title = (at: number): string => textOf(source, start, at);
  const end = source.folded.length;
  return (
    [end, ...cuts.toReversed()].find((at) => isTitle(title(at))) ??
    cuts.find((at) => telling(searchTerms(title(at))).length > 0) ??
    end
  );
}

function matchesOf(pattern: RegExp | undefined, folded: string): RegExpExecArray[] {
  return pattern === undefined ? [] : [...folded.matchAll(pattern)];
}

function matchOf(pattern: RegExp | undefined, folded: string): RegExpExecArray | undefined {
  return matchesOf(pattern, folded).at(0);
}

function textOf({ text, origins }: FoldedText, from: number, to = origins.length - 1): string {
  return text.slice(origins[from], origins[to]).trim();
}

function readMeaning(source: FoldedText, words: CompiledWords): ReadQuery {
  const { take, rest } = takeFrom(source);
  const company = take(words.company).length > 0;
  const language = firstKey(take(words.languages.pattern), words.languages);
  const shifts = take(words.shifts.pattern).map(({ match, typed }) => {
    const point = SHIFTS[keyOf(match, words.shifts)];
    return { typed, point: isLess(match) ? opposite(point) : point };
  });
  const moods: { typed: string; point: MoodPoint }[] = [];
  for (const { match, typed } of take(words.moods.pattern)) {
    const mood = keyOf(match, words.moods);
    const { more, moreBehind } = match.groups ?? {};
    if (isLess(match)) shifts.push({ typed, point: compared(mood, -1) });
    else if (more !== undefined || moreBehind !== undefined) shifts.push({ typed, point: compared(mood, 1) });
    else moods.push({ typed, point: MOODS[mood] });
  }
  const years = firstWay(take(words.years.pattern), words.years, { newer: 'older', older: 'newer' });
  const length = firstWay(take(words.lengths.pattern), words.lengths, {
    shorter: 'longer',
    longer: 'shorter',
  });
  const domain = firstKey(take(words.domains.pattern), words.domains);
  if (words.fillerWithin !== undefined) take(words.fillerWithin);
  return {
    like: undefined,
    terms: searchTerms(rest()).filter((term) => !words.isFiller(term)),
    mood: onPlane(moods, 'mean'),
    shift: onPlane(shifts, 'sum'),
    domain,
    language,
    years,
    length,
    company,
  };
}

interface Found {
  readonly match: RegExpExecArray;
  readonly typed: string;
}

/** Takes words out of a text, each once; `rest` is what nobody took. */
function takeFrom(source: FoldedText): { take(pattern: RegExp): Found[]; rest(): string } {
  let left = source.folded;
  return {
    take(pattern) {
      const found = matchesOf(pattern, left).filter(([word]) => word !== '');
      left = left.replace(pattern, (word) => TAKEN.repeat(word.length));
      return found.map((match) => ({
        match,
        typed: textOf(source, match.index, match.index + match[0].length),
      }));
    },
    rest: () =>
      Array.from(left.matchAll(/[^\0]+/g), ({ 0: { length }, index }) =>
        textOf(source, index, index + length),
      ).join(' '),
  };
}

function keyOf<K extends string>(match: RegExpExecArray, { firstGroup, keys }: WordFinder<K>): K {
  // One of the groups has matched, or the whole had not.
  return elementAt(
    keys,
    keys.findIndex((_, place) => match[firstGroup + place] !== undefined),
  );
}

function firstKey<K extends string>(found: readonly Found[], finder: WordFinder<K>): K | undefined {
  const [first] = found;
  return first === undefined ? undefined : keyOf(first.match, finder);
}

/** As `firstKey`; what is denied, *not too long*, is its opposite. */
function firstWay<K extends string>(
  found: readonly Found[],
  finder: WordFinder<K>,
  opposites: Readonly<Record<K, K>>,
): K | undefined {
  const [first] = found;
  if (first === undefined) return undefined;
  const key = keyOf(first.match, finder);
  return isLess(first.match) ? opposites[key] : key;
}

/** Whether a word is denied, or asked for less. */
function isLess({ groups: { less, lessBehind } = {} }: RegExpExecArray): boolean {
  return less !== undefined || lessBehind !== undefined;
}

function opposite({ valence, arousal }: MoodPoint): MoodPoint {
  return { valence: -valence, arousal: -arousal };
}

function onPlane(
  found: readonly { readonly typed: string; readonly point: MoodPoint }[],
  combine: 'mean' | 'sum',
): PlaneWords | undefined {
  if (found.length === 0) return undefined;
  const share = combine === 'mean' ? found.length : 1;
  const sum = (axis: keyof MoodPoint): number =>
    found.reduce((total, { point }) => total + point[axis], 0) / share;
  return {
    words: found.map(({ typed }) => typed.toLowerCase()),
    point: { valence: sum('valence'), arousal: sum('arousal') },
  };
}
