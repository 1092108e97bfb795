import { elementAt, numberAt } from '@emoverse/domain';
import {
  fitSoftmaxRegression,
  logistic,
  minimise,
  sparseRows,
  sparseTimes,
  sparseTransposedTimes,
} from '@emoverse/numeric';
import { CARE_KINDS, type CareKind } from './care-patterns.ts';
import { CONCEPT_NAMES } from './concept-lexicon.ts';
import { CARE_WIDTH, describeCare, type DescribedCare } from './describe-care.ts';
import { findCarePhrase } from './find-care-phrase.ts';
import type { PackedCare } from './weigh-care.ts';

export { findCarePhrase };

/** A sentence of which somebody said whether it calls for care. */
export interface CareSentence {
  readonly text: string;
  readonly care: boolean;
  /** What it speaks of, where that was written down. */
  readonly kind: CareKind | undefined;
  /** Who wrote it: a fit that is judged on a writer has seen nothing of them. */
  readonly writer: string;
  /** How much it counts in the fit; 1 is usual. */
  readonly weight: number;
  /** The phrase tables were mended by this very sentence, so what they say of it proves nothing. */
  readonly tunedTables: boolean;
}

/** What fits reach on a writer that they have not seen, at the threshold that is kept. */
export interface CareForecast {
  readonly recall: number;
  readonly falseAlarms: number;
}

/**
 * λ/2 · weight² is added to the summed log-loss for every column, where λ = PENALTY + PENALTY_OF_USE · Σ value² of the column: what is
 * often met is held back more, as if features were left out at random ("dropout as adaptive regularization", Wager et al. 2013).
 */
const PENALTY = 0.06;
const PENALTY_OF_USE = 0.2;
const STEPS = 40;
/** Share of a stranger's sentences that do not call for care and may be taken for it, where the threshold is chosen. */
const FALSE_ALARMS = 0.02;
/** A phrase is passed over where the words around it do not make it clearly likelier than not. */
const PHRASE_THRESHOLD = 1;
const KIND_PENALTY = 0.003;
const KIND_STEPS = 300;
const BYTE = 127;

interface Weights {
  readonly columns: Float64Array;
  readonly intercept: number;
}

/**
 * Logistic regression on the features of `describeCare` (L2 penalty, L-BFGS). The threshold is the one that lets no
 * more than 2 % false alarms pass among the sentences of any of `strangers`, each of whom is judged by a fit without
 * them (cross-validation grouped by writer); the weights that are kept are fitted on all.
 */
export function fitCare(
  sentences: readonly CareSentence[],
  strangers: readonly string[],
): { readonly packed: PackedCare; readonly forecasts: Readonly<Record<string, CareForecast>> } {
  const phrases = sentences.map(({ text, tunedTables }) =>
    tunedTables ? undefined : findCarePhrase(text)?.about,
  );
  const described = sentences.map(({ text }, place) => describeCare(text, phrases[place]));
  const places = sentences.map((_, place) => place);
  const judged = strangers.flatMap((stranger) => {
    const without = fitWeights(
      places.filter((place) => elementAt(sentences, place).writer !== stranger),
      sentences,
      described,
    );
    return places
      .filter((place) => elementAt(sentences, place).writer === stranger)
      .map((place) => ({
        writer: stranger,
        care: elementAt(sentences, place).care,
        score: scoreBy(without, elementAt(described, place)),
        phrase: phrases[place] !== undefined,
      }));
  });
  const threshold = chooseThreshold(judged);
  const share = (writer: string, care: boolean): number => {
    const some = judged.filter((one) => one.writer === writer && one.care === care);
    return some.filter((one) => isHeard(one, threshold)).length / some.length;
  };

  const all = fitWeights(places, sentences, described);
  const largest = all.columns.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const step = largest / BYTE;
  const bytes = Array.from(all.columns, (weight) => Math.round(weight / step) & 0xff);
  return {
    packed: {
      weights: btoa(bytes.map((byte) => String.fromCharCode(byte)).join('')),
      step,
      intercept: all.intercept,
      threshold,
      phraseThreshold: PHRASE_THRESHOLD,
      kinds: fitKinds(sentences, described),
    },
    forecasts: Object.fromEntries(
      strangers.map((writer) => [writer, { recall: share(writer, true), falseAlarms: share(writer, false) }]),
    ),
  };
}

interface JudgedCare {
  readonly writer: string;
  readonly care: boolean;
  readonly score: number;
  readonly phrase: boolean;
}

function isHeard({ score, phrase }: JudgedCare, threshold: number): boolean {
  return score > (phrase ? PHRASE_THRESHOLD : threshold);
}

