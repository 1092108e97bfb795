import type { MoodPoint } from './units.ts';

/**
 * The mood plane in five words, for programs: pleasant and lively, pleasant and quiet, unpleasant and lively, unpleasant and quiet,
 * and what is close to the middle.
 */
export const MOOD_AREAS = ['bright', 'calm', 'tense', 'low', 'even'] as const;
export type MoodArea = (typeof MOOD_AREAS)[number];

/** So close to the middle on both axes nothing stands out. */
const MIDDLE = 0.25;

/** The area in which a mood stands; where nothing tells how lively it is, a pleasant one is bright and an unpleasant one low. */
export function moodAreaOf({ valence, arousal }: MoodPoint): MoodArea {
  if (Math.abs(valence) < MIDDLE && Math.abs(arousal) < MIDDLE) return 'even';
  if (valence >= 0) return arousal >= 0 ? 'bright' : 'calm';
  return arousal > 0 ? 'tense' : 'low';
}
