import {
  EMOTION_MOOD_POINTS,
  UNKNOWN_DEVIATION,
  scoresFrom,
  topEmotion,
  type MoodEstimate,
} from '@emoverse/domain';

/** How pleasant, in the person's own word. */
export const PLEASANTNESS = ['unpleasant', 'between', 'pleasant'] as const;
export type Pleasantness = (typeof PLEASANTNESS)[number];

const VALENCES: Readonly<Record<Pleasantness, number>> = { unpleasant: -0.6, between: 0, pleasant: 0.6 };
/** How exactly one of three words places a mood. */
const WORD_DEVIATION = 0.25;
/** Spread of an emotion's valence around its prototype, in circumplex units. */
const EMOTION_SPREAD = 0.35;

/** The person's own word for how pleasant it is; arousal is left open, for a voice to say. */
export function moodFromPleasantness(word: Pleasantness, at: number): MoodEstimate {
  const valence = VALENCES[word];
  const variance = WORD_DEVIATION ** 2 + EMOTION_SPREAD ** 2;
  const scores = scoresFrom((emotion) =>
    Math.exp(-((valence - EMOTION_MOOD_POINTS[emotion].valence) ** 2) / (2 * variance)),
  );
  return {
    scores,
    valence,
    arousal: 0,
    valenceDeviation: WORD_DEVIATION,
    arousalDeviation: UNKNOWN_DEVIATION,
    confidence: scores[topEmotion(scores)],
    source: 'picker',
    at,
  };
}
