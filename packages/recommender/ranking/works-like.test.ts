import { itemIdSchema, moodDistance } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { createRecommender } from '../create-recommender.ts';
import { generatedItems } from '../testing/generated-items.ts';

const items = generatedItems(400, 11, ['films', 'music']);
const { worksLike } = createRecommender({ items });
const films = items.filter(({ domain }) => domain === 'films');
const [work] = films;

/** Share of all pairs of a work and another in which they have a genre in common. */
function alikeIn(pairs: readonly (readonly [(typeof items)[0], (typeof items)[0]])[]): number {
  const alike = pairs.filter(([one, other]) => one.genres.some((genre) => other.genres.includes(genre)));
  return alike.length / pairs.length;
}

describe('works like one', () => {
  it('are of its domain and not itself, or of the domain that is asked for', () => {
    const own = worksLike({ itemId: work.id, count: 12 });
    expect(own).toHaveLength(12);
    expect(new Set(own).size).toBe(12);
    expect(own.every(({ id, domain }) => domain === 'films' && id !== work.id)).toBe(true);
    const songs = worksLike({ itemId: work.id, domain: 'music', count: 12 });
    expect(songs.every(({ domain }) => domain === 'music')).toBe(true);
    expect(worksLike({ itemId: work.id, domain: 'books', count: 12 })).toEqual([]);
  });

  it('share more with it, and lie nearer to it, than works do by chance', () => {
    const some = films.slice(0, 60);
    const like = some.flatMap((one) =>
      worksLike({ itemId: one.id, count: 5 }).map((other) => [one, other] as const),
    );
    const any = some.flatMap((one) => films.map((other) => [one, other] as const));
    const farOf = (pairs: typeof like): number =>
      pairs.reduce((sum, [one, other]) => sum + moodDistance(one.mood, other.mood), 0) / pairs.length;
    expect(alikeIn(like)).toBeGreaterThan(alikeIn(any));
    expect(farOf(like)).toBeLessThan(farOf(any));
  });

  it('lie where they are asked to lie, and are only what is let through', () => {
    const target = { valence: -work.mood.valence, arousal: -0.8 };
    const meanFar = (found: readonly (typeof items)[0][]): number =>
      found.reduce((sum, { mood }) => sum + moodDistance(mood, target), 0) / found.length;
    const there = worksLike({ itemId: work.id, target, count: 10 });
    expect(meanFar(there)).toBeLessThan(meanFar(worksLike({ itemId: work.id, count: 10 })));
    const keep = ({ year }: (typeof items)[0]): boolean => (year ?? 0) >= 2000;
    expect(worksLike({ itemId: work.id, keep, count: 10 }).every(keep)).toBe(true);
    expect(worksLike({ itemId: work.id, keep: () => false, count: 10 })).toEqual([]);
  });

  it('are none of a work that is not there', () => {
    expect(worksLike({ itemId: itemIdSchema.parse('film-none'), count: 10 })).toEqual([]);
  });
});
