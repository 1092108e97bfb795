import { UNKNOWN_DEVIATION, topEmotion, type MoodEstimate } from '@emoverse/domain';
import { scoresAlong } from './scores-along.ts';

/** What a voice is off by is measured on actors, whose feelings are plain; of everyday voices nothing is known yet. */
const LEAST_DEVIATION = 0.4;

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
  const deviation = Math.min(UNKNOWN_DEVIATION, Math.max(LEAST_DEVIATION, heard.deviation));
  const scores = scoresAlong('arousal', arousal, deviation);
  return {
    scores,
    valence: 0,
    arousal,
    valenceDeviation: UNKNOWN_DEVIATION,
    arousalDeviation: deviation,
    confidence: scores[topEmotion(scores)],
    source: 'voice',
    at,
  };
}
