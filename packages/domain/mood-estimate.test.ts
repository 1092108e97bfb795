import { describe, expect, it } from 'vitest';
import { certainScores } from './emotion.ts';
import { moodEstimateSchema } from './mood-estimate.ts';

const estimate = {
  scores: certainScores('happy'),
  valence: 0.8,
  arousal: 0.4,
  valenceDeviation: 0.1,
  arousalDeviation: 0.1,
  confidence: 0.9,
  source: 'camera',
  at: 1_700_000_000_000,
};

describe('a mood estimate', () => {
  it('passes with seven scores, a point, uncertainty, confidence, source and time', () => {
    expect(moodEstimateSchema.parse(estimate)).toEqual(estimate);
  });

  it('has no room for a picture: any further field is refused', () => {
    for (const extra of ['frame', 'image', 'pixels', 'photo', 'embedding']) {
      expect(moodEstimateSchema.safeParse({ ...estimate, [extra]: 'AAAA' }).success).toBe(false);
    }
  });

  it('refuses values outside their ranges', () => {
    expect(moodEstimateSchema.safeParse({ ...estimate, valence: 1.2 }).success).toBe(false);
    expect(moodEstimateSchema.safeParse({ ...estimate, confidence: -0.1 }).success).toBe(false);
    expect(moodEstimateSchema.safeParse({ ...estimate, at: Number.NaN }).success).toBe(false);
  });
});
