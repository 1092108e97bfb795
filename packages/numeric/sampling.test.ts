import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomIndex, randomNormal, shuffled, weightedIndex } from './sampling.ts';
import { createSeededRandom } from './seeded-random.ts';

const DRAWS = 60_000;

describe('a weighted index', () => {
  it('comes as often as its weight says', () => {
    const weights = [1, 0, 2, 5];
    const random = createSeededRandom(1);
    const counts = weights.map(() => 0);
    for (let draw = 0; draw < DRAWS; draw++) counts[weightedIndex(weights, random)] += 1;
    expect(counts[1]).toBe(0);
    counts.forEach((count, index) => expect(count / DRAWS).toBeCloseTo(weights[index] / 8, 2));
  });

  it('is never one of weight zero, even at the edge of the range', () => {
    const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1e9, noNaN: true })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(weights, fc.constantFrom(0, 0.5, 1 - 2 ** -32), (values, draw) => {
        fc.pre(values.some((value) => value > 0));
        expect(values[weightedIndex(values, () => draw)]).toBeGreaterThan(0);
      }),
    );
  });

  it('refuses weights that cannot be drawn from', () => {
    expect(() => weightedIndex([], Math.random)).toThrow(/positive/);
    expect(() => weightedIndex([1, -1], Math.random)).toThrow(/non-negative/);
    expect(() => randomIndex(0, Math.random)).toThrow(RangeError);
  });
});

describe('a shuffle', () => {
  it('keeps every value once and leaves the input as it was', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer()), fc.integer(), (values, seed) => {
        const before = [...values];
        expect([...shuffled(values, createSeededRandom(seed))].sort()).toEqual([...values].sort());
        expect(values).toEqual(before);
      }),
    );
  });

  it('gives each of the six orders of three values equally often', () => {
    const random = createSeededRandom(3);
    const counts = new Map<string, number>();
    for (let draw = 0; draw < DRAWS; draw++) {
      const order = shuffled(['a', 'b', 'c'], random).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(count / DRAWS).toBeCloseTo(1 / 6, 2);
  });
});

it('normal numbers have mean 0, variance 1 and the tails of a normal distribution', () => {
  const random = createSeededRandom(4);
  const draws = Array.from({ length: DRAWS }, () => randomNormal(random));
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / DRAWS;
  expect(mean).toBeCloseTo(0, 1);
  expect(draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / DRAWS).toBeCloseTo(1, 1);
  expect(draws.filter((draw) => Math.abs(draw) > 1.96).length / DRAWS).toBeCloseTo(0.05, 2);
});
