import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { EmoVerseError } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { visionAssetPaths } from '../asset-paths.node.ts';
import { parseHaarCascade } from './haar-cascade.ts';

const text = readFileSync(visionAssetPaths().haarCascade, 'utf8');

describe('the cascade file', () => {
  it('has the size of the public frontal-face cascade: 22 stages, 2135 stumps, windows of 20 × 20', () => {
    const cascade = parseHaarCascade(text);
    expect([cascade.width, cascade.height]).toEqual([20, 20]);
    expect(cascade.stages.length).toBe(22);
    expect(cascade.stages.reduce((sum, { stumps }) => sum + stumps.length, 0)).toBe(2135);
  });

  it('is read to the same numbers as by running it as a script', () => {
    const haar: {
      frontalface?: {
        complexClassifiers: { simpleClassifiers: Record<string, unknown>[]; threshold: number }[];
      };
    } = {};
    runInNewContext(text, { jsfeat: { haar } });
    const read = parseHaarCascade(text).stages.map(({ stumps, threshold }) => ({
      threshold,
      simpleClassifiers: stumps.map((stump) => ({
        features: stump.rectangles.map(({ x, y, width, height, weight }) => [x, y, width, height, weight]),
        threshold: stump.threshold,
        left_val: stump.below,
        right_val: stump.above,
      })),
    }));
    expect(JSON.parse(JSON.stringify(haar.frontalface?.complexClassifiers))).toEqual(read);
  });

  it('is refused with a code where it is something else', () => {
    for (const other of ['', 'hello', '{"size":[20,20]}', text.slice(0, 5000)]) {
      expect(() => parseHaarCascade(other)).toThrow(EmoVerseError);
      expect(() => parseHaarCascade(other)).toThrow(/expected a Haar cascade/);
    }
  });
});
