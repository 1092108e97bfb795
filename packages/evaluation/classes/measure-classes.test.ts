import { describe, expect, it } from 'vitest';
import { measureClasses, withoutClass } from './measure-classes.ts';

describe('measureClasses', () => {
  const classes = ['a', 'b'];
  const rows = [
    { a: 0.9, b: 0.1 },
    { a: 0.8, b: 0.2 },
    { a: 0.3, b: 0.7 },
    { a: 0.5, b: 0.5 },
  ];

  it('computes accuracy, log-loss and confusion by their definitions, ties going to the first class', () => {
    const figures = measureClasses(rows, ['a', 'b', 'b', 'a'], classes);
    expect(figures?.accuracy).toBe(0.75);
    expect(figures?.confusion).toEqual([
      [2, 0],
      [1, 1],
    ]);
    expect(figures?.logLoss).toBeCloseTo(
      -(Math.log(0.9) + Math.log(0.2) + Math.log(0.7) + Math.log(0.5)) / 4,
      12,
    );
    // Hand-computed: precision of a 2/3 and recall 1, of b 1 and 1/2: F1 .8 and 2/3.
    expect(figures?.macroF1).toBeCloseTo((0.8 + 2 / 3) / 2, 12);
  });

  it('computes the calibration error as the weighted gap of each of 15 bins', () => {
    // .9 and .8 are bins of their own, as are .7 and .5: each holds one answer, right or wrong.
    const figures = measureClasses(rows, ['a', 'b', 'b', 'a'], classes);
    expect(figures?.ece).toBeCloseTo((0.1 + 0.8 + 0.3 + 0.5) / 4, 12);
    expect(figures?.reliability).toHaveLength(15);
  });

  it('leaves out what has no truth, and has no figures when nothing is left', () => {
    expect(measureClasses(rows, ['a', undefined, 'b', undefined], classes)?.n).toBe(2);
    expect(measureClasses(rows, [undefined, undefined, undefined, undefined], classes)).toBeUndefined();
  });

  it('gives the Wilson interval', () => {
    // 81 of 100: 0.7222…0.8749 (R: prop.test(81, 100, correct = FALSE)).
    const certain = Array.from({ length: 100 }, () => ({ a: 1, b: 0 }));
    const [low, high] =
      measureClasses(
        certain,
        certain.map((_, index) => (index < 81 ? 'a' : 'b')),
        classes,
      )?.ci95 ?? [];
    expect(low).toBeCloseTo(0.7222, 3);
    expect(high).toBeCloseTo(0.8749, 3);
  });
});

describe('withoutClass', () => {
  it('shares the probability of the class that is ruled out in proportion', () => {
    const shared = withoutClass({ a: 0.2, b: 0.6, c: 0.2 }, 'b');
    expect(Object.keys(shared)).toEqual(['a', 'c']);
    expect(shared['a']).toBeCloseTo(0.5, 12);
  });
});