/** The lowest threshold with which, phrases included, no writer has more than `FALSE_ALARMS` of their harmless sentences heard. */
function chooseThreshold(judged: readonly JudgedCare[]): number {
  const harmless = judged.filter(({ care }) => !care);
  if (harmless.length === 0 || harmless.length === judged.length)
    throw new RangeError('expected sentences of strangers that call for care and that do not');
  const thresholds = [...new Set(harmless.map(({ writer }) => writer))].map((writer) => {
    const own = harmless.filter((one) => one.writer === writer);
    const ascending = own.map(({ score }) => score).sort((a, b) => a - b);
    const allowed = FALSE_ALARMS * own.length;
    return (
      ascending.find((threshold) => own.filter((one) => isHeard(one, threshold)).length <= allowed) ??
      elementAt(ascending, ascending.length - 1)
    );
  });
  return Math.max(...thresholds);
}

function fitWeights(
  places: readonly number[],
  sentences: readonly CareSentence[],
  described: readonly DescribedCare[],
): Weights {
  const scales = scalesOf(places, described);
  const rows = sparseRows(
    places.map((place) => {
      const { columns, values } = elementAt(described, place);
      return {
        columns,
        values: columns.map((column, at) => numberAt(values, at) * (scales[column] ?? Number.NaN)),
      };
    }),
    CARE_WIDTH,
  );
  const truths = places.map((place) => (elementAt(sentences, place).care ? 1 : 0));
  const counts = places.map((place) => elementAt(sentences, place).weight);
  const { point } = minimise(
    (weights, gradient) => {
      const scores = sparseTimes(rows, weights.subarray(0, CARE_WIDTH));
      let loss = 0;
      let interceptSlope = 0;
      const errors = scores.map((score, row) => {
        const logOdds = score + (weights[CARE_WIDTH] ?? Number.NaN);
        const count = numberAt(counts, row);
        const truth = numberAt(truths, row);
        loss += count * (Math.max(logOdds, 0) + Math.log1p(Math.exp(-Math.abs(logOdds))) - truth * logOdds);
        const error = count * (logistic(logOdds) - truth);
        interceptSlope += error;
        return error;
      });
      const slope = sparseTransposedTimes(rows, errors);
      for (let column = 0; column < CARE_WIDTH; column += 1) {
        const weight = weights[column] ?? Number.NaN;
        gradient[column] = (slope[column] ?? Number.NaN) + weight;
        loss += weight ** 2 / 2;
      }
      gradient[CARE_WIDTH] = interceptSlope;
      return loss;
    },
    new Float64Array(CARE_WIDTH + 1),
    { steps: STEPS, flat: 0.01 },
  );
  return {
    columns: scales.map((scale, column) => scale * (point[column] ?? Number.NaN)),
    intercept: point[CARE_WIDTH] ?? Number.NaN,
  };
}

/** One over the root of each column's λ: with columns so scaled all weights are penalised alike, and few steps are enough. */
function scalesOf(places: readonly number[], described: readonly DescribedCare[]): Float64Array {
  const penalties = new Float64Array(CARE_WIDTH).fill(PENALTY);
  for (const place of places) {
    const { columns, values } = elementAt(described, place);
    columns.forEach(
      (column, at) =>
        (penalties[column] = (penalties[column] ?? Number.NaN) + PENALTY_OF_USE * numberAt(values, at) ** 2),
    );
  }
  return penalties.map((penalty) => 1 / Math.sqrt(penalty));
}

function scoreBy({ columns, intercept }: Weights, row: DescribedCare): number {
  return row.columns.reduce(
    (sum, column, place) => sum + (columns[column] ?? Number.NaN) * numberAt(row.values, place),
    intercept,
  );
}

/** What is spoken of, by which concepts are there. */
function fitKinds(
  sentences: readonly CareSentence[],
  described: readonly DescribedCare[],
): readonly (readonly number[])[] {
  const places = sentences.flatMap(({ kind }, place) => (kind === undefined ? [] : place));
  const rows = places.map((place) =>
    CONCEPT_NAMES.map((_, concept) => (elementAt(described, place).concepts.has(concept) ? 1 : 0)),
  );
  const { weights } = fitSoftmaxRegression(
    rows,
    places.map((place) => elementAt(sentences, place).kind ?? 'die'),
    CARE_KINDS,
    { penalty: KIND_PENALTY, steps: KIND_STEPS },
  );
  return weights.map((row) => row.map((weight) => Number(weight.toFixed(2))));
}
