import type { MediaDomain } from '@emoverse/domain';
import type { Mood, Shift } from './places.ts';

/**
 * The forms of a word as a regular expression: alternatives divided by `|`, no capturing groups, no classes such as `\p{L}`.
 * Case and accents do not matter (`foldText`).
 */
export type Forms = string;

/** What the words of one language ask for beyond their letters. */
export interface QueryWords {
  /** Words for a mood. */
  readonly moods: Readonly<Partial<Record<Mood, Forms>>>;
  /** Words that compare by themselves: *calmer*. */
  readonly shifts: Readonly<Partial<Record<Shift, Forms>>>;
  /** What compares a mood, a year or a length that stands behind it, *more*, *less* and *not*; or before it: 一点, olmayan. */
  readonly more: Forms;
  readonly less: Forms;
  readonly moreBehind?: Forms;
  readonly lessBehind?: Forms;
  /** Words that compare years and lengths. */
  readonly years: Readonly<Record<'newer' | 'older', Forms>>;
  readonly lengths: Readonly<Record<'shorter' | 'longer', Forms>>;
  readonly domains: Readonly<Record<MediaDomain, Forms>>;
  /** By ISO 639-1 code. */
  readonly languages: Readonly<Record<string, Forms>>;
  /** What stands before a title that the wanted is to be like, or behind it; and what may stand before all of that. */
  readonly like: { readonly before?: Forms; readonly behind?: Forms; readonly something: Forms };
  /** What may stand between the named work and a comparison: "but a bit". Optional parts, with the spaces between and behind them. */
  readonly beforeComparison: Forms;
  /** What stands before the name of a language, with the space between: "in ". */
  readonly inLanguage: Forms;
  /** "for two". */
  readonly company: Forms;
  /** Words that say nothing by themselves. */
  readonly filler: ReadonlySet<string>;
  /** What may be written together with the beginning of any word: Arabic's article and prepositions. */
  readonly prefix?: Forms;
  /** Written without spaces: words are found anywhere. */
  readonly unspaced?: boolean;
}

const LANGUAGES =
  'ar bn bg ca cs da de el en es et fa fi fr he hi hr hu id is it ja ko lt lv mr ms nl no pa pl pt ro ru sk sl sr sv sw ta te th tr uk ur vi zh'.split(
    ' ',
  );

/**
 * The languages that works are in, by their names in a language.
 *
 * @param locale BCP 47
 * @param inflect turns a name into all its forms, adjectives as well
 * @param also forms beside those of the name, by code
 */
export function languagesIn(
  locale: string,
  inflect: (name: string) => Forms = (name) => name,
  also: Readonly<Record<string, Forms>> = {},
): Readonly<Record<string, Forms>> {
  const told = new Intl.DisplayNames([locale], { type: 'language' });
  return Object.fromEntries(
    LANGUAGES.map((code) => {
      const forms = inflect((told.of(code) ?? code).toLocaleLowerCase(locale));
      return [code, Object.hasOwn(also, code) ? `${forms}|${also[code]}` : forms];
    }),
  );
}
