import { elementAt, VIEWER_EMOTIONS, type ViewerEmotion } from '@emoverse/domain';
import {
  FITTED_SENTENCE_EMOTIONS,
  fitSentenceEmotions,
  sentenceEmotionsBy,
  type LabelledSentence,
  type SentenceEmotionModel,
} from '@emoverse/film-profiles';
import { createSeededRandom, shuffled } from '@emoverse/numeric';
import { analyzeSentiment } from '@emoverse/sentiment';
import { BadDataError } from '../bad-data-error.ts';
import { fingerprintSentence } from './fingerprint-sentence.ts';

/** Precision, recall and F1 of one emotion, 0…1; `n` sentences are labelled with it. */
export interface EmotionScores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly n: number;
}

/** Figures over several labels a sentence: micro counts all labels alike, macro the emotions that occur. */
export interface MultiLabelScores {
  readonly microF1: number;
  readonly macroF1: number;
  readonly perEmotion: Readonly<Partial<Record<ViewerEmotion, EmotionScores>>>;
}

export interface SentenceEmotionFigures extends MultiLabelScores {
  readonly n: number;
  /** Judged by a model that was not fitted on them: ten folds of the sentences that the shipped model knows. */
  readonly crossValidated: number;
  readonly baselines: {
    /** Every sentence gets the most frequent emotion of the sentences that may be learned from. */
    readonly majority: MultiLabelScores;
    /** Clearly positive sentences get it, clearly negative ones the most frequent unpleasant emotion. */
    readonly vader: MultiLabelScores;
  };
}

const FOLDS = 10;
const SEED = 7;
const TELLING_COMPOUND = 0.05;
const UNPLEASANT: readonly ViewerEmotion[] = ['fear', 'sadness', 'anger', 'disgust'];

type Told = ReadonlySet<ViewerEmotion>;

/**
 * Judges the sentence-to-emotion step, several emotions a sentence. Sentences that the shipped model was fitted on are
 * judged by models fitted on nine tenths of them (thresholds too), the others by the shipped model.
 */
export function measureSentenceEmotions(sentences: readonly LabelledSentence[]): SentenceEmotionFigures {
  if (sentences.length === 0) throw new BadDataError('expected at least one sentence, got none');
  const known = sentences.flatMap(({ text }, row) =>
    FITTED_SENTENCE_EMOTIONS.sentences.has(fingerprintSentence(text)) ? row : [],
  );
  const modelOf = modelsByRow(sentences, known);
  const told = sentences.map(({ text }, row) => tellBy(elementAt(modelOf, row), text));
  const learnable = known.length >= FOLDS ? known.map((row) => elementAt(sentences, row)) : sentences;
  const most = mostFrequent(learnable, VIEWER_EMOTIONS);
  const mostUnpleasant = mostFrequent(learnable, UNPLEASANT);
  return {
    n: sentences.length,
    crossValidated: known.length >= FOLDS ? known.length : 0,
    ...multiLabelScores(sentences, told),
    baselines: {
      majority: multiLabelScores(
        sentences,
        sentences.map(() => new Set([most])),
      ),
      vader: multiLabelScores(
        sentences,
        sentences.map(({ text }) => {
          const { compound } = analyzeSentiment(text);
          if (compound >= TELLING_COMPOUND) return new Set([most]);
          return new Set(compound <= -TELLING_COMPOUND ? [mostUnpleasant] : []);
        }),
      ),
    },
  };
}

function modelsByRow(
  sentences: readonly LabelledSentence[],
  known: readonly number[],
): SentenceEmotionModel[] {
  const models = sentences.map(() => FITTED_SENTENCE_EMOTIONS.model);
  // Fewer than ten could not be cross-validated; a file that has so few of the known sentences is another file.
  if (known.length < FOLDS) return models;
  const order = shuffled(known, createSeededRandom(SEED));
  for (let fold = 0; fold < FOLDS; fold++) {
    const inside = order.filter((_, place) => place % FOLDS !== fold);
    const model = fitSentenceEmotions(inside.map((row) => elementAt(sentences, row)));
    order.forEach((row, place) => {
      if (place % FOLDS === fold) models[row] = model;
    });
  }
  return models;
}

function tellBy(model: SentenceEmotionModel, text: string): Told {
  const chances = sentenceEmotionsBy(model, text);
  return new Set(VIEWER_EMOTIONS.filter((emotion) => chances[emotion] > model[emotion].threshold));
}

function mostFrequent(
  sentences: readonly LabelledSentence[],
  among: readonly ViewerEmotion[],
): ViewerEmotion {
  const count = (emotion: ViewerEmotion): number =>
    sentences.filter(({ emotions }) => emotions.has(emotion)).length;
  return among.reduce(
    (best, emotion) => (count(emotion) > count(best) ? emotion : best),
    elementAt(among, 0),
  );
}

/** Scores of told emotions against labels; emotions that no sentence is labelled with are not asked for. */
export function multiLabelScores(
  sentences: readonly Pick<LabelledSentence, 'emotions'>[],
  told: readonly Told[],
): MultiLabelScores {
  const totals = { hits: 0, told: 0, there: 0 };
  const perEmotion: Partial<Record<ViewerEmotion, EmotionScores>> = {};
  for (const emotion of VIEWER_EMOTIONS) {
    const there = sentences.filter(({ emotions }) => emotions.has(emotion)).length;
    if (there === 0) continue;
    const toldHere = told.filter((set) => set.has(emotion)).length;
    const hits = sentences.filter(
      ({ emotions }, row) => emotions.has(emotion) && elementAt(told, row).has(emotion),
    ).length;
    totals.hits += hits;
    totals.told += toldHere;
    totals.there += there;
    perEmotion[emotion] = {
      precision: hits / Math.max(1, toldHere),
      recall: hits / there,
      f1: (2 * hits) / (toldHere + there),
      n: there,
    };
  }
  const f1s = Object.values(perEmotion).map(({ f1 }) => f1);
  return {
    microF1: (2 * totals.hits) / Math.max(1, totals.told + totals.there),
    macroF1: f1s.length === 0 ? 0 : f1s.reduce((sum, f1) => sum + f1, 0) / f1s.length,
    perEmotion,
  };
}
