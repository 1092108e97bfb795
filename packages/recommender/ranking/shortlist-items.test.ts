import { createSeededRandom } from '@emoverse/numeric';
import { expect, it } from 'vitest';
import { freshArrays } from '../testing/fresh-arrays.ts';
import type { RankingContext } from './ranking-context.ts';
import { shortlistItems } from './shortlist-items.ts';

const COUNT = 5000;
const random = createSeededRandom(4);
const fits = [0, 1].map(() => Float64Array.from({ length: COUNT }, random));
const quality = Float64Array.from({ length: COUNT }, () => 2 * random() - 1);
const popularity = Float64Array.from({ length: COUNT }, () => random() - 0.3);
const path = [
  { valence: 0, arousal: 0 },
  { valence: 1, arousal: 0 },
];
const ranking = {
  eligible: Int32Array.from({ length: COUNT }, (_, at) => at),
  path,
  fitsTo: (target) => fits[path.indexOf(target)],
  index: { items: new Array(COUNT).fill(undefined), quality, popularity },
  arrays: freshArrays,
} as Pick<RankingContext, 'eligible' | 'path' | 'fitsTo' | 'arrays'> & { index: unknown } as RankingContext;
const standing = (at: number): number =>
  0.8 * Math.max(fits[0][at], fits[1][at]) + 0.15 * quality[at] + 0.1 * popularity[at];

it('keeps the best by standing, and hardly more than asked for', () => {
  const kept = shortlistItems(ranking, 500);
  expect(kept.length).toBeGreaterThanOrEqual(500);
  expect(kept.length).toBeLessThan(540);
  const best = Array.from(ranking.eligible)
    .sort((a, b) => standing(b) - standing(a))
    .slice(0, 500);
  const set = new Set(kept);
  expect(best.every((position) => set.has(position))).toBe(true);
  expect(Array.from(kept)).toEqual(Array.from(kept).sort((a, b) => a - b));
});

it('leaves a small catalogue as it is', () => {
  expect(shortlistItems(ranking, COUNT)).toBe(ranking.eligible);
});
