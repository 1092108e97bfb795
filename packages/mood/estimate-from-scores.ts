import {
  EMOTIONS,
  EMOTION_MOOD_POINTS,
  expectedMoodPoint,
  topEmotion,
  type EmotionScores,
  type MoodEstimate,
  type MoodSource,
} from '@emoverse/domain';

/**
 * Turns calibrated scores into a mood estimate: valence and arousal are the expectation of the emotions'
 * prototypes under the scores, their deviations the standard deviation of that mixture (law of total
 * variance; `extraVariance`, in squared circumplex units, adds what the filter does not know).
 */
export function estimateFromScores(
  scores: EmotionScores,
  source: MoodSource,
  at: number,
  extraVariance = 0,
): MoodEstimate {
  const mean = expectedMoodPoint(scores);
  let valenceVariance = extraVariance;
  let arousalVariance = extraVariance;
  for (const emotion of EMOTIONS) {
    const point = EMOTION_MOOD_POINTS[emotion];
    valenceVariance += scores[emotion] * (point.valence - mean.valence) ** 2;
    arousalVariance += scores[emotion] * (point.arousal - mean.arousal) ** 2;
  }
  return {
    scores,
    valence: mean.valence,
    arousal: mean.arousal,
    valenceDeviation: Math.min(2, Math.sqrt(valenceVariance)),
    arousalDeviation: Math.min(2, Math.sqrt(arousalVariance)),
    confidence: scores[topEmotion(scores)],
    source,
    at,
  };
}
