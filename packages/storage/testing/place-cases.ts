import type { CatalogueItem } from '@emoverse/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Store } from '../open-store.ts';
import { NOON, itemId, sampleItem } from './samples.ts';

/** What every store must do with works that several tables bring. */
export function describePlacing(store: () => Store, reopen: () => Promise<void>): void {
  const film = (
    id: string,
    title: string,
    changes: Partial<Pick<CatalogueItem, 'externalIds' | 'genres' | 'keywords' | 'collection'>> = {},
  ): CatalogueItem =>
    sampleItem(id, { domain: 'films', title, year: 1999, collection: 'films-import', ...changes });
  const bundle = (version: string, ...items: CatalogueItem[]) =>
    store().catalogue.replaceCollection({ name: 'bundled', version, items, checks: [], loadedAt: NOON });
  const begin = async (identity: string): Promise<number> =>
    (await store().imports.begin({ kind: 'films', file: identity, identity, startedAt: NOON })).id;
  const place = (run: number, ...items: CatalogueItem[]) => store().catalogue.placeItems(run, items, NOON);
  const ours = film('film-matrix', 'The Matrix', {
    collection: 'bundled',
    genres: ['Action'],
    externalIds: { imdb: 'tt1' },
  });

  it('merges a work that is there by its id elsewhere or its title, and the item there keeps its id', async () => {
    await bundle('1', ours);
    const run = await begin('one');
    const byImdb = film('imdb-tt1', 'Matrix', {
      externalIds: { imdb: 'tt1', tmdb: '603' },
      genres: ['Sci-Fi'],
    });
    const byTitle = film('imported-1', 'Matrix, The', { keywords: ['simulation'] });
    const other = film('imdb-tt2', 'The Matrix', { externalIds: { imdb: 'tt2' } });
    expect(await place(run, byImdb, byTitle, other)).toMatchObject({ added: 1, merged: 1, duplicates: 1 });
    const merged = await store().catalogue.find(ours.id);
    expect(merged).toEqual({
      ...ours,
      genres: ['Action', 'Sci-Fi'],
      keywords: ['simulation'],
      externalIds: { imdb: 'tt1', tmdb: '603' },
    });
    expect((await store().catalogue.all()).map(({ id }) => id)).toEqual(['film-matrix', 'imdb-tt2']);
    const found = await store().catalogue.findByKeys(['films/tmdb/603', 'films/tmdb/1']);
    expect([...found]).toEqual([['films/tmdb/603', ours.id]]);
  });

  it('takes an import back: what only it brought goes, what others need stays as they said it', async () => {
    await bundle('1', ours);
    const [one, two] = [await begin('one'), await begin('two')];
    const alone = film('imdb-tt5', 'Alone', { externalIds: { imdb: 'tt5' } });
    const both = film('imdb-tt6', 'Both', { externalIds: { imdb: 'tt6' }, genres: ['Drama'] });
    await place(
      one,
      alone,
      both,
      film('imdb-tt1', 'Matrix', { externalIds: { imdb: 'tt1', movielens: '7' } }),
    );
    await place(two, film('tmdb-6', 'Both', { externalIds: { imdb: 'tt6', tmdb: '6' }, genres: ['War'] }));
    await store().population.store(one, [{ person: '1', itemId: both.id, rating: 4, at: NOON }]);
    await reopen();
    expect(await store().catalogue.takeBackImport(one)).toMatchObject({ removed: 1, kept: 2 });
    expect(await store().catalogue.find(ours.id)).toEqual(ours);
    expect(await store().catalogue.find(alone.id)).toBeUndefined();
    expect(await store().catalogue.find(both.id)).toMatchObject({
      id: 'imdb-tt6',
      genres: ['War'],
      externalIds: { imdb: 'tt6', tmdb: '6' },
    });
    expect((await store().catalogue.findByKeys(['films/movielens/7', 'films/imdb/tt5'])).size).toBe(0);
    expect(await store().population.sources()).toEqual([]);
    expect((await store().imports.list()).map(({ id }) => id)).toEqual([two]);
    expect(await store().catalogue.takeBackImport(two)).toMatchObject({ removed: 1, kept: 0 });
    expect((await store().catalogue.collections()).map(({ name }) => name)).toEqual(['bundled']);
  });

  it('adds facts to items that are there, and takes them back; facts alone keep no item', async () => {
    await bundle('1', ours);
    const [one, two] = [await begin('one'), await begin('two')];
    const theirs = film('imdb-tt5', 'Theirs', { externalIds: { imdb: 'tt5' } });
    await place(one, theirs);
    const facts = { keywords: ['quiet'], externalIds: { tmdb: '5' } };
    const additions = [ours.id, theirs.id, itemId('nothing-here')].map((id) => ({
      itemId: id,
      facts,
      source: 'tags',
    }));
    expect(await store().catalogue.addFacts(two, additions)).toBe(2);
    expect(await store().catalogue.find(ours.id)).toEqual({
      ...ours,
      keywords: ['quiet'],
      externalIds: { imdb: 'tt1', tmdb: '5' },
      factSources: ['editor', 'tags'],
    });
    await store().catalogue.takeBackImport(one);
    expect(await store().catalogue.find(theirs.id)).toBeUndefined();
    await store().catalogue.takeBackImport(two);
    expect(await store().catalogue.all()).toEqual([ours]);
  });

  it('keeps imports when the bundled catalogue changes, also where it brings a work that was imported', async () => {
    await bundle('1', ours);
    const run = await begin('one');
    const theirs = film('imdb-tt9', 'Later', { externalIds: { imdb: 'tt9' }, keywords: ['sea'] });
    await place(
      run,
      theirs,
      film('imdb-tt1', 'Matrix', { externalIds: { imdb: 'tt1' }, keywords: ['code'] }),
    );
    const changed = { ...ours, title: 'The Matrix (changed)' };
    const later = film('film-later', 'Later, by us', { collection: 'bundled', externalIds: { imdb: 'tt9' } });
    await bundle('2', changed, later);
    expect(await store().catalogue.find(ours.id)).toEqual({ ...changed, keywords: ['code'] });
    expect(await store().catalogue.find(theirs.id)).toMatchObject({
      title: 'Later, by us',
      keywords: ['sea'],
    });
    expect(await store().catalogue.find(later.id)).toBeUndefined();
    await bundle('3');
    expect((await store().catalogue.all()).map(({ id, title }) => [id, title])).toEqual([
      ['film-matrix', 'Matrix'],
      ['imdb-tt9', 'Later'],
    ]);
  });

  it('counts changes by whoever makes them', async () => {
    const before = await store().catalogue.changes();
    expect(await store().catalogue.changes()).toBe(before);
    await bundle('1', ours);
    const loaded = await store().catalogue.changes();
    expect(loaded).toBeGreaterThan(before);
    const same = { name: 'bundled', version: '1', items: [ours], checks: [], loadedAt: NOON };
    expect(await store().catalogue.ensureCollection(same)).toBe(false);
    expect(await store().catalogue.changes()).toBe(loaded);
    await store().catalogue.markChanged();
    expect(await store().catalogue.changes()).toBe(loaded + 1);
  });

  it('gives, after imports in any order were taken back in any order, exactly what was there before', async () => {
    const films = fc
      .record({
        number: fc.integer({ min: 1, max: 5 }),
        table: fc.constantFrom('imdb', 'tmdb', 'title'),
        genres: fc.uniqueArray(fc.constantFrom('Drama', 'War', 'Sci-Fi'), { maxLength: 2 }),
      })
      .map(({ number, table, genres }) =>
        film(`${table}-${number}`, `Film ${number}`, {
          genres,
          externalIds: table === 'title' ? {} : { [table]: String(number) },
        }),
      );
    const runs = fc.array(fc.array(films, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 });
    const ownFilms = fc.uniqueArray(films, { maxLength: 3, selector: ({ title }) => title });
    let round = 0;
    await fc.assert(
      fc.asyncProperty(ownFilms, runs, fc.infiniteStream(fc.nat()), async (own, tables, choices) => {
        round += 1;
        for (const { id } of await store().imports.list()) await store().catalogue.takeBackImport(id);
        await bundle(
          String(round),
          ...own.map((item) => ({ ...item, id: itemId(`own-${item.id}`), collection: 'bundled' })),
        );
        const before = await store().catalogue.all();
        const open: number[] = [];
        const states = [before];
        for (const [index, items] of tables.entries()) {
          const run = await begin(`round ${round}, table ${index}`);
          const { added, merged, duplicates } = await place(run, ...items);
          expect(added + merged + duplicates).toBe(items.length);
          open.push(run);
          const state = await store().catalogue.all();
          expect(state.length).toBe(states[index].length + added);
          states.push(state);
        }
        // The last one first gives each earlier state again.
        const last = open.pop();
        if (last !== undefined) await store().catalogue.takeBackImport(last);
        expect(await store().catalogue.all()).toEqual(states[tables.length - 1]);
        while (open.length > 0) {
          const [run] = open.splice(choices.next().value % open.length, 1);
          await store().catalogue.takeBackImport(run);
        }
        expect(await store().catalogue.all()).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });
}
