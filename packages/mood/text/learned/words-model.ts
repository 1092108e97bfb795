import { EMOTIONS, EmoVerseError, numberAt, type Emotion } from '@emoverse/domain';
import { z } from 'zod';
import type { FoundWord } from '../find-mood-words.ts';
import { TEXT_LANGUAGES, type TextLanguage } from '../text-lexicon.ts';
import { joinLogs, type JoinedText } from './join-logs.ts';
import { textTokens, visitTerms } from './text-terms.ts';
import { type WordsManifest, wordsManifestSchema } from './words-manifest.ts';

/** What the lexicon found, as the learned reader is told of it; order of the last rows of the table. */
const MEANINGS = [...EMOTIONS, 'pleasant', 'unpleasant', 'lively', 'quiet'] as const;
const UNKNOWN_LANGUAGE = TEXT_LANGUAGES.length;
/** Rows of the table after the buckets: each meaning plain and negated, then the languages and "none of them". */
export const EXTRA_ROWS = 2 * MEANINGS.length + TEXT_LANGUAGES.length + 1;
/** Weight of what the lexicon found and of the language, beside terms whose squares sum to 1. */
const MEANING_VALUE = 0.3;
const MOST_OF_A_MEANING = 2;
const LANGUAGE_VALUE = 0.3;

/** Values of a text by row of the weights; the squares of those of terms sum to 1. */
export interface TextRows {
  readonly rows: Uint32Array;
  readonly values: Float32Array;
}

/** The learned reader of words, ready to be asked. */
export interface WordsModel {
  readonly manifest: WordsManifest;
  /** Log-odds of the seven emotions (order of `EMOTIONS`), up to a constant. */
  logits(text: string, found: readonly FoundWord[], language: TextLanguage | undefined): readonly number[];
  /** Both readings in one, see `joinLogs`. */
  readonly join: (learned: readonly number[], weighed: JoinedText) => readonly number[];
  /** What each word of the text adds to the log-odds of an emotion over the mean of all, in order, repeated words apart. */
  contributions(text: string, emotion: Emotion): readonly { readonly word: string; readonly adds: number }[];
}

/**
 * The learned reader from its manifest and weights. Throws `model-unreadable` where the manifest is none of this form or
 * the weights do not have the size that it tells; the hash is for whoever fetches to check.
 */
export function createWordsModel(anyManifest: unknown, weights: Uint8Array): WordsModel {
  const parsed = wordsManifestSchema.safeParse(anyManifest);
  if (!parsed.success)
    throw new EmoVerseError(
      'model-unreadable',
      `the manifest of the words model is not as expected: ${z.prettifyError(parsed.error)}`,
    );
  const manifest = parsed.data;
  const { buckets, scales, intercepts } = manifest;
  const classes = EMOTIONS.length;
  const expected = (buckets + EXTRA_ROWS) * classes;
  if (weights.length !== expected)
    throw new EmoVerseError(
      'model-unreadable',
      `the weights of ${manifest.name} hold ${weights.length} bytes; expected ${expected}: copy or train it again`,
    );
  const table = new Int8Array(weights.buffer, weights.byteOffset, weights.length);
  return {
    manifest,
    logits(text, found, language) {
      const { rows, values } = describeText(text, found, language, buckets);
      const sums = new Float64Array(classes);
      rows.forEach((row, at) => {
        const value = values[at] ?? Number.NaN;
        for (let k = 0; k < classes; k += 1)
          sums[k] = (sums[k] ?? Number.NaN) + value * (table[row * classes + k] ?? Number.NaN);
      });
      return intercepts.map((intercept, k) => intercept + numberAt(scales, k) * (sums[k] ?? Number.NaN));
    },
    join: (learned, weighed) => joinLogs(learned, weighed, manifest.join),
    contributions(text, emotion) {
      const tokens = textTokens(text);
      const counts = countTerms(tokens, buckets);
      const norm = normOf(counts);
      const own = EMOTIONS.indexOf(emotion);
      const adds = new Float64Array(tokens.length);
      visitTerms(tokens, (hash, count, first, last) => {
        const row = hash % buckets;
        let mean = 0;
        for (let k = 0; k < classes; k += 1)
          mean += (numberAt(scales, k) * (table[row * classes + k] ?? Number.NaN)) / classes;
        const all = counts.get(row) ?? count;
        const value = (valueOf(all) / norm) * (count / all);
        const owned = numberAt(scales, own) * (table[row * classes + own] ?? Number.NaN);
        const each = (value * (owned - mean)) / (last - first + 1);
        for (let token = first; token <= last; token += 1) adds[token] = (adds[token] ?? Number.NaN) + each;
      });
      return tokens.map((word, token) => ({ word, adds: adds[token] ?? Number.NaN }));
    },
  };
}

/** A text as the model sees it: its terms by bucket, what the lexicon found in it, its language. */
export function describeText(
  text: string,
  found: readonly FoundWord[],
  language: TextLanguage | undefined,
  buckets: number,
  isKept: (hash: number) => boolean = () => true,
): TextRows {
  const counts = countTerms(textTokens(text), buckets, isKept);
  const norm = normOf(counts);
  const meanings = new Map<number, number>();
  for (const { meaning, negated, wished, weight } of found) {
    if (wished) continue;
    const row = buckets + 2 * MEANINGS.indexOf(meaning) + (negated ? 1 : 0);
    meanings.set(row, (meanings.get(row) ?? 0) + weight);
  }
  const place = language === undefined ? UNKNOWN_LANGUAGE : TEXT_LANGUAGES.indexOf(language);
  const entries: (readonly [number, number])[] = [
    ...[...counts].map(([row, count]) => [row, valueOf(count) / norm] as const),
    ...[...meanings].map(
      ([row, weight]) => [row, MEANING_VALUE * Math.min(MOST_OF_A_MEANING, weight)] as const,
    ),
    [buckets + 2 * MEANINGS.length + place, LANGUAGE_VALUE],
  ];
  return {
    rows: Uint32Array.from(entries, ([row]) => row),
    values: Float32Array.from(entries, ([, value]) => value),
  };
}

function countTerms(
  tokens: readonly string[],
  buckets: number,
  isKept: (hash: number) => boolean = () => true,
): Map<number, number> {
  const counts = new Map<number, number>();
  visitTerms(tokens, (hash, count) => {
    if (isKept(hash)) counts.set(hash % buckets, (counts.get(hash % buckets) ?? 0) + count);
  });
  return counts;
}

const valueOf = (count: number): number => 1 + Math.log(count);

function normOf(counts: ReadonlyMap<number, number>): number {
  let squares = 0;
  for (const count of counts.values()) squares += valueOf(count) ** 2;
  return Math.sqrt(squares) || 1;
}
