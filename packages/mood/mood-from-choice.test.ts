import { EMOTIONS, EMOTION_MOOD_POINTS, moodEstimateSchema, topEmotion } from '@emoverse/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moodFromEmotion, moodFromPoint } from './mood-from-choice.ts';

describe('a mood picked by hand', () => {
  it('names the emotion when its prototype is pointed at', () => {
    for (const emotion of EMOTIONS)
      expect(topEmotion(moodFromPoint(EMOTION_MOOD_POINTS[emotion], 1).scores)).toBe(emotion);
  });

  it('keeps the point, moved to the edge when outside, and is valid everywhere', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (valence, arousal) => {
          const mood = moodFromPoint({ valence, arousal }, 5);
          expect(moodEstimateSchema.safeParse(mood).success).toBe(true);
          expect(mood.valence).toBe(Math.min(1, Math.max(-1, valence)));
        },
      ),
    );
  });

  it('is certain for a chosen word', () => {
    expect(moodFromEmotion('sad', 3)).toMatchObject({
      confidence: 1,
      source: 'picker',
      valence: -0.7,
      arousal: -0.4,
    });
  });
});
