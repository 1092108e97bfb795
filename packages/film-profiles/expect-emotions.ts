import {
  elementAt,
  numberAt,
  viewerEmotionsFrom,
  type CatalogueItem,
  type ViewerEmotion,
} from '@emoverse/domain';
import { createGaussianWeights, predictGaussian, updateGaussian } from '@emoverse/numeric';
import { findViewerWords } from './find-viewer-words.ts';

/** What of a film is looked at when nobody has reviewed it. */
export type FilmWords = Pick<CatalogueItem, 'genres' | 'keywords' | 'tags'>;

/** Mean chance of each emotion in a sentence about a film: base + Σ genre + words in keywords and tags. */
export interface ExpectedEmotions {
  /** Lower case, spaces as hyphens, in the order of the weights. */
  readonly genres: readonly string[];
  /** For each emotion: intercept, one weight a genre, then one a telling and one a hinting word (at most 2 each). */
  readonly weights: Readonly<Record<ViewerEmotion, readonly number[]>>;
  /** Sentences at which a film's own reviews count as much as this expectation. */
  readonly priorSentences: number;
}

/** What is known of a reviewed film: mean chance of each emotion over its sentences. */
export interface ReviewedFilm {
  readonly film: FilmWords;
  readonly sentences: number;
  readonly emotions: Readonly<Record<ViewerEmotion, number>>;
}

const MOST_WORDS = 2;
/** How far genres and words may move an emotion's chance, a priori. */
const BASE_DEVIATION = 0.5;
const WEIGHT_DEVIATION = 0.05;
/** Films of the same genres differ by this much (standard deviation), and single sentences by that much. */
const FILM_NOISE = 0.03;
const SENTENCE_NOISE = 0.2;

/**
 * Bayesian linear regression (ridge) of each emotion on genres and on the viewers' words in keywords and tags; films
 * with more sentences count more, to a limit.
 */
export function fitExpectedEmotions(
  films: readonly ReviewedFilm[],
): Pick<ExpectedEmotions, 'genres' | 'weights'> {
  const genres = [...new Set(films.flatMap(({ film }) => film.genres.map(genreKey)))].sort();
  const described = films.map(({ film }) => describeFilm(film, genres));
  const weightsOf = (emotion: ViewerEmotion): readonly number[] => {
    const size = described[0]?.[emotion].length ?? 1;
    const weights = createGaussianWeights(
      Array.from({ length: size }, () => 0),
      Array.from({ length: size }, (_, place) => (place === 0 ? BASE_DEVIATION : WEIGHT_DEVIATION)),
    );
    films.forEach(({ sentences, emotions }, row) => {
      if (sentences === 0) return;
      const features = elementAt(described, row)[emotion];
      const { mean, variance } = predictGaussian(weights, features);
      const noise = FILM_NOISE ** 2 + SENTENCE_NOISE ** 2 / sentences;
      updateGaussian(weights, features, emotions[emotion] - mean, variance + noise);
    });
    return Array.from(weights.mean);
  };
  return { genres, weights: viewerEmotionsFrom(weightsOf) };
}

/** The mean chance of each emotion in a sentence that genres, keywords and tags lead to expect, 0…1. */
export function expectEmotions(
  model: Pick<ExpectedEmotions, 'genres' | 'weights'>,
  film: FilmWords,
): Record<ViewerEmotion, number> {
  const rows = describeFilm(film, model.genres);
  return viewerEmotionsFrom((emotion) => {
    const sum = model.weights[emotion].reduce(
      (total, weight, place) => total + weight * numberAt(rows[emotion], place),
      0,
    );
    return Math.min(1, Math.max(0, sum));
  });
}

export function genreKey(genre: string): string {
  return genre.toLowerCase().replace(/\s+/g, '-');
}

function describeFilm(
  { genres, keywords, tags }: FilmWords,
  known: readonly string[],
): Record<ViewerEmotion, readonly number[]> {
  const own = new Set(genres.map(genreKey));
  const indicators = known.map((genre) => (own.has(genre) ? 1 : 0));
  const words = findViewerWords([...keywords, ...tags].join('. '));
  return viewerEmotionsFrom((emotion) => {
    const { telling, hinting } = words[emotion];
    return [1, ...indicators, Math.min(MOST_WORDS, telling), Math.min(MOST_WORDS, hinting)];
  });
}
