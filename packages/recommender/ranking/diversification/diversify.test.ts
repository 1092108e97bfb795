import { createSeededRandom } from '@emoverse/numeric';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contentSimilarity,
  indexCatalogue,
  nearestLiked,
  nearestLikedFinder,
} from '../../catalogue-index/index.ts';
import { diversify } from './diversify.ts';
import type { ScoredCandidate } from '../scored-candidate.ts';
import { generatedItems } from '../../testing/generated-items.ts';

const index = indexCatalogue(generatedItems(60, 2, ['books']));
const positions = index.items.map((_, position) => position);

/** Cosine by its definition: dense vectors, no merging. */
function cosineByDefinition(a: number, b: number): number {
  const dense = (position: number): Float64Array => {
    const vector = new Float64Array(index.vocabulary.length);
    for (let at = index.termStart[position]; at < index.termStart[position + 1]; at++) {
      vector[index.termIds[at]] = index.termWeights[at];
    }
    return vector;
  };
  const [left, right] = [dense(a), dense(b)];
  return (
    left.reduce((sum, value, place) => sum + value * right[place], 0) /
    Math.hypot(...left) /
    Math.hypot(...right)
  );
}

describe('content similarity', () => {
  it('is the cosine of the content vectors, 1 with itself', () => {
    for (const a of positions.slice(0, 20)) {
      expect(contentSimilarity(index, a, a)).toBeCloseTo(1, 12);
      for (const b of positions)
        expect(contentSimilarity(index, a, b)).toBeCloseTo(cosineByDefinition(a, b), 12);
    }
  });

  it('finds the nearest liked item that is not the item itself', () => {
    const liked = [3, 17, 40];
    const find = nearestLikedFinder(index, liked);
    for (const position of positions) {
      const found = find(position);
      const single = nearestLiked(index, liked, position);
      expect(single?.similarity ?? 0).toBeCloseTo(found?.similarity ?? 0, 12);
    }
    for (const position of positions) {
      const others = liked.filter((other) => other !== position);
      const best = Math.max(...others.map((other) => contentSimilarity(index, position, other)));
      expect(find(position)?.similarity ?? 0).toBeCloseTo(best, 12);
    }
    expect(nearestLikedFinder(index, [])(0)).toBeUndefined();
  });
});

describe('diversifying', () => {
  const ranked = (seed: number): ScoredCandidate[] => {
    const random = createSeededRandom(seed);
    return positions
      .map((position) => ({ position, source: 'test', score: random() }))
      .sort((a, b) => b.score - a.score);
  };

  it('takes at each place the candidate of maximal marginal relevance', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 12 }), (seed, count) => {
        const pool = ranked(seed);
        const [best, worst] = [pool[0].score, pool[pool.length - 1].score];
        const strengths = { similarity: 0.2, calibration: 0 };
        const placed = diversify(index, [pool], count, { strengths });
        expect(placed).toHaveLength(count);
        placed.forEach((chosen, place) => {
          const before = placed.slice(0, place);
          const worth = ({ position, score }: ScoredCandidate): number =>
            0.8 * ((score - worst) / (best - worst)) -
            0.2 * Math.max(0, ...before.map((other) => contentSimilarity(index, position, other.position)));
          const left = pool.filter(({ position }) => !before.some((other) => other.position === position));
          expect(worth(chosen)).toBeCloseTo(Math.max(...left.map(worth)), 9);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('makes lists less alike than the plain ranking', () => {
    const alike = (list: readonly ScoredCandidate[]): number =>
      list.reduce(
        (sum, a) =>
          sum + list.reduce((inner, b) => inner + contentSimilarity(index, a.position, b.position), 0),
        0,
      );
    let diverse = 0;
    let plain = 0;
    for (let seed = 0; seed < 20; seed++) {
      diverse += alike(diversify(index, [ranked(seed)], 10));
      plain += alike(ranked(seed).slice(0, 10));
    }
    expect(diverse).toBeLessThan(plain);
  });

  it('never places an item twice, also when the steps of a journey want the same', () => {
    const placed = diversify(index, [ranked(1), ranked(1), ranked(1)], 12);
    expect(new Set(placed.map(({ position }) => position)).size).toBe(12);
    expect(placed.map(({ step }) => step)).toEqual([...placed.map(({ step }) => step)].sort());
  });

  it('keeps, at each place, to the liked mix of genres as strongly as asked: by the definition of Steck', () => {
    const genresOf = (position: number): readonly string[] => index.items[position].genres;
    const mixOf = (list: readonly number[]): Map<string, number> => {
      const mix = new Map<string, number>();
      const known = list.filter((position) => genresOf(position).length > 0);
      for (const position of known)
        for (const genre of genresOf(position))
          mix.set(genre, (mix.get(genre) ?? 0) + 1 / genresOf(position).length / known.length);
      return mix;
    };
    const divergence = (wanted: Map<string, number>, got: Map<string, number>): number =>
      [...wanted].reduce(
        (sum, [genre, share]) =>
          sum + share * Math.log(share / (0.99 * (got.get(genre) ?? 0) + 0.01 * share)),
        0,
      );
    fc.assert(
      fc.property(fc.integer(), fc.subarray(positions, { minLength: 5, maxLength: 12 }), (seed, liked) => {
        const pool = ranked(seed);
        const [best, worst] = [pool[0].score, pool[pool.length - 1].score];
        const placed = diversify(index, [pool], 8, { liked, strengths: { similarity: 0, calibration: 0.3 } });
        const wanted = mixOf(liked);
        placed.forEach((chosen, place) => {
          const before = placed.slice(0, place).map(({ position }) => position);
          const worth = ({ position, score }: ScoredCandidate): number =>
            0.7 * ((score - worst) / (best - worst)) - 0.3 * divergence(wanted, mixOf([...before, position]));
          const left = pool.filter(({ position }) => !before.includes(position));
          expect(worth(chosen)).toBeCloseTo(Math.max(...left.map(worth)), 9);
        });
      }),
      { numRuns: 30 },
    );
  });
});
