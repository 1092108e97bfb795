import {
  elementAt,
  numberAt,
  VIEWER_EMOTIONS,
  viewerEmotionsFrom,
  type Emotion,
  type ViewerEmotion,
  type ViewerFigures,
} from '@emoverse/domain';
import { areaUnderCurve } from '../classes/area-under-curve.ts';
import {
  distinctEmotions,
  expectEmotions,
  fitExpectedEmotions,
  type FilmWords,
} from '@emoverse/film-profiles';
import {
  createSeededRandom,
  fitSoftmaxRegression,
  fitStandardiser,
  mean,
  pearsonCorrelation,
  predictSoftmax,
  standardise,
  stratifiedFolds,
} from '@emoverse/numeric';
import { EMOTION_GENRE_WEIGHTS } from '@emoverse/recommender';

/** A reviewed film with all that it is compared by. */
export interface ComparedFilm {
  readonly imdb: string;
  readonly film: FilmWords;
  readonly rating: number | undefined;
  readonly figures: ViewerFigures;
  readonly halves: readonly [ViewerFigures | undefined, ViewerFigures | undefined];
  /** Mean chance that a review is favourable, by `review-words`. */
  readonly favour: number;
  /** What other people tagged the film with: which emotions their tags name; undefined without tags. */
  readonly tagged: ReadonlySet<ViewerEmotion> | undefined;
}

/** One comparison: how well an emotion's films are found, as area under the curve 0…1; .5 is chance. */
export interface EmotionComparison {
  /** Films that carry a tag of the emotion, of how many that carry tags. */
  readonly positives: number;
  readonly films: number;
  readonly paper: number;
  readonly profile: number;
  readonly both: number;
}

export interface FilmProfileFigures {
  readonly films: number;
  /** Pearson's r of figures of reviews with the IMDb rating, films that have one and enough reviews. */
  readonly rating: { readonly films: number; readonly tone: number; readonly reviewWords: number };
  /** r between the even and the odd reviews of a film: how much of a figure is the film's. */
  readonly halves: { readonly tone: number; readonly emotions: Readonly<Record<ViewerEmotion, number>> };
  /** r of what genres and keywords lead to expect (fitted on other films) with what the reviews say. */
  readonly expected: Readonly<Record<ViewerEmotion, number>>;
  /** Area under the curve for each genre, told from reviews alone, on films not fitted on: VADER tone, emotion profile. */
  readonly genres: Readonly<Record<string, { films: number; tone: number; profile: number }>>;
  readonly meanGenre: { readonly tone: number; readonly profile: number };
  /** Films found by emotion as other people tagged them. */
  readonly tags: Readonly<Partial<Record<ViewerEmotion, EmotionComparison>>>;
  readonly meanTag: { readonly paper: number; readonly profile: number; readonly both: number };
}

const FOLDS = 5;
const SEED = 7;
const FEWEST = 20;
const FEWEST_TAGGED = 5;
const FEWEST_REVIEWS = 5;
/** The paper's class of faces for each emotion of viewers; love and interest have none of their own. */
const FACES: Readonly<Record<ViewerEmotion, Emotion>> = {
  joy: 'happy',
  love: 'happy',
  interest: 'neutral',
  surprise: 'surprise',
  fear: 'fear',
  sadness: 'sad',
  anger: 'angry',
  disgust: 'disgust',
};
/** Share of the tone in the paper's score, as in its policy. */
const TONE_SHARE = 0.2;
const PLEASANT: ReadonlySet<ViewerEmotion> = new Set(['joy', 'love', 'interest', 'surprise']);

/** Compares what is known of films through reviews with outside truths, and with the paper's way. */
export function measureFilmProfiles(films: readonly ComparedFilm[]): FilmProfileFigures {
  const rated = films.filter(
    ({ rating, figures }) => rating !== undefined && figures.reviews >= FEWEST_REVIEWS,
  );
  const r = (of: readonly ComparedFilm[], a: (film: ComparedFilm) => number, b: typeof a): number =>
    pearsonCorrelation(of.map(a), of.map(b));
  const halved = films.flatMap(({ halves: [even, odd], figures }) =>
    even === undefined || odd === undefined || figures.reviews < FEWEST_REVIEWS ? [] : [[even, odd] as const],
  );
  const expected = expectedOfOthers(films);
  const tags = tagComparisons(films);
  const genres = genreComparisons(films);
  const average = <T>(values: readonly T[], of: (value: T) => number): number => mean(values.map(of));
  const tagged = Object.values(tags);
  return {
    films: films.length,
    rating: {
      films: rated.length,
      tone: r(
        rated,
        ({ figures }) => figures.tone,
        ({ rating }) => rating ?? 0,
      ),
      reviewWords: r(
        rated,
        ({ favour }) => favour,
        ({ rating }) => rating ?? 0,
      ),
    },
    halves: {
      tone: pearsonCorrelation(
        halved.map(([even]) => even.tone),
        halved.map(([, odd]) => odd.tone),
      ),
      emotions: viewerEmotionsFrom((emotion) =>
        pearsonCorrelation(
          halved.map(([even]) => even.emotions[emotion]),
          halved.map(([, odd]) => odd.emotions[emotion]),
        ),
      ),
    },
    expected: viewerEmotionsFrom((emotion) =>
      pearsonCorrelation(
        expected.map((emotions) => emotions[emotion]),
        films.map(({ figures }) => figures.emotions[emotion]),
      ),
    ),
    genres,
    meanGenre: {
      tone: average(Object.values(genres), ({ tone }) => tone),
      profile: average(Object.values(genres), ({ profile }) => profile),
    },
    tags,
    meanTag: {
      paper: average(tagged, ({ paper }) => paper),
      profile: average(tagged, ({ profile }) => profile),
      both: average(tagged, ({ both }) => both),
    },
  };
}

