import type { MediaDomain, MoodPoint } from '@emoverse/domain';
import { searchTerms } from '../search-terms.ts';

/** What the words of one language ask for beyond their letters: editorial, places on the mood plane as the editors use them. */
export interface QueryWords {
  /** Words for a mood, and where it lies. */
  readonly moods: Readonly<Record<string, MoodPoint>>;
  /** Words that compare, and which way they go on the plane. */
  readonly shifts: Readonly<Record<string, MoodPoint>>;
  /** Words that compare years and lengths. */
  readonly years: Readonly<Record<string, 'newer' | 'older'>>;
  readonly lengths: Readonly<Record<string, 'shorter' | 'longer'>>;
  readonly domains: Readonly<Record<string, MediaDomain>>;
  /** "like X", "something like X": everything up to the first comparison is X. */
  readonly like: RegExp;
  /** What may stand between the named work and a comparison: "but a bit". */
  readonly beforeComparison: string;
  /** "in Spanish". */
  readonly inLanguage: RegExp;
  /** ISO 639-1 codes by the names of the languages, as search terms. */
  readonly languages: ReadonlyMap<string, string>;
  /** "for two". */
  readonly company: RegExp;
  /** Words that say nothing by themselves. */
  readonly filler: ReadonlySet<string>;
}

const LANGUAGES =
  'ar bn bg ca cs da de el en es et fa fi fr he hi hr hu id is it ja ko lt lv mr ms nl no pa pl pt ro ru sk sl sr sv sw ta te th tr uk ur vi zh'.split(
    ' ',
  );

/** The languages that works are in, by their names in a language (BCP 47). */
export function languagesIn(locale: string): ReadonlyMap<string, string> {
  const told = new Intl.DisplayNames([locale], { type: 'language' });
  return new Map(LANGUAGES.map((code) => [searchTerms(told.of(code) ?? code).join(' '), code]));
}
