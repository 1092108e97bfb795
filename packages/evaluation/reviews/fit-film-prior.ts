import {
  elementAt,
  numberAt,
  VIEWER_EMOTIONS,
  viewerEmotionsFrom,
  type ViewerEmotions,
} from '@emoverse/domain';
import {
  expectEmotions,
  fitExpectedEmotions,
  type ExpectedEmotions,
  type FilmWords,
} from '@emoverse/film-profiles';
import { mean } from '@emoverse/numeric';
import type { HalvedFigures } from './reviewed-films.ts';

export interface ReviewedFilmHalves {
  readonly film: FilmWords;
  readonly figures: HalvedFigures;
}

export interface FittedFilmPrior {
  readonly model: ExpectedEmotions;
  /** Mean chance of each emotion in a sentence over films. */
  readonly ordinary: ViewerEmotions;
  readonly films: number;
}

const PRIOR_SENTENCES = [0, 5, 10, 20, 40, 80, 160, 320, 640] as const;
const FOLDS = 5;

/** The prior by genre and keyword, and the number of sentences it is worth. */
export function fitFilmPrior(films: readonly ReviewedFilmHalves[]): FittedFilmPrior {
  const rows = films.map(({ film, figures }) => ({
    film,
    sentences: figures.all.sentences,
    emotions: figures.all.emotions,
  }));
  const model = { ...fitExpectedEmotions(rows), priorSentences: bestPriorSentences(films) };
  return {
    model,
    ordinary: viewerEmotionsFrom((emotion) => mean(rows.map(({ emotions }) => emotions[emotion]))),
    films: films.length,
  };
}

/**
 * The κ with which one half of a film's reviews, shrunk towards a prior fitted on other films, foretells the other
 * half best (squared error relative to each emotion's variance, five folds of films).
 */
export function bestPriorSentences(films: readonly ReviewedFilmHalves[]): number {
  const errors = PRIOR_SENTENCES.map(() => 0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const inside = films.filter((_, row) => row % FOLDS !== fold);
    const prior = fitExpectedEmotions(
      inside.map(({ film, figures: { all } }) => ({
        film,
        sentences: all.sentences,
        emotions: all.emotions,
      })),
    );
    const variance = viewerEmotionsFrom((emotion) => {
      const values = inside.map(({ figures }) => figures.all.emotions[emotion]);
      const centre = mean(values);
      return mean(values.map((value) => (value - centre) ** 2));
    });
    films.forEach(({ film, figures: { halves } }, row) => {
      const [seen, unseen] = halves;
      if (row % FOLDS !== fold || seen === undefined || unseen === undefined) return;
      const expected = expectEmotions(prior, film);
      PRIOR_SENTENCES.forEach((kappa, place) => {
        const trust = seen.sentences === 0 ? 0 : seen.sentences / (seen.sentences + kappa);
        for (const emotion of VIEWER_EMOTIONS) {
          const guess = trust * seen.emotions[emotion] + (1 - trust) * expected[emotion];
          errors[place] =
            numberAt(errors, place) + (guess - unseen.emotions[emotion]) ** 2 / variance[emotion];
        }
      });
    });
  }
  return elementAt(PRIOR_SENTENCES, errors.indexOf(Math.min(...errors)));
}
