import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupDetections, intersectionOverUnion, overlapOfSmaller } from './merge-faces.ts';

const whole = (max: number): fc.Arbitrary<number> => fc.integer({ min: 1, max });
const box = fc.record({ x: whole(20), y: whole(20), width: whole(20), height: whole(20) });
type Box = { x: number; y: number; width: number; height: number };

const pixelsOf = ({ x, y, width, height }: Box): Set<string> =>
  new Set(
    Array.from({ length: width * height }, (_, i) => `${x + (i % width)},${y + Math.floor(i / width)}`),
  );

describe('the overlap of two boxes', () => {
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

describe('grouping detections', () => {
  const detections = fc
    .array(fc.tuple(box, fc.double({ min: 0, max: 1, noNaN: true })))
    .map((pairs) => pairs.map(([place, score], id) => ({ ...place, score, id })));

  it('puts each detection into exactly one group, opened by its surest one', () => {
    fc.assert(
      fc.property(detections, (all) => {
        const groups = groupDetections(all, (a, b) => intersectionOverUnion(a, b) >= 0.3);
        expect(
          groups
            .flat()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(all.map(({ id }) => id).sort());
        for (const [surest, ...others] of groups) {
          for (const other of others) {
            expect(other.score).toBeLessThanOrEqual(surest.score);
            expect(intersectionOverUnion(surest, other)).toBeGreaterThanOrEqual(0.3);
          }
        }
      }),
    );
  });

  it('leaves no two openers that are the same face', () => {
    fc.assert(
      fc.property(detections, (all) => {
        const openers = groupDetections(all, (a, b) => intersectionOverUnion(a, b) >= 0.3).map(
          ([surest]) => surest,
        );
        openers.forEach((a, index) => {
          for (const b of openers.slice(index + 1)) expect(intersectionOverUnion(a, b)).toBeLessThan(0.3);
        });
      }),
    );
  });
});
