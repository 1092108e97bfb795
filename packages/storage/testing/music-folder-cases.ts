import { expect, it } from 'vitest';
import type { Store } from '../open-store.ts';
import { NOON, itemId, sampleItem } from './samples.ts';

/** What every store must do about the folders that were chosen for their music. */
export function describeMusicFolders(store: () => Store, reopen: () => Promise<void>): void {
  const folders = () => store().musicFolders;
  const scan = async () => (await folders().list()).at(0)?.scan;

  it('keeps each once under the same id, whatever its name', async () => {
    const id = await folders().add('/музыка "alt"', NOON);
    expect(await folders().add('/музыка "alt"', NOON + 1)).toBe(id);
    await folders().add('/a', NOON);
    await reopen();
    expect(await folders().list()).toEqual([
      { id: expect.stringMatching(/^[0-9a-f-]{36}$/), folder: '/a', addedAt: NOON, scan: undefined },
      { id, folder: '/музыка "alt"', addedAt: NOON, scan: undefined },
    ]);
    expect(await folders().find(id)).toMatchObject({ folder: '/музыка "alt"' });
    expect(await folders().remove('/a')).toBe(true);
    expect(await folders().remove('/a')).toBe(false);
    expect(await folders().beginScan('/a', NOON)).toBeUndefined();
  });

  it('notes how far a scan is, until it ends', async () => {
    await folders().add('/a', NOON);
    expect(await folders().beginScan('/a', NOON)).toBe(1);
    const progress = {
      found: 10,
      done: 4,
      readingSince: NOON,
      doneBefore: 2,
      passedOver: [{ path: 'b', why: 'odd-name' as const }],
    };
    expect(await folders().noteScan('/a', 1, progress, NOON + 1)).toBe(true);
    await reopen();
    expect(await scan()).toEqual({ ...progress, run: 1, state: 'running', updatedAt: NOON + 1 });
    await folders().endScan('/a', 1, { state: 'failed', problem: 'no-folder' }, NOON + 2);
    expect(await scan()).toMatchObject({ state: 'failed', problem: 'no-folder', done: 4 });
    expect(await folders().noteScan('/a', 1, progress, NOON + 3)).toBe(false);
    expect(await folders().beginScan('/a', NOON + 4)).toBe(2);
    expect(await scan()).toEqual({ run: 2, state: 'running', found: 0, done: 0, updatedAt: NOON + 4 });
  });

  it('stops whoever reads when the person pauses or another begins, and stays paused', async () => {
    await folders().add('/a', NOON);
    expect(await folders().holdScan('/a', 'paused', NOON)).toBe(false);
    await folders().beginScan('/a', NOON);
    expect(await folders().holdScan('/a', 'paused', NOON)).toBe(true);
    expect(await folders().noteScan('/a', 1, { found: 1, done: 1 }, NOON)).toBe(false);
    await folders().endScan('/a', 1, { state: 'waiting' }, NOON);
    await reopen();
    expect(await scan()).toMatchObject({ state: 'paused' });
    await folders().beginScan('/a', NOON);
    await folders().beginScan('/a', NOON);
    expect(await folders().noteScan('/a', 2, { found: 1, done: 1 }, NOON)).toBe(false);
    expect(await folders().noteScan('/a', 3, { found: 1, done: 1 }, NOON)).toBe(true);
    expect(await folders().holdScan('/a', 'cancelled', NOON)).toBe(true);
    expect(await folders().holdScan('/a', 'paused', NOON)).toBe(false);
    expect(await folders().holdScan('/a', 'waiting', NOON)).toBe(true);
    expect(await scan()).toMatchObject({ state: 'waiting', run: 3 });
  });

  it('forgets a folder with its files and their items, and no other', async () => {
    const save = (folder: string, path: string) =>
      store().library.save([
        {
          file: {
            ...{ folder, path, itemId: itemId(`library-${path}`), size: 1, modifiedAt: NOON },
            ...{ fingerprint: path, state: 'sound', reason: undefined, scannedAt: NOON },
          },
          item: sampleItem(`library-${path}`, { collection: 'library' }),
        },
      ]);
    for (const folder of ['/a', '/b']) await folders().add(folder, NOON);
    await save('/a', 'one');
    await save('/a', 'two');
    await save('/b', 'three');
    expect(await store().transfer.forgetMusicFolder('/a')).toBe(2);
    expect(await store().transfer.forgetMusicFolder('/a')).toBeUndefined();
    expect((await folders().list()).map(({ folder }) => folder)).toEqual(['/b']);
    expect((await store().library.files()).map(({ path }) => path)).toEqual(['three']);
    expect((await store().catalogue.all()).map(({ id }) => id)).toEqual(['library-three']);
  });
}
