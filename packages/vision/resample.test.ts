import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame } from './reading.ts';
import { resampleRgb, type Region } from './resample.ts';
import { grayFrame, noiseFrame } from './testing/pictures.ts';

/** The definition in two dimensions at once: every input pixel weighted by the product of two tents. */
function resampleByHand(frame: Frame, region: Region, width: number, height: number): number[] {
  const stepX = region.width / width;
  const stepY = region.height / height;
  const [radiusX, radiusY] = [Math.max(1, stepX), Math.max(1, stepY)];
  const clamp = (value: number, last: number): number => Math.min(last, Math.max(0, value));
  const out: number[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const centreX = region.x + (x + 0.5) * stepX - 0.5;
      const centreY = region.y + (y + 0.5) * stepY - 0.5;
      const sums = [0, 0, 0];
      let total = 0;
      for (let v = Math.ceil(centreY - radiusY); v <= centreY + radiusY; v++) {
        for (let u = Math.ceil(centreX - radiusX); u <= centreX + radiusX; u++) {
          const weight = (1 - Math.abs(u - centreX) / radiusX) * (1 - Math.abs(v - centreY) / radiusY);
          const at = 4 * (clamp(v, frame.height - 1) * frame.width + clamp(u, frame.width - 1));
          for (const channel of [0, 1, 2]) sums[channel] += weight * frame.data[at + channel];
          total += weight;
        }
      }
      out.push(...sums.map((sum) => sum / total));
    }
  }
  return out;
}

const regions = fc.record({
  x: fc.double({ min: -10, max: 30, noNaN: true }),
  y: fc.double({ min: -10, max: 30, noNaN: true }),
  width: fc.double({ min: 1, max: 60, noNaN: true }),
  height: fc.double({ min: 1, max: 60, noNaN: true }),
});
const sides = fc.integer({ min: 1, max: 24 });

describe('resampling a region', () => {
  it('equals the tent filter written out in two dimensions, also outside the picture', () => {
    fc.assert(
      fc.property(noiseFrame(24), regions, sides, sides, (frame, region, width, height) => {
        const fast = resampleRgb(frame, region, width, height);
        const slow = resampleByHand(frame, region, width, height);
        slow.forEach((value, index) => expect(Math.abs(fast[index] - value)).toBeLessThan(0.01));
      }),
    );
  });

  it('keeps the picture where nothing changes, and an even picture even', () => {
    fc.assert(
      fc.property(noiseFrame(12), (frame) => {
        const copy = resampleRgb(
          frame,
          { x: 0, y: 0, width: frame.width, height: frame.height },
          frame.width,
          frame.height,
        );
        copy.forEach((value, i) => expect(value).toBeCloseTo(frame.data[4 * Math.floor(i / 3) + (i % 3)], 3));
      }),
    );
    const even = resampleRgb(
      grayFrame(50, 30, () => 77),
      { x: 3, y: 4, width: 40, height: 20 },
      7,
      5,
    );
    even.forEach((value) => expect(value).toBeCloseTo(77, 3));
  });
});
