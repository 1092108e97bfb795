import { z } from 'zod';
import { numberAt } from './element-at.ts';
import { moodDistance } from './mood-plane.ts';
import { probabilitySchema, type MoodPoint } from './units.ts';

/** The seven FER-2013 classes, always in this order. */
export const EMOTIONS = ['angry', 'disgust', 'fear', 'happy', 'sad', 'surprise', 'neutral'] as const;
export const emotionSchema = z.enum(EMOTIONS);
export type Emotion = z.infer<typeof emotionSchema>;

const SUM_TOLERANCE = 1e-3;

/** One probability for each emotion; they sum to 1 (tolerance 1e-3). */
export const emotionScoresSchema = z
  .object({
    angry: probabilitySchema,
    disgust: probabilitySchema,
    fear: probabilitySchema,
    happy: probabilitySchema,
    sad: probabilitySchema,
    surprise: probabilitySchema,
    neutral: probabilitySchema,
  })
  .refine((scores) => Math.abs(sumOf(scores) - 1) <= SUM_TOLERANCE, {
    error: (issue) => `scores must sum to 1 (± ${SUM_TOLERANCE}), got ${String(sumOf(issue.input as never))}`,
  });
export type EmotionScores = z.infer<typeof emotionScoresSchema>;

function sumOf(scores: Readonly<Record<string, number>>): number {
  return Object.values(scores).reduce((total, score) => total + score, 0);
}

/**
 * Where each emotion's prototype stands on the circumplex.
 *
 * Directions follow Russell (1980), fig. 2, and the mean ratings of emotion words in Russell and
 * Mehrabian, "Evidence for a three-factor theory of emotions" (1977), rounded to one decimal: the
 * order and the signs matter to the product, the second decimal does not.
 */
export const EMOTION_MOOD_POINTS: Readonly<Record<Emotion, MoodPoint>> = {
  angry: { valence: -0.6, arousal: 0.7 },
  disgust: { valence: -0.6, arousal: 0.3 },
  fear: { valence: -0.6, arousal: 0.6 },
  happy: { valence: 0.8, arousal: 0.4 },
  sad: { valence: -0.7, arousal: -0.4 },
  surprise: { valence: 0.3, arousal: 0.8 },
  neutral: { valence: 0, arousal: 0 },
};

/** Every emotion equally likely: what is known before anything was read. */
export function uniformScores(): EmotionScores {
  return scoresFrom(() => 1 / EMOTIONS.length);
}

/** All probability on one emotion: what a person's own choice means. */
export function certainScores(emotion: Emotion): EmotionScores {
  return scoresFrom((candidate) => (candidate === emotion ? 1 : 0));
}

/** Builds scores from a non-negative weight for each emotion, normalised to sum 1. */
export function scoresFrom(weightOf: (emotion: Emotion, index: number) => number): EmotionScores {
  const weights = EMOTIONS.map(weightOf);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0) || weights.some((weight) => weight < 0)) {
    throw new RangeError(
      `emotion weights must be non-negative with a positive, finite sum, got [${weights.join(', ')}]`,
    );
  }
  return byEmotion((_, index) => numberAt(weights, index) / total);
}

/** One value for each emotion. */
export function byEmotion<Value>(
  valueOf: (emotion: Emotion, index: number) => Value,
): Record<Emotion, Value> {
  return {
    angry: valueOf('angry', 0),
    disgust: valueOf('disgust', 1),
    fear: valueOf('fear', 2),
    happy: valueOf('happy', 3),
    sad: valueOf('sad', 4),
    surprise: valueOf('surprise', 5),
    neutral: valueOf('neutral', 6),
  };
}

/** The emotion whose prototype lies nearest to a point on the mood plane; ties go to the first in class order. */
export function nearestEmotion(point: MoodPoint): Emotion {
  const distances = byEmotion((emotion) => moodDistance(point, EMOTION_MOOD_POINTS[emotion]));
  return EMOTIONS.reduce((nearest, emotion) => (distances[emotion] < distances[nearest] ? emotion : nearest));
}

/** How many points lie nearest to each emotion. */
export function countByNearestEmotion(points: Iterable<MoodPoint>): Record<Emotion, number> {
  const counts = byEmotion(() => 0);
  for (const point of points) counts[nearestEmotion(point)] += 1;
  return counts;
}

/** The most probable emotion; ties go to the first in class order. */
export function topEmotion(scores: EmotionScores): Emotion {
  return EMOTIONS.reduce((best, emotion) => (scores[emotion] > scores[best] ? emotion : best), EMOTIONS[0]);
}

/** Expected mood point under the scores: Σ p(emotion) × prototype. */
export function expectedMoodPoint(scores: EmotionScores): MoodPoint {
  return EMOTIONS.reduce<MoodPoint>(
    (sum, emotion) => ({
      valence: sum.valence + scores[emotion] * EMOTION_MOOD_POINTS[emotion].valence,
      arousal: sum.arousal + scores[emotion] * EMOTION_MOOD_POINTS[emotion].arousal,
    }),
    { valence: 0, arousal: 0 },
  );
}
