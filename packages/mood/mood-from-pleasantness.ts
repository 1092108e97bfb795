import { UNKNOWN_DEVIATION, topEmotion, type MoodEstimate } from '@emoverse/domain';
import { scoresAlong } from './scores-along.ts';

/** How pleasant, in the person's own word. */
export const PLEASANTNESS = ['unpleasant', 'between', 'pleasant'] as const;
export type Pleasantness = (typeof PLEASANTNESS)[number];

const VALENCES: Readonly<Record<Pleasantness, number>> = { unpleasant: -0.6, between: 0, pleasant: 0.6 };
/** How exactly one of three words places a mood. */
const WORD_DEVIATION = 0.25;

/** The person's own word for how pleasant it is; arousal is left open, for a voice to say. */
export function moodFromPleasantness(word: Pleasantness, at: number): MoodEstimate {
  const valence = VALENCES[word];
  const scores = scoresAlong('valence', valence, WORD_DEVIATION);
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
