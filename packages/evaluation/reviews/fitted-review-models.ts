import { VIEWER_EMOTIONS } from '@emoverse/domain';
import type { SentenceEmotionModel } from '@emoverse/film-profiles';
import type { ReviewWords } from '@emoverse/sentiment';
import type { FittedModel } from '../write-fitted-model.ts';
import type { FittedFilmPrior } from './fit-film-prior.ts';

const rounded = (value: number, digits = 4): number => Number(value.toPrecision(digits));
const command = 'emoverse train-reviews';

/** The sentence model, and the fingerprints of the sentences it was fitted on. */
export function fittedSentenceEmotions(
  model: SentenceEmotionModel,
  fingerprints: readonly string[],
  date: string,
): FittedModel {
  const heads = VIEWER_EMOTIONS.map((emotion) => {
    const { weights, intercept, threshold } = model[emotion];
    const head = {
      weights: weights.map((weight) => rounded(weight)),
      intercept: rounded(intercept),
      threshold: rounded(threshold, 3),
    };
    return [emotion, head] as const;
  });
  return {
    name: 'sentence-emotions',
    command,
    date,
    fittedOn: { sentences: fingerprints.length },
    figures: {},
    model: { model: Object.fromEntries(heads), sentences: fingerprints.join(' ') },
    card: `Which viewers' emotions a sentence of a review speaks of: a logistic regression for each.

## Data and figures

${fingerprints.length} labelled sentences of film reviews (Buitinck et al., ECIR 2015). \`sentences\` are the first 8 hex digits of each one's
SHA-256, so that an evaluation knows which sentences it must not judge by this model. Disgust has no labelled sentences (see
\`fitSentenceEmotions\`). Figures by \`emoverse evaluate sentence-emotions\` stand in README.md of \`packages/film-profiles\`.`,
  };
}

/** What genres and keywords lead to expect. */
export function fittedExpectedEmotions(
  { model, ordinary, films }: FittedFilmPrior,
  date: string,
): FittedModel {
  const byEmotion = <Value>(valueOf: (emotion: (typeof VIEWER_EMOTIONS)[number]) => Value) =>
    Object.fromEntries(VIEWER_EMOTIONS.map((emotion) => [emotion, valueOf(emotion)]));
  return {
    name: 'expected-emotions',
    command,
    date,
    fittedOn: { films },
    figures: {},
    model: {
      model: {
        priorSentences: model.priorSentences,
        genres: model.genres,
        weights: byEmotion((emotion) => model.weights[emotion].map((value) => rounded(value, 3))),
      },
      ordinary: byEmotion((emotion) => rounded(ordinary[emotion], 3)),
    },
    card: `What genres, keywords and tags lead to expect of viewers' emotions. \`ordinary\` is the mean film.

## Data and figures

The added-up figures of ${films} films with viewers' reviews (Large Movie Review Dataset, Maas et al. 2011) and the genres and keywords
of "TMDB 5000 Movie Dataset". Figures stand in README.md of \`packages/film-profiles\`.`,
  };
}

/** The weights of `review-words`. */
export function fittedReviewWords(
  { intercept, weights }: ReviewWords,
  reviews: number,
  date: string,
): FittedModel {
  const terms = [...weights].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    name: 'review-words',
    command,
    date,
    fittedOn: { reviews, terms: terms.length },
    figures: {},
    model: {
      intercept: rounded(intercept),
      weights: Object.fromEntries(terms.map(([term, weight]) => [term, rounded(weight, 3)])),
    },
    card: `The chance that an English film review is favourable: weights of ${terms.length} words and pairs of words.

## Data and figures

Learned from ${reviews} labelled film reviews (Large Movie Review Dataset, Maas et al. 2011); no review of a film that \`emoverse evaluate
sentiment\` judges on is among them, and that command tells the figures.`,
  };
}
