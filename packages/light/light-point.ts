import type { Emotion, MoodPoint } from '@emoverse/domain';
import { EMOTION_LIGHT } from './anchors.ts';

/**
 * The place whose light a mood with a name has: halfway to where the light of the emotion is purest, because anger and
 * fear lie side by side on the plane and should not look alike.
 */
export function lightPoint(mood: MoodPoint, emotion: Emotion): MoodPoint {
  const pure = EMOTION_LIGHT[emotion];
  return {
    valence: (mood.valence + pure.valence) / 2,
    arousal: (mood.arousal + pure.arousal) / 2,
  };
}
