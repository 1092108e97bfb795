import { expect, it } from 'vitest';
import type { Store } from '../open-store.ts';
import { NOON, itemId, sampleItem } from './samples.ts';

/** What the catalogue of every store must do; `store` gives the one that is open now. */
export function describeCatalogue(store: () => Store, reopen: () => Promise<void>): void {
  const bundled = (version: string, ...ids: string[]) =>
    store().catalogue.replaceCollection({
      name: 'bundled',
      version,
      items: ids.map((id) => sampleItem(id)),
      checks: [{ name: 'valence', r: 0.61 }],
      loadedAt: NOON,
    });

  it('gives back what was loaded, and a replacement leaves nothing of the old version', async () => {
    await bundled('1', 'song-a', 'song-b');
    await bundled('2', 'song-b', 'song-c');
    expect(await store().catalogue.all()).toEqual([sampleItem('song-b'), sampleItem('song-c')]);
    expect(await store().catalogue.find(itemId('song-a'))).toBeUndefined();
    expect(await store().catalogue.collections()).toEqual([
      { name: 'bundled', version: '2', items: 2, checks: [{ name: 'valence', r: 0.61 }], loadedAt: NOON },
    ]);
  });

  it('keeps the old version whole when a replacement is refused', async () => {
    await bundled('1', 'song-a');
    await store().catalogue.replaceCollection({
      name: 'mine',
      version: '1',
      items: [sampleItem('song-x', { collection: 'mine' })],
      checks: [],
      loadedAt: NOON,
    });
    await expect(bundled('2', 'song-b', 'song-x')).rejects.toMatchObject({ code: 'duplicate-item' });
    await expect(bundled('2', 'song-b', 'song-b')).rejects.toMatchObject({ code: 'duplicate-item' });
    await expect(
      store().catalogue.replaceCollection({
        name: 'b',
        version: '1',
        items: [sampleItem('y')],
        checks: [],
        loadedAt: 0,
      }),
    ).rejects.toMatchObject({ code: 'wrong-collection' });
    expect((await store().catalogue.all()).map(({ id }) => id)).toEqual(['song-a', 'song-x']);
    expect((await store().catalogue.all('bundled')).map(({ id }) => id)).toEqual(['song-x']);
    expect(await store().catalogue.removeCollection('mine')).toBe(true);
    expect(await store().catalogue.removeCollection('mine')).toBe(false);
    expect((await store().catalogue.all()).map(({ id }) => id)).toEqual(['song-a']);
  });

  it('merges items batch by batch: own ones are replaced, those of other collections stay', async () => {
    await bundled('1', 'song-a');
    const mine = (...ids: string[]) =>
      store().catalogue.mergeItems({
        name: 'mine',
        version: '1',
        items: ids.map((id) => sampleItem(id, { collection: 'mine', title: `Mine ${id}` })),
        loadedAt: NOON,
      });
    expect(await mine('song-a', 'song-x')).toEqual({ added: 1, replaced: 0, elsewhere: 1 });
    expect(await mine('song-x', 'song-y')).toEqual({ added: 1, replaced: 1, elsewhere: 0 });
    await expect(mine('song-z', 'song-z')).rejects.toMatchObject({ code: 'duplicate-item' });
    expect((await store().catalogue.all()).map(({ id, collection }) => `${collection}/${id}`)).toEqual([
      'bundled/song-a',
      'mine/song-x',
      'mine/song-y',
    ]);
    expect(await store().catalogue.collections()).toMatchObject([{ items: 1 }, { name: 'mine', items: 2 }]);
    expect((await store().catalogue.search({ words: 'mine x', limit: 5, offset: 0 })).total).toBe(1);
  });

  it('takes 50,000 items in one replacement', async () => {
    const ids = Array.from({ length: 50_000 }, (_, index) => `song-${String(index).padStart(5, '0')}`);
    await bundled('1', ...ids);
    expect((await store().catalogue.all()).map(({ id }) => id)).toEqual(ids);
  });

  it('is searched by every word, without regard to case, accents and pattern characters', async () => {
    await store().catalogue.replaceCollection({
      name: 'bundled',
      version: '1',
      items: [
        sampleItem('song-halo', { title: 'Halo', creators: ['Beyoncé'], popularity: 0.9 }),
        sampleItem('film-halo', { title: 'A halo of light', domain: 'films', popularity: 1 }),
        sampleItem('song-percent', { title: '100% pure_love\\', creators: ['Crystal'] }),
      ],
      checks: [],
      loadedAt: NOON,
    });
    const search = async (words: string, domain?: 'music') => {
      const found = await store().catalogue.search({ words, domain, limit: 10, offset: 0 });
      expect(found.total).toBe(found.items.length);
      return found.items.map(({ id }) => id);
    };
    expect(await search('HALO')).toEqual(['song-halo', 'film-halo']);
    expect(await search('halo', 'music')).toEqual(['song-halo']);
    expect(await search('  beyonce  halo ')).toEqual(['song-halo']);
    expect(await search('halo crystal')).toEqual([]);
    expect(await search('0% p')).toEqual(['song-percent']);
    expect(await search('pure_l')).toEqual(['song-percent']);
    expect(await search('love\\')).toEqual(['song-percent']);
    expect(await search('%')).toEqual(['song-percent']);
    expect(await search('\0')).toHaveLength(3);
    expect(await store().catalogue.search({ limit: 1, offset: 2 })).toMatchObject({ total: 3, items: [{}] });
  });

  it('remembers where an import stopped', async () => {
    expect(await store().catalogue.checkpoint('spotify')).toBeUndefined();
    await store().catalogue.saveCheckpoint('spotify', { row: 500 }, NOON);
    await store().catalogue.saveCheckpoint('spotify', { row: 1000 }, NOON + 1);
    await reopen();
    expect(await store().catalogue.checkpoint('spotify')).toEqual({ row: 1000 });
    await store().catalogue.clearCheckpoint('spotify');
    expect(await store().catalogue.checkpoint('spotify')).toBeUndefined();
  });
}
