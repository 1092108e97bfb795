import type { MediaDomain } from '@emoverse/domain';
import { foldText } from '../fold-text.ts';
import type { Mood, Shift } from './places.ts';
import type { Forms, QueryWords } from './words.ts';

/** Finds words in folded text; where they may be compared, its groups are `more`, `less`, `moreBehind` and `lessBehind` as well. */
export interface WordFinder<K extends string> {
  readonly pattern: RegExp;
  /** What the groups of the pattern stand for, from the group `firstGroup` on. */
  readonly firstGroup: number;
  readonly keys: readonly K[];
}

/** The words of a language made ready to be found in folded text. */
export interface CompiledWords {
  readonly shifts: WordFinder<Shift>;
  readonly moods: WordFinder<Mood>;
  readonly years: WordFinder<'newer' | 'older'>;
  readonly lengths: WordFinder<'shorter' | 'longer'>;
  readonly domains: WordFinder<MediaDomain>;
  readonly languages: WordFinder<string>;
  readonly company: RegExp;
  readonly something: RegExp;
  readonly likeBefore: RegExp | undefined;
  readonly likeBehind: RegExp | undefined;
  /** Where a title may end behind "like": before a comparison. */
  readonly comparison: RegExp;
  readonly isFiller: (term: string) => boolean;
  /** Fillers where they cannot be told from their neighbours by spaces. */
  readonly fillerWithin: RegExp | undefined;
}

const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;
const OPENING_QUOTE = '["“„«‹「『《]';
/** Finds nothing. */
const NEVER = '(?!)';

const compiled = new WeakMap<QueryWords, CompiledWords>();

/** Compiles once for each language. */
export function compileWords(words: QueryWords): CompiledWords {
  const known = compiled.get(words) ?? compile(words);
  compiled.set(words, known);
  return known;
}

function compile(words: QueryWords): CompiledWords {
  const { like, unspaced = false } = words;
  const prefix = words.prefix === undefined ? '' : `(?:${fold(words.prefix)})?`;
  const start = unspaced ? '' : `(?<!${LETTER})${prefix}`;
  const end = unspaced ? '' : `(?!${LETTER})`;
  const space = unspaced ? ' ?' : ' ';
  const whole = (forms: Forms): string => `${start}(?:${fold(forms)})${end}`;
  const finder = <K extends string>(entries: Readonly<Partial<Record<K, Forms>>>): WordFinder<K> => ({
    pattern: new RegExp(`${start}(?:${groups(entries)})${end}`, 'gu'),
    firstGroup: 1,
    keys: keysOf(entries),
  });
  const more = `(?:(?<more>${fold(words.more)})${space}|(?<less>${fold(words.less)})${space})?`;
  const after = (name: string, forms = NEVER): string => `(?<${name}>${space}(?:${fold(forms)})${end})`;
  const behind = `(?:${after('lessBehind', words.lessBehind)}|${after('moreBehind', words.moreBehind)})?`;
  const comparable = <K extends string>(entries: Readonly<Partial<Record<K, Forms>>>): WordFinder<K> => ({
    pattern: new RegExp(`${start}${more}${prefix}(?:${groups(entries)})${end}${behind}`, 'gu'),
    firstGroup: 3,
    keys: keysOf(entries),
  });
  const either = (entries: Readonly<Partial<Record<string, Forms>>>): string =>
    Object.values(entries).join('|');
  const marks = [words.shifts, words.moods, words.years, words.lengths].map(either).join('|');
  const gap = String.raw`(?:\s*[,;،；，、—–-]\s*|\s${unspaced ? '|' : ''})`;
  const compare = `(?:(?:${fold(`${words.more}|${words.less}`)})${space})?`;
  const language = `${fold(words.inLanguage)}${start}(?:${fold(either(words.languages))})${end}`;
  return {
    shifts: comparable(words.shifts),
    moods: comparable(words.moods),
    years: comparable(words.years),
    lengths: comparable(words.lengths),
    domains: finder(words.domains),
    languages: finder(words.languages),
    company: new RegExp(whole(words.company), 'gu'),
    something: new RegExp(whole(like.something), 'u'),
    likeBefore:
      like.before === undefined
        ? undefined
        : new RegExp(
            `${start}(?:${fold(like.before)})(?:\\s${unspaced ? '*' : '+'}|(?=${OPENING_QUOTE}))`,
            'gu',
          ),
    likeBehind:
      like.behind === undefined
        ? undefined
        : new RegExp(`${unspaced ? '' : '\\s*'}(?:${fold(like.behind)})${end}`, 'gu'),
    comparison: new RegExp(
      `${gap}${fold(words.beforeComparison)}(?:${start}${compare}(?:${fold(marks)})${end}|(?=${language}|${whole(words.company)}))`,
      'gu',
    ),
    ...fillers(words),
  };
}

function fillers({ filler, unspaced }: QueryWords): Pick<CompiledWords, 'isFiller' | 'fillerWithin'> {
  const folded = new Set(Array.from(filler, fold));
  const longestFirst = [...folded].sort((a, b) => b.length - a.length);
  return {
    isFiller: (term) => folded.has(fold(term)),
    fillerWithin: unspaced ? new RegExp(longestFirst.join('|') || NEVER, 'gu') : undefined,
  };
}

function groups(entries: Readonly<Partial<Record<string, Forms>>>): string {
  return (
    Object.values(entries)
      .map((forms) => `(${fold(forms ?? NEVER)})`)
      .join('|') || NEVER
  );
}

function keysOf<K extends string>(entries: Readonly<Partial<Record<K, Forms>>>): K[] {
  // `Object.keys` forgets the type that the record was made with.
  return Object.keys(entries) as K[];
}

function fold(forms: string): string {
  return foldText(forms).folded;
}
