import { expect, it } from 'vitest';
import type { Store } from '../open-store.ts';
import type { LibraryFile } from '../repositories/library.ts';
import { NOON, itemId, sampleItem } from './samples.ts';

/** What every store must do about the sound files of this machine. */
export function describeLibrary(store: () => Store, reopen: () => Promise<void>): void {
  const file = (path: string, changes: Partial<LibraryFile> = {}): LibraryFile => ({
    folder: '/music',
    path,
    itemId: itemId(`library-${path}`),
    size: 1000,
    modifiedAt: NOON,
    fingerprint: path,
    state: 'sound',
    reason: undefined,
    scannedAt: NOON,
    ...changes,
  });
  const save = (...files: readonly LibraryFile[]) =>
    store().library.save(
      files.map((one) => ({
        file: one,
        item:
          one.itemId === undefined
            ? undefined
            : sampleItem(one.itemId, { collection: 'library', title: one.path }),
      })),
    );

  it('keeps files with their items, whatever their names, and says what each folder holds', async () => {
    const files = [
      file('a', { folder: '/музыка' }),
      file('b'),
      file('c', { itemId: undefined, state: 'unreadable', reason: 'it is "broken"\u0000' }),
      file('d', { itemId: undefined, state: 'copy', reason: 'a copy of b' }),
    ];
    await save(...files);
    await reopen();
    expect(await store().library.files()).toEqual([files[1], files[2], files[3], files[0]]);
    expect(await store().library.files('/музыка')).toEqual([files[0]]);
    expect(await store().library.fileOf(itemId('library-b'))).toEqual(files[1]);
    expect(await store().library.fileOf(itemId('library-z'))).toBeUndefined();
    expect(await store().library.folders()).toEqual([
      {
        folder: '/music',
        files: 3,
        tracks: 1,
        byState: { sound: 1, 'tags-only': 0, copy: 1, unreadable: 1 },
        lastScannedAt: NOON,
      },
      {
        folder: '/музыка',
        files: 1,
        tracks: 1,
        byState: { sound: 1, 'tags-only': 0, copy: 0, unreadable: 0 },
        lastScannedAt: NOON,
      },
    ]);
    expect(await store().catalogue.collections()).toMatchObject([{ name: 'library', items: 2 }]);
  });

  it('replaces what was known of a path, and keeps the item of a file that moved', async () => {
    await save(file('old'));
    await store().inTransaction(async ({ library }) => {
      await library.save([
        {
          file: file('new', { itemId: itemId('library-old') }),
          item: sampleItem('library-old', { collection: 'library' }),
        },
      ]);
      await library.remove([{ folder: '/music', path: 'old' }]);
    });
    expect(await store().library.fileOf(itemId('library-old'))).toMatchObject({ path: 'new' });
    expect(await store().catalogue.find(itemId('library-old'))).toBeDefined();
    await save(file('new', { itemId: itemId('library-old'), size: 2000 }));
    expect(await store().library.files()).toMatchObject([{ path: 'new', size: 2000 }]);
  });

  it('forgets files with their items, and leaves other collections alone', async () => {
    await store().catalogue.replaceCollection({
      name: 'bundled',
      version: '1',
      items: [sampleItem('song-a')],
      checks: [],
      loadedAt: NOON,
    });
    await save(file('a'), file('b'));
    await store().library.remove([file('a'), file('nowhere')]);
    expect((await store().catalogue.all()).map(({ id }) => id)).toEqual(['library-b', 'song-a']);
    expect(await store().catalogue.collections()).toMatchObject([{ name: 'bundled' }, { items: 1 }]);
    await store().library.remove([file('b')]);
    expect(await store().library.folders()).toEqual([]);
    expect((await store().catalogue.collections()).map(({ name }) => name)).toEqual(['bundled']);
  });
}
