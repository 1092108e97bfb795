import {
  EMOTION_MOOD_POINTS,
  certainScores,
  clampMoodPoint,
  moodDistance,
  scoresFrom,
  topEmotion,
  type Emotion,
  type MoodEstimate,
  type MoodPoint,
} from '@emoverse/domain';

/** Spread of an emotion around its prototype on the plane, in circumplex units. */
const EMOTION_SPREAD = 0.35;
/** How exactly a person places a finger on the plane. */
const PICKER_DEVIATION = 0.1;

/** The mood of a person who says what they feel in one of the seven words. */
export function moodFromEmotion(emotion: Emotion, at: number): MoodEstimate {
  return {
    scores: certainScores(emotion),
    ...EMOTION_MOOD_POINTS[emotion],
    valenceDeviation: PICKER_DEVIATION * 2,
    arousalDeviation: PICKER_DEVIATION * 2,
    confidence: 1,
    source: 'picker',
    at,
  };
}

/**
 * The mood of a person who points at the plane: the point itself, with scores from a Gaussian of width
 * .35 around each emotion's prototype. Points outside −1…1 are moved to the edge.
 */
export function moodFromPoint(point: MoodPoint, at: number): MoodEstimate {
  const inside = clampMoodPoint(point);
  const scores = scoresNear(inside);
  return {
    scores,
    ...inside,
    valenceDeviation: PICKER_DEVIATION,
    arousalDeviation: PICKER_DEVIATION,
    confidence: scores[topEmotion(scores)],
    source: 'picker',
    at,
  };
}

/** Scores of the emotions whose prototypes lie near a point of the plane. */
export function scoresNear(point: MoodPoint, spread: number = EMOTION_SPREAD): MoodEstimate['scores'] {
  return scoresFrom((emotion) =>
    Math.exp(-(moodDistance(point, EMOTION_MOOD_POINTS[emotion]) ** 2) / (2 * spread * spread)),
  );
}
