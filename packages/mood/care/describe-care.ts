import { elementAt } from '@emoverse/domain';
import { hashText } from '@emoverse/numeric';
import { detectTextLanguage } from '../text/detect-text-language.ts';
import { splitWords } from '../text/split-words.ts';
import { CARE_LANGUAGES, type TextLanguage } from '../text/text-lexicon.ts';
import type { CareKind } from './care-patterns.ts';
import { ConceptLexicon, PAIRED_CONCEPTS, type FoundConcept } from './concept-lexicon.ts';
import { ALL_CARE_PATTERNS } from './patterns/all-care-patterns.ts';
import { simplifyText } from './simplify-text.ts';

/** A text as the fitted rule sees it: hashed features (0…`CARE_WIDTH` − 1, each once) and their values. */
export interface DescribedCare {
  readonly language: TextLanguage;
  readonly columns: readonly number[];
  readonly values: readonly number[];
  /** The concepts that were found, each once. */
  readonly concepts: ReadonlySet<number>;
}

/** Columns that features are hashed to ("feature hashing", Weinberger et al. 2009). */
export const CARE_WIDTH = 2 ** 17;

const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 5;
/** Words apart, at most, that make a skip-gram. */
const FARTHEST_WORDS = 3;
/** Words apart, at most, in which one concept bears upon another. */
const NEAR_WORDS = 5;
/** Concepts stand for what is meant and count more than letters. */
const CONCEPT_SHARE = 1.5;
const MARK_SHARE = 0.5;

const READERS = ALL_CARE_PATTERNS.map(({ language, splitsAtApostrophe }) => ({
  language,
  splitsAtApostrophe,
  lexicon: new ConceptLexicon(language, splitsAtApostrophe),
}));

/**
 * The features of a text: letter n-grams, words and skip-grams, concepts alone, in order within a few words and
 * together, and marks (`phrase`: what the phrase tables heard; quotation, question, length, language). The features of a
 * family share its weight evenly in squares, so that a long text is not louder than a short one.
 */
export function describeCare(text: string, phrase: CareKind | undefined): DescribedCare {
  const { language, splitsAtApostrophe, lexicon } = readerOf(text);
  const words = simplifyText(text, splitsAtApostrophe, new Set());
  const found = lexicon.find(words);
  const values = new Map<number, number>();
  const addFamily = (features: ReadonlySet<string>, share: number): void => {
    for (const feature of features) {
      const column = hash(feature) % CARE_WIDTH;
      values.set(column, (values.get(column) ?? 0) + share);
    }
  };
  for (const family of wordFamilies(words, language)) addFamily(family, 1 / Math.sqrt(family.size));
  for (const family of conceptFamilies(found)) addFamily(family, CONCEPT_SHARE / Math.sqrt(family.size));
  addFamily(marksOf(text, words, language, splitsAtApostrophe, phrase), MARK_SHARE);
  return {
    language,
    columns: [...values.keys()],
    values: [...values.values()],
    concepts: new Set(found.map(({ concept }) => concept)),
  };
}

/** The reader of the text's language; of a text too short to tell, the one that knows the most concepts in it. */
function readerOf(text: string): (typeof READERS)[number] {
  const language = detectTextLanguage(text, [], CARE_LANGUAGES);
  const known = READERS.find((one) => one.language === language);
  if (known !== undefined) return known;
  let best = elementAt(READERS, 0);
  let most = -1;
  for (const reader of READERS) {
    const words = simplifyText(text, reader.splitsAtApostrophe, new Set());
    const count = new Set(reader.lexicon.find(words).map(({ at }) => at)).size;
    if (count > most) [best, most] = [reader, count];
  }
  return best;
}

function wordFamilies(words: readonly string[], language: TextLanguage): readonly ReadonlySet<string>[] {
  const grams = new Set<string>();
  const single = new Set<string>();
  const pairs = new Set<string>();
  words.forEach((word, at) => {
    for (let gap = 1; gap <= FARTHEST_WORDS && at + gap < words.length; gap += 1)
      pairs.add(`${gap === 1 ? 1 : 2} ${word} ${words[at + gap]}`);
    if (isMark(word)) return;
    single.add(`${language} ${word}`);
    const bounded = `<${word}>`;
    for (let length = SHORTEST_GRAM; length <= LONGEST_GRAM; length += 1)
      for (let start = 0; start + length <= bounded.length; start += 1)
        grams.add(bounded.slice(start, start + length));
  });
  return [grams, single, pairs];
}

function conceptFamilies(found: readonly FoundConcept[]): readonly ReadonlySet<string>[] {
  const single = new Set<string>();
  const near = new Set<string>();
  const together = new Set<string>();
  found.forEach(({ concept, at }, place) => {
    single.add(`c${concept}`);
    if (concept >= PAIRED_CONCEPTS) return;
    for (const other of found.slice(place + 1)) {
      if (other.concept >= PAIRED_CONCEPTS) continue;
      together.add(`t${Math.min(concept, other.concept)} ${Math.max(concept, other.concept)}`);
      if (other.at > at && other.at - at <= NEAR_WORDS) near.add(`n${concept} ${other.concept}`);
    }
  });
  return [single, near, together];
}

function marksOf(
  text: string,
  words: readonly string[],
  language: TextLanguage,
  splitsAtApostrophe: boolean,
  phrase: CareKind | undefined,
): ReadonlySet<string> {
  const own = words.filter((word) => !isMark(word)).length;
  const all = splitWords(text, { splitsAtApostrophe }).filter(({ kind }) => kind === 'word').length;
  const marks = new Set([language, `length ${Math.round(Math.log2(1 + own))}`]);
  if (phrase !== undefined) marks.add('phrase').add(`phrase ${phrase}`);
  if (all > own) marks.add('quotation');
  for (const [mark, form] of MARKS) if (form.test(text)) marks.add(mark);
  return marks;
}

const MARKS: readonly (readonly [string, RegExp])[] = [
  ['question', /\?/u],
  ['exclamation', /!/u],
  ['emoji', /\p{Extended_Pictographic}/u],
  ['number', /\p{N}/u],
];

function isMark(word: string): boolean {
  return word === ',' || word === '.';
}

/** FNV-1a, stirred once more so that its low bits are even. */
function hash(feature: string): number {
  let value = hashText(feature);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}
