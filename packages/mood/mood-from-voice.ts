import {
  EMOTION_MOOD_POINTS,
  UNKNOWN_DEVIATION,
  scoresFrom,
  topEmotion,
  type MoodEstimate,
} from '@emoverse/domain';

/** Spread of an emotion's arousal around its prototype, in circumplex units. */
const EMOTION_SPREAD = 0.35;

/**
 * The mood that a voice's arousal (−1…1, with its standard deviation) speaks for. Valence is not claimed: it is
 * 0 with `UNKNOWN_DEVIATION`, and the scores only tell lively emotions from quiet ones. Not to be recommended
 * from alone.
 */
export function moodFromVoice(
  heard: { readonly arousal: number; readonly deviation: number },
  at: number,
): MoodEstimate {
  const arousal = Math.min(1, Math.max(-1, heard.arousal));
  const variance = heard.deviation ** 2 + EMOTION_SPREAD ** 2;
  const scores = scoresFrom((emotion) =>
    Math.exp(-((arousal - EMOTION_MOOD_POINTS[emotion].arousal) ** 2) / (2 * variance)),
  );
  return {
    scores,
    valence: 0,
    arousal,
    valenceDeviation: UNKNOWN_DEVIATION,
    arousalDeviation: Math.min(UNKNOWN_DEVIATION, heard.deviation),
    confidence: scores[topEmotion(scores)],
    source: 'voice',
    at,
  };
}
