import {
  VIEWER_EMOTIONS,
  elementAt,
  numberAt,
  viewerEmotionsFrom,
  type ViewerEmotion,
} from '@emoverse/domain';
import {
  columnMeans,
  createSeededRandom,
  fitSoftmaxRegression,
  fitStandardiser,
  logistic,
  mean,
  standardise,
  stratifiedFolds,
} from '@emoverse/numeric';
import { describeSentence } from './describe-sentence.ts';

/** A sentence with the emotions that people found in it. */
export interface LabelledSentence {
  readonly text: string;
  readonly emotions: ReadonlySet<ViewerEmotion>;
}

/** Log-odds of an emotion: Σ weight × feature (`SENTENCE_FEATURES`) + intercept; told where the chance passes `threshold`. */
export interface EmotionHead {
  readonly weights: readonly number[];
  readonly intercept: number;
  readonly threshold: number;
}
export type SentenceEmotionModel = Readonly<Record<ViewerEmotion, EmotionHead>>;

/** Emotions with fewer labelled sentences take the mean weights of the others. */
const FEWEST_LABELS = 10;
const PENALTY = 0.01;
const INNER_FOLDS = 5;
const SEED = 7;

/**
 * Fits one small logistic regression an emotion (5 weights and an intercept, L2), and the threshold with the best F1
 * inside the given sentences, by five inner folds. An emotion that (almost) no sentence is labelled with takes the
 * mean weights and threshold of the others and the rarest one's intercept.
 */
export function fitSentenceEmotions(sentences: readonly LabelledSentence[]): SentenceEmotionModel {
  const described = sentences.map(({ text }) => describeSentence(text));
  const heads = new Map<ViewerEmotion, EmotionHead>();
  for (const emotion of VIEWER_EMOTIONS) {
    const truths = sentences.map(({ emotions }) => emotions.has(emotion));
    if (truths.filter(Boolean).length < FEWEST_LABELS) continue;
    heads.set(
      emotion,
      fitHead(
        described.map((rows) => rows[emotion]),
        truths,
      ),
    );
  }
  if (heads.size === 0) throw new RangeError(`expected at least ${FEWEST_LABELS} sentences of an emotion`);
  const known = [...heads.values()];
  const unlabelled: EmotionHead = {
    weights: columnMeans(known.map(({ weights }) => weights)),
    intercept: Math.min(...known.map(({ intercept }) => intercept)),
    threshold: mean(known.map(({ threshold }) => threshold)),
  };
  return viewerEmotionsFrom((emotion) => heads.get(emotion) ?? unlabelled);
}

/** The chance of each emotion in a sentence, 0…1. */
export function sentenceEmotionsBy(
  model: SentenceEmotionModel,
  text: string,
  compound?: number,
): Record<ViewerEmotion, number> {
  const rows = describeSentence(text, compound);
  return viewerEmotionsFrom((emotion) => chanceOf(model[emotion], rows[emotion]));
}

function chanceOf({ weights, intercept }: Omit<EmotionHead, 'threshold'>, row: readonly number[]): number {
  return logistic(weights.reduce((sum, weight, place) => sum + weight * numberAt(row, place), intercept));
}

function fitHead(rows: readonly (readonly number[])[], truths: readonly boolean[]): EmotionHead {
  const labels = truths.map(String);
  const folds = stratifiedFolds(labels, INNER_FOLDS, createSeededRandom(SEED));
  const chances = rows.map(() => 0);
  for (let fold = 0; fold < INNER_FOLDS; fold++) {
    const inside = rows.flatMap((_, place) => (folds[place] === fold ? [] : place));
    const head = fitLogistic(
      inside.map((place) => elementAt(rows, place)),
      inside.map((place) => elementAt(labels, place)),
    );
    rows.forEach((row, place) => {
      if (folds[place] === fold) chances[place] = chanceOf(head, row);
    });
  }
  return { ...fitLogistic(rows, labels), threshold: bestThreshold(chances, truths) };
}

/** Weights on the features as they are: fitted on standardised ones and turned back. */
function fitLogistic(
  rows: readonly (readonly number[])[],
  labels: readonly string[],
): Omit<EmotionHead, 'threshold'> {
  const scale = fitStandardiser(rows);
  const { weights } = fitSoftmaxRegression(
    rows.map((row) => standardise(scale, row)),
    labels,
    ['false', 'true'],
    { penalty: PENALTY },
  );
  const [no, yes] = [elementAt(weights, 0), elementAt(weights, 1)];
  const apart = yes.map((weight, place) => weight - numberAt(no, place));
  const scaled = scale.deviations.map((deviation, place) => numberAt(apart, place) / deviation);
  const intercept = scaled.reduce(
    (sum, weight, place) => sum - weight * numberAt(scale.means, place),
    numberAt(apart, scaled.length),
  );
  return { weights: scaled, intercept };
}

const LOWEST_THRESHOLD = 0.05;
const HIGHEST_THRESHOLD = 0.89;
const THRESHOLD_STEP = 0.02;

/** The threshold whose F1, averaged with those of its two neighbours, is best. */
function bestThreshold(chances: readonly number[], truths: readonly boolean[]): number {
  const count = Math.round((HIGHEST_THRESHOLD - LOWEST_THRESHOLD) / THRESHOLD_STEP) + 1;
  const thresholds = Array.from({ length: count }, (_, step) => LOWEST_THRESHOLD + step * THRESHOLD_STEP);
  const scores = thresholds.map((threshold) => f1At(threshold, chances, truths));
  const smooth = scores.map((score, step) => (scores[step - 1] ?? 0) + score + (scores[step + 1] ?? 0));
  return numberAt(thresholds, smooth.indexOf(Math.max(...smooth)));
}

function f1At(threshold: number, chances: readonly number[], truths: readonly boolean[]): number {
  let hits = 0;
  let told = 0;
  let there = 0;
  chances.forEach((chance, place) => {
    const isTold = chance > threshold;
    if (isTold) told += 1;
    if (truths[place]) there += 1;
    if (isTold && truths[place]) hits += 1;
  });
  return told + there === 0 ? 0 : (2 * hits) / (told + there);
}
