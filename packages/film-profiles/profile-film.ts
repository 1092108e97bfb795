import {
  VIEWER_EMOTIONS,
  VIEWER_EMOTION_POINTS,
  clampMoodPoint,
  viewerEmotionsFrom,
  type EmotionProfile,
  type MoodPoint,
  type ViewerEmotion,
  type ViewerEmotions,
  type ViewerFigures,
} from '@emoverse/domain';
import { expectEmotions, type ExpectedEmotions, type FilmWords } from './expect-emotions.ts';
import { FITTED_EXPECTED_EMOTIONS } from './fitted-expected-emotions.ts';

/**
 * A film's emotions: what its genres, keywords and tags lead to expect, moved towards what its reviews say by their
 * number of sentences n: (n·said + κ·expected) / (n + κ). Sureness is n / (n + κ). Without reviews it is the
 * expectation alone, with sureness 0.
 */
export function profileFilm(
  film: FilmWords,
  viewers: ViewerFigures | undefined,
  model: ExpectedEmotions = FITTED_EXPECTED_EMOTIONS.model,
): EmotionProfile {
  const expected = expectEmotions(model, film);
  const sentences = viewers?.sentences ?? 0;
  const sureness = sentences / (sentences + model.priorSentences);
  const emotions = viewerEmotionsFrom(
    (emotion) => (1 - sureness) * expected[emotion] + sureness * (viewers?.emotions[emotion] ?? 0),
  );
  return {
    emotions,
    mood: moodOf(emotions),
    sentences,
    reviews: viewers?.reviews ?? 0,
    sureness,
  };
}

/** How far above the ordinary an emotion must be (as a share of the ordinary) before it is told. */
const STANDS_OUT = 0.2;
/** Shifts of a chance are small; this spreads films over the plane. Chosen by hand: fear films come near the prototype. */
const MOOD_SPREAD = 1.5;

/**
 * Each emotion against that of an ordinary film: ln(chance / ordinary). 0 is ordinary, 0.7 twice as much. Praise is
 * frequent in all reviews, so only this says what is special about a film.
 */
export function distinctEmotions(
  emotions: ViewerEmotions,
  { ordinary }: { readonly ordinary: ViewerEmotions } = FITTED_EXPECTED_EMOTIONS,
): Record<ViewerEmotion, number> {
  return viewerEmotionsFrom((emotion) => Math.log((emotions[emotion] + FLOOR) / (ordinary[emotion] + FLOOR)));
}
const FLOOR = 0.005;

/** The emotions that stand out in a profile, strongest first; empty for an ordinary film. */
export function tellingEmotions({ emotions }: Pick<EmotionProfile, 'emotions'>): ViewerEmotion[] {
  const distinct = distinctEmotions(emotions);
  return VIEWER_EMOTIONS.filter((emotion) => distinct[emotion] > STANDS_OUT).sort(
    (a, b) => distinct[b] - distinct[a],
  );
}

/** The place to which the emotions that are stronger or weaker than usual pull a film. */
function moodOf(emotions: ViewerEmotions): MoodPoint {
  const distinct = distinctEmotions(emotions);
  const along = (axis: keyof MoodPoint): number =>
    MOOD_SPREAD *
    (VIEWER_EMOTIONS.reduce(
      (sum, emotion) => sum + distinct[emotion] * VIEWER_EMOTION_POINTS[emotion][axis],
      0,
    ) /
      VIEWER_EMOTIONS.length);
  return clampMoodPoint({ valence: along('valence'), arousal: along('arousal') });
}
