import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersectionOverUnion, overlapOfSmaller } from './bounding-box.ts';
import type { BoundingBox } from './reading.ts';

const whole = (max: number): fc.Arbitrary<number> => fc.integer({ min: 1, max });
const box = fc.record({ x: whole(20), y: whole(20), width: whole(20), height: whole(20) });

const pixelsOf = ({ x, y, width, height }: BoundingBox): Set<string> =>
  new Set(
    Array.from({ length: width * height }, (_, i) => `${x + (i % width)},${y + Math.floor(i / width)}`),
  );

describe('the overlap of two bounding boxes', () => {
  it('equals counting pixels', () => {
    fc.assert(
      fc.property(box, box, (a, b) => {
        const [inA, inB] = [pixelsOf(a), pixelsOf(b)];
        const both = [...inA].filter((pixel) => inB.has(pixel)).length;
        expect(intersectionOverUnion(a, b)).toBeCloseTo(both / new Set([...inA, ...inB]).size, 9);
        expect(overlapOfSmaller(a, b)).toBeCloseTo(both / Math.min(inA.size, inB.size), 9);
      }),
    );
  });

  it('is symmetric, and 1 with itself', () => {
    fc.assert(
      fc.property(box, box, (a, b) => {
        expect(intersectionOverUnion(a, b)).toBe(intersectionOverUnion(b, a));
        expect(intersectionOverUnion(a, a)).toBe(1);
      }),
    );
  });
});
