import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FaceCrop } from '../reading.ts';
import { sharpenBlurred, sharpnessOf } from './sharpen-blurred.ts';

const SIZE = 48;
const cropOf = (level: (x: number, y: number) => number): FaceCrop => ({
  size: SIZE,
  pixels: Float32Array.from({ length: SIZE * SIZE }, (_, i) => level(i % SIZE, Math.floor(i / SIZE))),
});
/** Waves so many pixels long: the shorter, the sharper. */
const waves = (length: number): FaceCrop =>
  cropOf(
    (x, y) => 120 + 60 * Math.sin((2 * Math.PI * x) / length) + 40 * Math.cos((2 * Math.PI * y) / length),
  );
const deviation = ({ pixels }: FaceCrop): number => {
  const mean = pixels.reduce((sum, gray) => sum + gray, 0) / pixels.length;
  return Math.sqrt(pixels.reduce((sum, gray) => sum + (gray - mean) ** 2, 0) / pixels.length);
};

describe('sharpening a blurred crop', () => {
  it('tells a wave’s sharpness by its definition: 2 − 2 cos of the turn from pixel to pixel', () => {
    for (const length of [6, 12, 24])
      expect(sharpnessOf(waves(length))).toBeCloseTo(2 - 2 * Math.cos((2 * Math.PI) / length), 1);
  });

  it('does not go by light or contrast', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 40 }),
        (gain, offset) => {
          const { size, pixels } = waves(10);
          const other = { size, pixels: pixels.map((gray) => gain * gray + offset) };
          expect(sharpnessOf(other)).toBeCloseTo(sharpnessOf(waves(10)), 3);
        },
      ),
    );
  });

  it('leaves a sharp crop and a flat one as they are', () => {
    for (const crop of [waves(8), cropOf(() => 90), cropOf((x) => 90 + (x % 2))])
      expect(sharpenBlurred(crop)).toBe(crop);
  });

  it('gives a blurred one back some of its contrast, within the levels, and keeps its mean', () => {
    const blurred = waves(16);
    const before = blurred.pixels.slice();
    const sharpened = sharpenBlurred(blurred);
    expect(blurred.pixels).toEqual(before);
    // A Gaussian of one pixel leaves e^(−2π²/16²) of such a wave: as much is added as it takes away.
    expect(deviation(sharpened) / deviation(blurred)).toBeCloseTo(2 - Math.exp((-2 * Math.PI ** 2) / 256), 2);
    const glaring = sharpenBlurred(cropOf((x, y) => 127 + 127 * Math.sin(x / 4) * Math.cos(y / 4)));
    expect(glaring.pixels.every((gray) => gray >= 0 && gray <= 255)).toBe(true);
  });

  it('does more the more blurred, without a jump', () => {
    let before = 0;
    for (let length = 10; length < 14; length += 0.05) {
      const change = deviation(sharpenBlurred(waves(length))) / deviation(waves(length));
      expect(Math.abs(change - before)).toBeLessThan(before === 0 ? Infinity : 0.02);
      before = change;
    }
    expect(before).toBeGreaterThan(1.05);
  });
});
