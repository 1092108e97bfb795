import { EMOTION_MOOD_POINTS, scoresFrom, type Emotion, type EmotionScores } from '@emoverse/domain';

/** Spread of an emotion around its prototype on one axis, in circumplex units. */
const EMOTION_SPREAD = 0.35;
/**
 * Surprise and disgust answer to a moment and pass; joy, anxiety, anger and sadness fill days. Where only one
 * axis is known, they count half. (Trampe, Quoidbach and Taquet, "Emotions in everyday life", 2015: disgust is
 * reported far less often than joy.)
 */
const SHORT_LIVED: ReadonlySet<Emotion> = new Set<Emotion>(['surprise', 'disgust']);

/** Scores where only one axis of the plane is known: a Gaussian around each prototype's place on it. */
export function scoresAlong(axis: 'valence' | 'arousal', value: number, deviation: number): EmotionScores {
  const variance = deviation ** 2 + EMOTION_SPREAD ** 2;
  return scoresFrom(
    (emotion) =>
      (SHORT_LIVED.has(emotion) ? 0.5 : 1) *
      Math.exp(-((value - EMOTION_MOOD_POINTS[emotion][axis]) ** 2) / (2 * variance)),
  );
}
