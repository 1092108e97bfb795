import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classificationScores } from './classification-scores.ts';
import { stratifiedFolds } from './folds.ts';
import { createSeededRandom } from './seeded-random.ts';
import { bootstrapInterval, mean, pearsonCorrelation, quantile, wilsonInterval } from './statistics.ts';

const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 20 });

describe("Pearson's correlation", () => {
  it('is the mean product of standard scores', () => {
    fc.assert(
      fc.property(values, fc.integer(), (left, seed) => {
        const random = createSeededRandom(seed);
        const right = left.map((value) => value + 500 * random());
        fc.pre(new Set(left).size > 1);
        const scores = (side: readonly number[]): number[] => {
          const centre = mean(side);
          const deviation = Math.sqrt(mean(side.map((value) => (value - centre) ** 2)));
          return side.map((value) => (value - centre) / deviation);
        };
        const products = scores(left).map((score, index) => score * scores(right)[index]);
        expect(pearsonCorrelation(left, right)).toBeCloseTo(mean(products), 9);
      }),
    );
  });

  it("gives .816 for each of Anscombe's first two data sets (Anscombe 1973)", () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const first = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    const second = [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74];
    expect(pearsonCorrelation(x, first)).toBeCloseTo(0.816, 3);
    expect(pearsonCorrelation(x, second)).toBeCloseTo(0.816, 3);
  });

  it('does not exist for a constant side or a single pair', () => {
    expect(pearsonCorrelation([1, 1], [1, 2])).toBeNaN();
    expect(pearsonCorrelation([1], [2])).toBeNaN();
    expect(() => pearsonCorrelation([1], [1, 2])).toThrow(/pairs/);
  });
});

describe('intervals', () => {
  it("Wilson's are those published for 81 of 263 and for 0 of 10", () => {
    // Newcombe 1998, table I: 81/263 gives .2553 to .3662; 0/20 gives 0 to .1611.
    const [low, high] = wilsonInterval(81, 263);
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
    expect(wilsonInterval(0, 20)[0]).toBe(0);
    expect(wilsonInterval(0, 20)[1]).toBeCloseTo(0.1611, 4);
    expect(wilsonInterval(0, 0)).toEqual([0, 1]);
    expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
  });

  it('by bootstrap come close to the normal ones for a large sample', () => {
    const random = createSeededRandom(1);
    const sample = Array.from({ length: 2000 }, () => random());
    const [low, high] = bootstrapInterval(sample, random, { draws: 1000 });
    const reach = (1.96 * Math.sqrt(1 / 12)) / Math.sqrt(2000);
    expect(low).toBeCloseTo(mean(sample) - reach, 2);
    expect(high).toBeCloseTo(mean(sample) + reach, 2);
  });

  it('quantiles are those of NumPy and R, type 7', () => {
    expect(quantile([3, 1, 2, 4], 0.25)).toBe(1.75);
    expect(quantile([3, 1, 2, 4], 0.5)).toBe(2.5);
    expect(quantile([5], 0.9)).toBe(5);
    expect(quantile([], 0.5)).toBeNaN();
  });
});

describe('classification scores', () => {
  it('are those of a table worked out by hand', () => {
    const scores = classificationScores(
      ['a', 'a', 'a', 'b', 'b', 'c'],
      ['a', 'a', 'b', 'b', 'a', 'a'],
      ['a', 'b', 'c'],
    );
    expect(scores.accuracy).toBeCloseTo(3 / 6, 12);
    expect(scores.confusion).toEqual([
      [2, 1, 0],
      [1, 1, 0],
      [1, 0, 0],
    ]);
    expect(scores.perClass[0]).toMatchObject({ precision: 2 / 4, recall: 2 / 3, count: 3 });
    expect(scores.macroF1).toBeCloseTo((4 / 7 + 1 / 2 + 0) / 3, 12);
  });

  it('refuse unknown labels and sides of different lengths', () => {
    expect(() => classificationScores(['x'], ['a'], ['a'])).toThrow(/unknown label "x"/);
    expect(() => classificationScores(['a'], [], ['a'])).toThrow(/as many guesses/);
  });
});

it('stratified folds hold every class as evenly as its size allows', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 4, maxLength: 60 }),
      fc.integer(),
      (labels, seed) => {
        const folds = stratifiedFolds(labels, 4, createSeededRandom(seed));
        const sizes = (of: (row: number) => boolean): number[] =>
          [0, 1, 2, 3].map((fold) => folds.filter((found, row) => found === fold && of(row)).length);
        for (const label of ['a', 'b', 'c']) {
          const counts = sizes((row) => labels[row] === label);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
        const all = sizes(() => true);
        expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1);
      },
    ),
  );
});
