import { EMOTION_MOOD_POINTS, topEmotion, type Emotion } from './emotion.ts';
import type { MoodRecord } from './mood-record.ts';
import type { MoodPoint } from './units.ts';

/** The person's own word where they gave one, else what was read or picked. */
export function feltEmotion(mood: Pick<MoodRecord, 'felt' | 'estimate'>): Emotion {
  return mood.felt ?? topEmotion(mood.estimate.scores);
}

/** Where the mood stands on the plane: a corrected one at its word's place. */
export function feltPoint(mood: Pick<MoodRecord, 'felt' | 'estimate'>): MoodPoint {
  const { felt, estimate } = mood;
  if (felt !== undefined && felt !== topEmotion(estimate.scores)) return EMOTION_MOOD_POINTS[felt];
  return { valence: estimate.valence, arousal: estimate.arousal };
}
