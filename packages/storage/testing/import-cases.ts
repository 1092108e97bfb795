import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Store } from '../open-store.ts';
import type { PopulationRating } from '../repositories/population.ts';
import { NOON, itemId } from './samples.ts';

/** What every store must do about imports and the ratings they bring. */
export function describeImports(store: () => Store, reopen: () => Promise<void>): void {
  const begin = (identity: string, file = 'ratings.csv') =>
    store().imports.begin({ kind: 'movielens', file, identity, startedAt: NOON });

  it('lists runs, takes the same content for the same run, and keeps where it stands', async () => {
    const first = await begin('one');
    expect(first).toMatchObject({ state: 'unfinished', about: null, endedAt: undefined });
    const second = await begin('two');
    await store().imports.save(first.id, { line: 500 });
    await reopen();
    expect(await begin('one', 'renamed.csv')).toEqual({
      ...first,
      file: 'renamed.csv',
      about: { line: 500 },
    });
    await store().imports.save(first.id, { rows: 7 }, NOON + 1);
    expect((await store().imports.list()).map(({ id, state }) => [id, state])).toEqual([
      [first.id, 'finished'],
      [second.id, 'unfinished'],
    ]);
    expect(await store().imports.forget(first.id)).toBe(true);
    expect(await store().imports.forget(first.id)).toBe(false);
    expect(await store().imports.find(first.id)).toBeUndefined();
    await expect(store().imports.save(first.id, {})).rejects.toMatchObject({ code: 'unknown-import' });
    expect((await begin('one')).id).not.toBe(first.id);
  });

  it('gives back every rating once, the last of a person for an item, in pages of any size', async () => {
    const ratingArbitrary = fc.record({
      person: fc.integer({ min: 0, max: 12 }).map(String),
      itemId: fc.integer({ min: 0, max: 12 }).map((number) => itemId(`film-${number}`)),
      rating: fc.integer({ min: 1, max: 10 }).map((half) => half / 2),
      at: fc.integer({ min: 0, max: NOON }),
    });
    let content = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(ratingArbitrary, { maxLength: 60 }),
        fc.integer({ min: 1, max: 7 }),
        async (all, pageSize) => {
          const run = (await begin(`property ${(content += 1)}`)).id;
          const wanted = new Map<string, PopulationRating>();
          for (const rating of all) {
            await store().population.store(run, [rating]);
            wanted.set(`${rating.person}/${rating.itemId}`, rating);
          }
          const got: PopulationRating[] = [];
          for await (const page of store().population.ratings(run, pageSize)) got.push(...page);
          const byKey = (ratings: Iterable<PopulationRating>) =>
            [...ratings].sort((a, b) => (`${a.person}/${a.itemId}` < `${b.person}/${b.itemId}` ? -1 : 1));
          expect(byKey(got)).toEqual(byKey(wanted.values()));
          expect(await store().population.remove(run)).toBe(wanted.size);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('tells how many ratings each import brought, and forgets them with it', async () => {
    const [one, two] = [(await begin('one')).id, (await begin('two')).id];
    const rating = (person: string, item: string, value: number): PopulationRating => ({
      person,
      itemId: itemId(item),
      rating: value,
      at: NOON,
    });
    await store().population.store(one, [rating('1', 'film-a', 0.5), rating('2', 'film-a', 5)]);
    await store().population.store(two, [rating('1', 'film-b', 3)]);
    expect(await store().population.sources()).toEqual([
      { run: one, ratings: 2, persons: 2, items: 1, scale: [0.5, 5] },
      { run: two, ratings: 1, persons: 1, items: 1, scale: [3, 3] },
    ]);
    await store().imports.forget(one);
    expect((await store().population.sources()).map(({ run }) => run)).toEqual([two]);
  });
}
