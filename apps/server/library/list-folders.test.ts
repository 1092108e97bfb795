import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MOST_FOLDERS_LISTED } from '@emoverse/api-contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type Browser } from '../testing/browser.ts';
import { startApp, type RunningApp } from '../testing/start-app.ts';

/** Root, and Windows, read what has no permissions. */
const readsAll = process.platform === 'win32' || process.getuid?.() === 0;
let folder: string;
let music: string;
let app: RunningApp;
let browser: Browser;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'emoverse-folders-')));
  music = join(folder, 'music');
  for (const name of ['Album 10', 'Album 2', 'Émilie/live', '.hidden/inside', 'closed'])
    await mkdir(join(music, name), { recursive: true });
  for (const name of ['private', 'music beside']) await mkdir(join(folder, name));
  await writeFile(join(music, 'song.mp3'), 'sound');
  await symlink(join(folder, 'private'), join(music, 'a way out'));
  await symlink(join(music, 'Album 2'), join(music, 'a way round'));
  await symlink(music, join(folder, 'linked root'));
  await chmod(join(music, 'closed'), 0);
  app = await startApp({ musicFolders: [join(folder, 'linked root'), join(folder, 'gone')] });
  browser = app.browser();
});
afterAll(async () => {
  await app.dispose();
  await chmod(join(music, 'closed'), 0o700);
  await rm(folder, { recursive: true, force: true });
});

const list = (path?: string) =>
  browser.api.call('listLibraryFolders', { query: path === undefined ? {} : { path } });

describe('the folders of the machine', () => {
  it('begin with those that may be looked into', async () => {
    expect(await list()).toEqual({ folders: [{ name: 'music', path: music }], isCut: false });
  });

  it('are told by name, without files, hidden ones and links', async () => {
    const { folders, ...about } = await list(music);
    expect(about).toEqual({ path: music, isCut: false });
    expect(folders.map(({ name }) => name)).toEqual(['Album 2', 'Album 10', 'closed', 'Émilie']);
    expect(await list(folders[3].path)).toEqual({
      path: join(music, 'Émilie'),
      parent: music,
      folders: [{ name: 'live', path: join(music, 'Émilie/live') }],
      isCut: false,
    });
  });

  it('end where those end, whichever way is tried', async () => {
    const ways = [
      folder,
      '/',
      join(folder, 'private'),
      join(folder, 'music beside'),
      join(music, 'a way out'),
      `${music}/../private`,
      `${music}/Album 2/../../private`,
      join(music, '.hidden'),
      join(music, '.hidden/inside'),
      join(music, 'song.mp3'),
      join(music, 'none'),
      `${music}\0`,
      'music',
      '.',
      '..',
      `${music}/${'a/'.repeat(2000)}`,
    ];
    for (const way of ways)
      await expect(list(way), way).rejects.toMatchObject({ status: 404, code: 'no-such-folder' });
    // One that leads to another that may be looked into is that one.
    expect((await list(join(music, 'a way round'))).path).toBe(join(music, 'Album 2'));
  });

  it('say so where they may not be read', async () => {
    const closed = list(join(music, 'closed'));
    await (readsAll
      ? expect(closed).resolves.toMatchObject({ folders: [] })
      : expect(closed).rejects.toMatchObject({ status: 403, code: 'folder-not-readable' }));
  });

  it('are cut where there are too many', async () => {
    const many = join(music, 'Album 2');
    const names = Array.from({ length: MOST_FOLDERS_LISTED + 1 }, (_, count) => String(count));
    await Promise.all(names.map((name) => mkdir(join(many, name))));
    const { folders, isCut } = await list(many);
    expect([folders.length, isCut]).toEqual([MOST_FOLDERS_LISTED, true]);
  });

  it('are told to nobody elsewhere, also where music is shared', async () => {
    const shared = await startApp({ shareLibrary: true, musicFolders: [music], store: app.store });
    for (const asked of [app, shared]) {
      const elsewhere = openBrowser((request) => asked.answer(request, '192.168.1.7'));
      await expect(elsewhere.api.call('listLibraryFolders', { query: {} })).rejects.toMatchObject({
        status: 403,
        code: 'only-here',
      });
    }
  });
});
