import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosineSimilarity, dotProduct, euclideanDistance, squaredDistance } from './distances.ts';
import { entropy, logSumExp, logistic, softmax } from './logistic.ts';
import { keepTop, topByValue, topIndices } from './top-indices.ts';

const number = fc.double({ min: -100, max: 100, noNaN: true });
const pair = fc
  .integer({ min: 0, max: 8 })
  .chain((length) =>
    fc.tuple(
      fc.array(number, { minLength: length, maxLength: length }),
      fc.array(number, { minLength: length, maxLength: length }),
    ),
  );

describe('distances', () => {
  it('obey the law of cosines and are symmetric', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const law = dotProduct(a, a) + dotProduct(b, b) - 2 * dotProduct(a, b);
        expect(squaredDistance(a, b)).toBeCloseTo(law, 6);
        expect(euclideanDistance(a, b)).toBe(euclideanDistance(b, a));
        expect(euclideanDistance(a, b)).toBeCloseTo(
          Math.hypot(...a.map((value, index) => value - b[index])),
          8,
        );
      }),
    );
  });

  it('cosine is 1 along, −1 against, 0 across, 0 for nothing', () => {
    expect(cosineSimilarity([1, 2], [2, 4])).toBeCloseTo(1, 12);
    expect(cosineSimilarity([1, 2], [-1, -2])).toBeCloseTo(-1, 12);
    expect(cosineSimilarity([1, 0], [0, 5])).toBe(0);
    expect(cosineSimilarity([0, 0], [3, 4])).toBe(0);
    expect(() => cosineSimilarity([1], [1, 2])).toThrow(/same length/);
  });
});

describe('the top indices', () => {
  it('are the first of a full sort by score, ties by entry', () => {
    const scores = fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(-Infinity), number));
    fc.assert(
      fc.property(scores, fc.integer({ min: 0, max: 12 }), (values, count) => {
        const sorted = values
          .map((_, index) => index)
          .filter((index) => values[index] > -Infinity)
          .sort((a, b) => values[b] - values[a] || a - b)
          .slice(0, count);
        const all = values.map((_, index) => index);
        expect(topIndices(all, count, (index) => values[index])).toEqual(sorted);
        expect(topByValue(all, count, values)).toEqual(sorted);
        // In whatever order they are offered.
        const top = keepTop(Math.min(count, values.length));
        for (const index of all.reverse()) top.offer(index, values[index]);
        const full = count > 0 && sorted.length === count;
        if (full) expect(top.threshold()).toBe(values[sorted[count - 1]]);
        expect(count === 0 || values.length === 0 ? [] : top.take()).toEqual(sorted);
      }),
    );
  });
});

describe('logistic and softmax', () => {
  it('neither overflow nor leave their range', () => {
    expect(logistic(1000)).toBe(1);
    expect(logistic(-1000)).toBe(0);
    expect(softmax([1000, 0])).toEqual([1, 0]);
    expect(logSumExp([])).toBe(-Infinity);
  });

  it('agree with their definitions', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 1, maxLength: 6 }),
        (values) => {
          const total = values.reduce((sum, value) => sum + Math.exp(value), 0);
          softmax(values).forEach((share, index) =>
            expect(share).toBeCloseTo(Math.exp(values[index]) / total, 10),
          );
          expect(logistic(values[0])).toBeCloseTo(softmax([values[0], 0])[0], 12);
        },
      ),
    );
  });

  it('sharpens with a low temperature and flattens with a high one', () => {
    expect(softmax([1, 0], 0.1)[0]).toBeGreaterThan(softmax([1, 0])[0]);
    expect(softmax([1, 0], 10)[0]).toBeLessThan(softmax([1, 0])[0]);
    expect(() => softmax([1], 0)).toThrow(/temperature/);
  });

  it('tells the entropy of a distribution in nats', () => {
    expect(entropy([1, 0, 0])).toBe(0);
    expect(entropy([0.25, 0.25, 0.25, 0.25])).toBeCloseTo(Math.log(4), 12);
    // Seven quarters of a bit (Cover & Thomas, "Elements of Information Theory", example 2.1.2).
    expect(entropy([1 / 2, 1 / 4, 1 / 8, 1 / 8])).toBeCloseTo(1.75 * Math.LN2, 12);
  });
});
