import { EmoVerseError } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { haarCascade } from '../testing/real-files.ts';
import { parseHaarCascade } from './haar-cascade.ts';

const text = haarCascade();

describe('the cascade file', () => {
  it('has the size of the public frontal-face cascade: 22 stages, 2135 stumps, windows of 20 × 20', () => {
    const cascade = parseHaarCascade(text);
    expect([cascade.width, cascade.height]).toEqual([20, 20]);
    expect(cascade.stages.length).toBe(22);
    expect(cascade.stages.reduce((sum, { stumps }) => sum + stumps.length, 0)).toBe(2135);
  });

  it('is read to the numbers that stand in it', () => {
    const file = z
      .object({
        complexClassifiers: z.array(
          z.object({
            threshold: z.number(),
            simpleClassifiers: z.array(z.record(z.string(), z.unknown())),
          }),
        ),
      })
      .parse(JSON.parse(text));
    const read = parseHaarCascade(text).stages.map(({ stumps, threshold }) => ({
      threshold,
      simpleClassifiers: stumps.map((stump) => ({
        features: stump.rectangles.map(({ x, y, width, height, weight }) => [x, y, width, height, weight]),
        threshold: stump.threshold,
        left_val: stump.below,
        right_val: stump.above,
      })),
    }));
    expect(file.complexClassifiers).toEqual(read);
  });

  it('is refused with a code where it is something else', () => {
    for (const other of ['', 'hello', '{"size":[20,20]}', text.slice(0, 5000)]) {
      expect(() => parseHaarCascade(other)).toThrow(EmoVerseError);
      expect(() => parseHaarCascade(other)).toThrow(/expected a Haar cascade/);
    }
  });
});