function expectedOfOthers(films: readonly ComparedFilm[]): Record<ViewerEmotion, number>[] {
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    fitExpectedEmotions(
      films
        .filter((_, row) => row % FOLDS !== fold)
        .map(({ film, figures }) => ({ film, sentences: figures.sentences, emotions: figures.emotions })),
    ),
  );
  return films.map(({ film }, row) => expectEmotions(elementAt(models, row % FOLDS), film));
}

/** Each frequent genre from reviews alone: logistic regression on one tone, or on eight emotions; five folds. */
function genreComparisons(films: readonly ComparedFilm[]): FilmProfileFigures['genres'] {
  const genres = [...new Set(films.flatMap(({ film }) => film.genres))].sort();
  return Object.fromEntries(
    genres.flatMap((genre) => {
      const truths = films.map(({ film }) => film.genres.includes(genre));
      const count = truths.filter(Boolean).length;
      if (count < FEWEST || films.length - count < FEWEST) return [];
      const tone = foretell(
        films.map(({ figures }) => [figures.tone]),
        truths,
      );
      const profile = foretell(
        films.map(({ figures }) =>
          VIEWER_EMOTIONS.map((emotion) => distinctEmotions(figures.emotions)[emotion]),
        ),
        truths,
      );
      return [[genre, { films: count, tone, profile }] as const];
    }),
  );
}

function foretell(rows: readonly (readonly number[])[], truths: readonly boolean[]): number {
  const labels = truths.map(String);
  const folds = stratifiedFolds(labels, FOLDS, createSeededRandom(SEED));
  const chances = rows.map(() => 0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const inside = rows.flatMap((_, row) => (folds[row] === fold ? [] : row));
    const scale = fitStandardiser(inside.map((row) => elementAt(rows, row)));
    const model = fitSoftmaxRegression(
      inside.map((row) => standardise(scale, elementAt(rows, row))),
      inside.map((row) => elementAt(labels, row)),
      ['false', 'true'],
      { penalty: 0.01, steps: 300 },
    );
    rows.forEach((row, place) => {
      if (numberAt(folds, place) === fold)
        chances[place] = numberAt(predictSoftmax(model, standardise(scale, row)), 1);
    });
  }
  return areaUnderCurve(chances, truths);
}

/**
 * Films that people elsewhere tagged with an emotion's words, ranked by the paper's way (emotion → genre weight, plus
 * its share of VADER tone), by the emotion in the reviews, and by the sum of both ranks.
 */
function tagComparisons(films: readonly ComparedFilm[]): FilmProfileFigures['tags'] {
  const tagged = films.filter(({ tagged }) => tagged !== undefined);
  const comparisons: Partial<Record<ViewerEmotion, EmotionComparison>> = {};
  for (const emotion of VIEWER_EMOTIONS) {
    const truths = tagged.map((film) => film.tagged?.has(emotion) === true);
    const positives = truths.filter(Boolean).length;
    if (positives < FEWEST_TAGGED) continue;
    const weights = EMOTION_GENRE_WEIGHTS[FACES[emotion]];
    const direction = PLEASANT.has(emotion) ? 1 : -1;
    const paper = tagged.map(({ film, figures }) => {
      const genre = Math.max(
        0,
        ...film.genres.map((name) => weights[name.toLowerCase().replace(/\s+/g, '-')] ?? 0),
      );
      return genre + direction * TONE_SHARE * figures.tone;
    });
    const profile = tagged.map(({ figures }) => figures.emotions[emotion]);
    const [byPaper, byProfile] = [ranksOf(paper), ranksOf(profile)];
    comparisons[emotion] = {
      positives,
      films: tagged.length,
      paper: areaUnderCurve(paper, truths),
      profile: areaUnderCurve(profile, truths),
      both: areaUnderCurve(
        tagged.map((_, row) => numberAt(byPaper, row) + numberAt(byProfile, row)),
        truths,
      ),
    };
  }
  return comparisons;
}

function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, row) => row).sort((a, b) => numberAt(values, a) - numberAt(values, b));
  const ranks = values.map(() => 0);
  order.forEach((row, rank) => {
    ranks[row] = rank;
  });
  return ranks;
}
