import { topEmotion } from './emotion.ts';
import type { MoodEstimate } from './mood-estimate.ts';

/** Below this valence, and on the quiet side of the plane, a mood is low whatever word was read with it. */
const LOW_VALENCE = -0.3;

/** Whether somebody is down: sad, or unpleasant and without drive, whatever the label says. */
export function isLowMood(mood: Pick<MoodEstimate, 'scores' | 'valence' | 'arousal'>): boolean {
  if (topEmotion(mood.scores) === 'sad') return mood.valence < 0;
  return mood.valence < LOW_VALENCE && mood.arousal < 0;
}
