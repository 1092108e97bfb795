import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersectionOverUnion } from '../bounding-box.ts';
import { suppressNonMaxima } from './suppress-non-maxima.ts';

const whole = (max: number): fc.Arbitrary<number> => fc.integer({ min: 1, max });
const box = fc.record({ x: whole(20), y: whole(20), width: whole(20), height: whole(20) });

describe('non-maximum suppression', () => {
  const detections = fc
    .array(fc.tuple(box, fc.double({ min: 0, max: 1, noNaN: true })))
    .map((pairs) => pairs.map(([bounds, score], id) => ({ ...bounds, score, id })));

  it('puts each detection into exactly one group, opened by its surest one', () => {
    fc.assert(
      fc.property(detections, (all) => {
        const groups = suppressNonMaxima(all, (a, b) => intersectionOverUnion(a, b) >= 0.3);
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
        const openers = suppressNonMaxima(all, (a, b) => intersectionOverUnion(a, b) >= 0.3).map(
          ([surest]) => surest,
        );
        openers.forEach((a, index) => {
          for (const b of openers.slice(index + 1)) expect(intersectionOverUnion(a, b)).toBeLessThan(0.3);
        });
      }),
    );
  });
});
