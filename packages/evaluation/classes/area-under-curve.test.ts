import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnderCurve } from './area-under-curve.ts';

describe('areaUnderCurve', () => {
  it('is the share of pairs in which the positive is scored higher, ties counting half', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.boolean()), {
      minLength: 2,
      maxLength: 40,
    });
    fc.assert(
      fc.property(rows, (pairs) => {
        const positives = pairs.filter(([, positive]) => positive).map(([score]) => score);
        const negatives = pairs.filter(([, positive]) => !positive).map(([score]) => score);
        fc.pre(positives.length > 0 && negatives.length > 0);
        const won = positives.flatMap((p) => negatives.map((n) => (p > n ? 1 : p === n ? 0.5 : 0)));
        const share = won.reduce((sum: number, value) => sum + value, 0) / won.length;
        expect(
          areaUnderCurve(
            pairs.map(([s]) => s),
            pairs.map(([, p]) => p),
          ),
        ).toBeCloseTo(share, 12);
      }),
    );
  });

  it('is not known when there are no positives or no negatives', () => {
    expect(areaUnderCurve([1, 2], [true, true])).toBeNaN();
    expect(areaUnderCurve([1, 2], [false, false])).toBeNaN();
  });
});
