import type { Rating } from '@emoverse/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratingPriorOf, shrinkRating } from './shrink-rating.ts';

const rating = (value: number, votes?: number, scaleMax = 10): Rating => ({
  value,
  scaleMax,
  source: 'test',
  date: '2026',
  ...(votes !== undefined && { votes }),
});

describe('a shrunk rating', () => {
  const prior = { mean: 6, votes: 100 };

  it('is half-way to the mean at the median number of votes', () => {
    expect(shrinkRating(rating(9, 100), prior)).toBe(7.5);
  });

  it('is nearly its own with many votes, the mean with none or no rating', () => {
    expect(shrinkRating(rating(9, 1_000_000), prior)).toBeCloseTo(9, 2);
    expect(shrinkRating(rating(9, 0), prior)).toBe(6);
    expect(shrinkRating(undefined, prior)).toBe(6);
  });

  it('counts as half the prior where votes are unknown', () => {
    expect(shrinkRating(rating(9), prior)).toBe(7);
  });

  it('puts every scale on 0 to 10', () => {
    expect(shrinkRating(rating(4.5, 100, 5), prior)).toBe(7.5);
    expect(shrinkRating(rating(90, 100, 100), prior)).toBe(7.5);
  });

  it('lies between the item and the mean, nearer to the item with more votes', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 10, noNaN: true }), fc.nat(1e6), (value, votes) => {
        const shrunk = shrinkRating(rating(value, votes), prior);
        expect(shrunk).toBeGreaterThanOrEqual(Math.min(value, 6) - 1e-9);
        expect(shrunk).toBeLessThanOrEqual(Math.max(value, 6) + 1e-9);
        expect(Math.abs(shrinkRating(rating(value, votes + 1), prior) - value)).toBeLessThanOrEqual(
          Math.abs(shrunk - value) + 1e-9,
        );
      }),
    );
  });
});

it('the prior is the mean rating and the median of the known votes', () => {
  expect(ratingPriorOf([rating(8, 10), rating(4, 30), rating(6, 20), rating(2)])).toEqual({
    mean: 5,
    votes: 20,
  });
  expect(ratingPriorOf([])).toEqual({ mean: 5, votes: 1 });
});
