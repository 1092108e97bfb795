import { EMOTIONS, EMOTION_MOOD_POINTS, moodEstimateSchema, topEmotion } from '@emoverse/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuseMoods } from './fuse-moods.ts';
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

describe('fuseMoods', () => {
  it('returns a single estimate unchanged in place and scores', () => {
    const mood = moodFromPoint({ valence: 0.3, arousal: -0.2 }, 9);
    const fused = fuseMoods([mood]);
    expect(fused.valence).toBeCloseTo(0.3, 12);
    for (const emotion of EMOTIONS) expect(fused.scores[emotion]).toBeCloseTo(mood.scores[emotion], 3);
  });

  it('weights by inverse variance: two equal ones meet half-way with √½ of the deviation', () => {
    const fused = fuseMoods([
      moodFromPoint({ valence: 1, arousal: 0 }, 1),
      moodFromPoint({ valence: 0, arousal: 0 }, 2),
    ]);
    expect(fused.valence).toBeCloseTo(0.5, 12);
    expect(fused.valenceDeviation).toBeCloseTo(0.1 * Math.SQRT1_2, 12);
    expect(fused.at).toBe(2);
  });

  it('leans to the source that knows better', () => {
    const sure = { ...moodFromPoint({ valence: 1, arousal: 0 }, 1), valenceDeviation: 0.1 };
    const vague = { ...moodFromPoint({ valence: -1, arousal: 0 }, 1), valenceDeviation: 1 };
    expect(fuseMoods([sure, vague]).valence).toBeGreaterThan(0.9);
  });
});
