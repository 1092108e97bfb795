import type { MoodEstimate } from '@emoverse/domain';
import { moodFromDiary } from './mood-from-diary.ts';

/** How pleasant, in the person's own word. */
export const PLEASANTNESS = ['unpleasant', 'between', 'pleasant'] as const;
export type Pleasantness = (typeof PLEASANTNESS)[number];

const VALENCES: Readonly<Record<Pleasantness, number>> = { unpleasant: -0.6, between: 0, pleasant: 0.6 };
/** How exactly one of three words places a mood. */
const WORD_DEVIATION = 0.25;

/** The person's own word for how pleasant it is; arousal is left open, for a voice to say. */
export function moodFromPleasantness(word: Pleasantness, at: number): MoodEstimate {
  return moodFromDiary({ valence: VALENCES[word], valenceDeviation: WORD_DEVIATION }, at);
}
