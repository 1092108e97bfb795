import { cutSquare } from '@emoverse/vision';
import { describe, expect, it } from 'vitest';
import { pairedDifference } from './measure-crop.ts';
import { pasteTile } from './paste-tile.ts';

const tile = Uint8Array.from(
  { length: 48 * 48 },
  (_, i) => 128 + 60 * Math.sin((i % 48) / 6) + 50 * Math.cos(i / 48 / 8),
);

describe('a tile in a camera frame', () => {
  it.each([0, 20, -30])('turned by %i° is the tile again when its square is cut out', (degrees) => {
    const frame = pasteTile(tile, { x: 300, y: 220, side: 160, degrees });
    const square = { centre: { x: 300, y: 220 }, side: 160, angle: (degrees * Math.PI) / 180 };
    const { pixels } = cutSquare(frame, square, 48);
    pixels.forEach((gray, i) => expect(Math.abs(gray - tile[i])).toBeLessThan(4));
  });

  it('lies on its mean gray', () => {
    const { data } = pasteTile(tile, { x: 300, y: 220, side: 100, degrees: 0 });
    const mean = tile.reduce((sum, gray) => sum + gray, 0) / tile.length;
    expect(Math.abs(data[0] - mean)).toBeLessThanOrEqual(1);
  });
});

describe('a paired difference', () => {
  it('is the mean change of right answers with its standard error', () => {
    const verdict = (
      fer2013: boolean,
      ferplus?: boolean,
    ): { fer2013: boolean; ferplus: boolean | undefined } => ({ fer2013, ferplus });
    const first = [verdict(false, false), verdict(true, true), verdict(false), verdict(true, false)];
    const second = [verdict(true, true), verdict(true, true), verdict(false), verdict(true, true)];
    // Changes 1, 0, 0, 0.5: mean 0.375, variance 0.6875 / 3.
    const { difference, standardError } = pairedDifference(first, second);
    expect(difference).toBeCloseTo(0.375, 12);
    expect(standardError).toBeCloseTo(Math.sqrt(0.6875 / 3 / 4), 12);
  });
});
