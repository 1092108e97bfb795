import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMOTIONS,
  EMOTION_MOOD_POINTS,
  certainScores,
  countByNearestEmotion,
  emotionScoresSchema,
  expectedMoodPoint,
  nearestEmotion,
  scoresFrom,
  topEmotion,
  uniformScores,
} from './emotion.ts';

const weights = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 7, maxLength: 7 });

describe('emotion scores', () => {
  it('keep the class order of FER-2013', () => {
    expect(EMOTIONS).toEqual(['angry', 'disgust', 'fear', 'happy', 'sad', 'surprise', 'neutral']);
  });

  it('built from any weights with a positive sum are a distribution with the same order of sizes', () => {
    fc.assert(
      fc.property(weights, (values) => {
        fc.pre(values.reduce((a, b) => a + b, 0) > 0);
        const scores = scoresFrom((_, index) => values[index]);
        expect(emotionScoresSchema.safeParse(scores).success).toBe(true);
        // Weights that differ in their last digits can become one and the same share.
        const top = values[EMOTIONS.indexOf(topEmotion(scores))] ?? 0;
        expect(top).toBeGreaterThanOrEqual(Math.max(...values) * (1 - 1e-12));
      }),
    );
  });

  it('refuse weights that sum to zero, are negative or not numbers', () => {
    expect(() => scoresFrom(() => 0)).toThrow(RangeError);
    expect(() => scoresFrom((_, index) => (index === 0 ? -1 : 1))).toThrow(/non-negative/);
    expect(() => scoresFrom(() => Number.NaN)).toThrow(RangeError);
  });

  it('are refused at the border when they do not sum to 1, and the message says so', () => {
    const result = emotionScoresSchema.safeParse({ ...uniformScores(), happy: 0.9 });
    expect(result.success).toBe(false);
    expect(result.error?.issues[0]?.message).toMatch(/sum to 1/);
  });

  it('give the prototype as expected mood point when certain, and stay inside the plane otherwise', () => {
    for (const emotion of EMOTIONS) {
      expect(expectedMoodPoint(certainScores(emotion))).toEqual(EMOTION_MOOD_POINTS[emotion]);
    }
    fc.assert(
      fc.property(weights, (values) => {
        fc.pre(values.reduce((a, b) => a + b, 0) > 0);
        const point = expectedMoodPoint(scoresFrom((_, index) => values[index]));
        expect(Math.max(Math.abs(point.valence), Math.abs(point.arousal))).toBeLessThanOrEqual(0.8 + 1e-9);
      }),
    );
  });
});

describe('nearestEmotion', () => {
  it('puts every prototype nearest to its own emotion', () => {
    for (const emotion of EMOTIONS) expect(nearestEmotion(EMOTION_MOOD_POINTS[emotion])).toBe(emotion);
  });

  it('counts every point once', () => {
    const point = fc.record({
      valence: fc.double({ min: -1, max: 1, noNaN: true }),
      arousal: fc.constant(0.5),
    });
    fc.assert(
      fc.property(fc.array(point), (points) => {
        const counts = countByNearestEmotion(points);
        for (const emotion of EMOTIONS)
          expect(counts[emotion]).toBe(points.filter((one) => nearestEmotion(one) === emotion).length);
      }),
    );
  });
});
