import { classificationScores, pearsonCorrelation } from '@emoverse/numeric';
import { FAVOURABLE_TONE, analyzeReview, analyzeSentiment, judgeReview } from '@emoverse/sentiment';
import { z } from 'zod';
import { BadDataError } from '../bad-data-error.ts';
import type { OnDone } from '../on-done.ts';
import { numberIn, type CsvRow } from '../tables/read-rows.ts';
import { areaUnderCurve } from '../classes/area-under-curve.ts';

/** A sentence on which a score differs from the reference in the fourth decimal (third for the shares). */
export interface Mismatch {
  readonly text: string;
  readonly expected: Readonly<Record<string, number>>;
  readonly got: Readonly<Record<string, number>>;
}

const EQUAL_WITHIN = { neg: 0.0005, neu: 0.0005, pos: 0.0005, compound: 0.00005 } as const;

/** Sentences with the reference's scores (columns text, neg, neu, pos, compound): how many are equal. */
export async function compareWithReference(
  rows: readonly CsvRow<'text'>[],
  file: string,
  onText: OnDone,
): Promise<{ n: number; equal: number; mismatches: Mismatch[] }> {
  const mismatches: Mismatch[] = [];
  for (const [index, row] of rows.entries()) {
    const scores = analyzeSentiment(row['text']);
    const got = {
      neg: scores.negative,
      neu: scores.neutral,
      pos: scores.positive,
      compound: scores.compound,
    };
    const expected = Object.fromEntries(
      Object.keys(EQUAL_WITHIN).map((name) => [name, requiredNumber(row, name, file)]),
    );
    const names: readonly (keyof typeof EQUAL_WITHIN)[] = ['neg', 'neu', 'pos', 'compound'];
    if (names.some((name) => !(Math.abs(got[name] - (expected[name] ?? Number.NaN)) < EQUAL_WITHIN[name])))
      mismatches.push({ text: row['text'], expected, got });
    await onText(index + 1, rows.length);
  }
  return { n: rows.length, equal: rows.length - mismatches.length, mismatches };
}

/** Compound from which VADER calls a text positive, and below whose negative it calls it negative (its authors' own). */
const TELLING_COMPOUND = 0.05;
const TONES = ['positive', 'neutral', 'negative'] as const;

/**
 * Sentences rated by people (columns set, human_mean −4…4, text), by set: Pearson's r of compound and rating, and
 * F1 over positive, neutral and negative weighted by how often each is true. True tone: the sign of the rating;
 * ours: compound ≥ .05, ≤ −.05 or between, as VADER's authors read it.
 */
export async function compareWithPeople(
  rows: readonly CsvRow<'text' | 'set'>[],
  file: string,
  onText: OnDone,
): Promise<Record<string, { n: number; r: number; weightedF1: number }>> {
  const sets = new Map<string, { compounds: number[]; ratings: number[] }>();
  for (const [index, row] of rows.entries()) {
    const set = sets.get(row['set']) ?? { compounds: [], ratings: [] };
    set.compounds.push(analyzeSentiment(row['text']).compound);
    set.ratings.push(requiredNumber(row, 'human_mean', file));
    sets.set(row['set'], set);
    await onText(index + 1, rows.length);
  }
  const toneOf = (value: number, from: number): string =>
    value >= from ? 'positive' : value <= -from ? 'negative' : 'neutral';
  return Object.fromEntries(
    [...sets].map(([name, { compounds, ratings }]) => {
      const scores = classificationScores(
        ratings.map((rating) => toneOf(rating, Number.MIN_VALUE)),
        compounds.map((compound) => toneOf(compound, TELLING_COMPOUND)),
        TONES,
      );
      const weightedF1 = scores.perClass.reduce((sum, { f1, count }) => sum + f1 * count, 0) / scores.count;
      return [name, { n: ratings.length, r: pearsonCorrelation(compounds, ratings), weightedF1 }];
    }),
  );
}

export interface ReviewFigures {
  readonly n: number;
  readonly accuracy: number;
  readonly macroF1: number;
  readonly auc: number;
}

const labelledReviewSchema = z.object({
  text: z.string(),
  label: z.enum(['pos', 'neg', 'positive', 'negative', 'fresh', 'rotten']),
});
const FAVOURABLE: ReadonlySet<string> = new Set(['pos', 'positive', 'fresh']);

/** Who judges a review: VADER's tone over its sentences, or the learned words. */
export const REVIEWERS = ['vader', 'review-words'] as const;
export type Reviewer = (typeof REVIEWERS)[number];

/** A figure that rises with how favourable a review is, and from where it counts as favourable. */
const JUDGES: Readonly<
  Record<Reviewer, { readonly judge: (text: string) => number; readonly from: number }>
> = {
  vader: { judge: (text) => analyzeReview(text).tone, from: FAVOURABLE_TONE },
  'review-words': { judge: judgeReview, from: 0.5 },
};

/** Reviews labelled as favourable or not: accuracy and macro F1 at the reviewer's threshold, area under the curve. */
export async function judgeReviews(
  lines: readonly Readonly<Record<string, unknown>>[],
  file: string,
  onText: OnDone,
  reviewer: Reviewer = 'vader',
): Promise<ReviewFigures> {
  const { judge, from } = JUDGES[reviewer];
  const truth: boolean[] = [];
  const tones: number[] = [];
  for (const [index, line] of lines.entries()) {
    const review = labelledReviewSchema.safeParse(line);
    if (!review.success)
      throw new BadDataError(`${file}, line ${index + 1}: ${z.prettifyError(review.error)}`);
    truth.push(FAVOURABLE.has(review.data.label));
    tones.push(judge(review.data.text));
    await onText(index + 1, lines.length);
  }
  if (truth.length === 0)
    throw new BadDataError(`${file} has no reviews; expected JSON lines with text and label`);
  const word = (favourable: boolean): string => (favourable ? 'pos' : 'neg');
  const guesses = tones.map((tone) => word(tone > from));
  const { accuracy, macroF1 } = classificationScores(truth.map(word), guesses, ['pos', 'neg']);
  return { n: truth.length, accuracy, macroF1, auc: areaUnderCurve(tones, truth) };
}

function requiredNumber(row: CsvRow, column: string, file: string): number {
  const value = numberIn(row, column, file);
  if (value === undefined)
    throw new BadDataError(`${file}: column ${column} must hold numbers, got an empty cell`);
  return value;
}
