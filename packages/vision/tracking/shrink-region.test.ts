import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grayFrame, noiseFrame } from '../testing/pictures.ts';
import { shrinkRegion } from './shrink-region.ts';

describe('shrinking a region', () => {
  it('leaves a region of its own size as it is', () => {
    fc.assert(
      fc.property(noiseFrame(24), (frame) => {
        const side = Math.min(frame.width, frame.height);
        const same = shrinkRegion(frame, { x: 0, y: 0, width: side, height: side }, side, 1);
        for (let y = 0; y < side; y++)
          for (let x = 0; x < side; x++)
            for (let channel = 0; channel < 3; channel++)
              expect(same[3 * (y * side + x) + channel] + 1).toBe(
                frame.data[4 * (y * frame.width + x) + channel],
              );
      }),
    );
  });

  it('stays within the picture’s levels wherever the region lies', () => {
    const anywhere = fc.double({ min: -300, max: 300, noNaN: true });
    fc.assert(
      fc.property(anywhere, anywhere, fc.double({ min: 1, max: 800, noNaN: true }), (x, y, width) => {
        const frame = grayFrame(64, 48, (column) => (column < 32 ? 40 : 200));
        for (const level of shrinkRegion(frame, { x, y, width, height: width }, 8, 100)) {
          expect(level).toBeGreaterThanOrEqual(-0.6 - 1e-6);
          expect(level).toBeLessThanOrEqual(1 + 1e-6);
        }
      }),
    );
  });

  it('is near the mean of what lies under each pixel', () => {
    const frame = grayFrame(640, 640, (x, y) => 128 + 100 * Math.sin(x / 40) * Math.cos(y / 50));
    const small = shrinkRegion(frame, { x: 0, y: 0, width: 640, height: 640 }, 128, 1);
    for (let y = 0; y < 128; y += 9)
      for (let x = 0; x < 128; x += 9) {
        const mean = 128 + 100 * Math.sin((5 * x + 2) / 40) * Math.cos((5 * y + 2) / 50);
        expect(Math.abs(small[3 * (y * 128 + x)] + 1 - mean)).toBeLessThan(3);
      }
  });
});
