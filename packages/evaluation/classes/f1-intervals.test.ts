import { describe, expect, it } from 'vitest';
import { f1Intervals } from './f1-intervals.ts';

describe('f1Intervals', () => {
  it('has no width where every draw is the same', () => {
    expect(f1Intervals([[5]])).toEqual({ macroF1: [1, 1], perClass: [[1, 1]] });
    expect(
      f1Intervals([
        [0, 9],
        [0, 0],
      ]).macroF1,
    ).toEqual([0, 0]);
  });

  it('is about 1.96 standard errors to each side for a balanced question', () => {
    // Two classes of 500, each right with .8: every F1 is near the accuracy, whose standard error is √(.8·.2/1000).
    const { macroF1 } = f1Intervals([
      [400, 100],
      [100, 400],
    ]);
    const reach = 1.96 * Math.sqrt((0.8 * 0.2) / 1000);
    expect(macroF1[0]).toBeCloseTo(0.8 - reach, 2);
    expect(macroF1[1]).toBeCloseTo(0.8 + reach, 2);
  });

  it('is wider for a class with few faces, and holds the F1 itself', () => {
    const { perClass } = f1Intervals([
      [900, 100],
      [5, 15],
    ]);
    const width = ([low, high]: readonly [number, number]): number => high - low;
    expect(width(perClass[1])).toBeGreaterThan(4 * width(perClass[0]));
    const f1 = (2 * 15) / (20 + 115);
    expect(perClass[1][0]).toBeLessThan(f1);
    expect(perClass[1][1]).toBeGreaterThan(f1);
  });

  it('is the same every time', () => {
    const confusion = [
      [3, 1],
      [2, 4],
    ];
    expect(f1Intervals(confusion)).toEqual(f1Intervals(confusion));
  });
});
