import { UNKNOWN_DEVIATION, moodEstimateSchema, topEmotion } from '@emoverse/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuseMoods } from './fuse-moods.ts';
import { moodFromPleasantness } from './mood-from-pleasantness.ts';
import { moodFromVoice } from './mood-from-voice.ts';

describe('a mood from the voice', () => {
  it('is a valid estimate that claims no valence, whatever was heard', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1.5, max: 1.5, noNaN: true }),
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        (arousal, deviation) => {
          const mood = moodFromVoice({ arousal, deviation }, 1);
          expect(moodEstimateSchema.safeParse(mood).success).toBe(true);
          expect(mood).toMatchObject({ valence: 0, valenceDeviation: UNKNOWN_DEVIATION, source: 'voice' });
          expect(mood.arousalDeviation).toBeGreaterThanOrEqual(0.4);
          expect(mood.confidence).toBeLessThan(0.7);
        },
      ),
    );
  });

  it('tells lively emotions from quiet ones, but not joy from anger', () => {
    const { scores } = moodFromVoice({ arousal: 0.6, deviation: 0.4 }, 1);
    expect(scores.angry).toBeGreaterThan(scores.sad);
    expect(scores.happy).toBeGreaterThan(scores.sad);
    expect(scores.angry / scores.happy).toBeLessThan(1.5);
  });

  it('becomes a whole mood with the person’s word for how pleasant it is', () => {
    const voice = moodFromVoice({ arousal: 0.6, deviation: 0.45 }, 1);
    const fused = fuseMoods([voice, moodFromPleasantness('pleasant', 2)]);
    expect(fused.valence).toBeCloseTo(0.6, 12);
    expect(fused.arousal).toBeCloseTo(0.6, 12);
    expect(fused.valenceDeviation).toBeCloseTo(0.25, 6);
  });

  it.each([
    [0.6, 'pleasant', ['happy']],
    [-0.4, 'unpleasant', ['sad']],
    [0.6, 'unpleasant', ['angry', 'fear']],
    [0, 'between', ['neutral']],
  ] as const)('of arousal %d that is %s names %s', (arousal, word, expected) => {
    const fused = fuseMoods([moodFromVoice({ arousal, deviation: 0.45 }, 1), moodFromPleasantness(word, 2)]);
    expect(expected).toContain(topEmotion(fused.scores));
  });
});
