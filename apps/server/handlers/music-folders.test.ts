import { mkdir, mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { MusicFolder } from '@emoverse/api-contract';
import { encodeWav, makeMusic, startSourceWorker } from '@emoverse/library/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { startApp, type RunningApp } from '../testing/start-app.ts';

vi.setConfig({ testTimeout: 120_000 });

/** A thread that takes files and is never done with one. */
const startHungReader = (): Worker =>
  new Worker(
    `const { parentPort } = require('node:worker_threads');
     parentPort.on('message', () => undefined);
     parentPort.postMessage({ kind: 'ready' });`,
    { eval: true },
  );

let app: RunningApp;
let browser: Browser;
let music: string;
let isHung = false;
let endings: (() => Promise<void>)[];
let stopping: AbortController;

async function start(folder?: string): Promise<void> {
  endings = [];
  stopping = new AbortController();
  app = await startApp(
    {
      musicFolders: [music],
      music: {
        fetch: () => Promise.reject(new TypeError('no music server is asked')),
        key: () => Promise.resolve(Buffer.alloc(32, 7)),
        beforeClosing: (work) => endings.push(work),
        startSoundReader: () => (isHung ? startHungReader() : startSourceWorker()),
      },
      stopping: stopping.signal,
    },
    folder,
  );
  browser = app.browser();
}

/** As `serve.ts` ends. */
async function stop(): Promise<void> {
  stopping.abort();
  await Promise.all(endings.map((end) => end()));
  await app.stop();
}

beforeAll(async () => {
  music = await realpath(await mkdtemp(join(tmpdir(), 'emoverse-music-')));
  for (const name of ['Quiet', 'Quiet/inside', 'Empty', '.hidden'])
    await mkdir(join(music, name), { recursive: true });
  const sound = encodeWav(
    [
      makeMusic({
        mode: 'major',
        beatsPerMinute: 100,
        level: 0.4,
        harmonics: 3,
        seconds: 6,
      }),
    ],
    22_050,
    { INAM: 'Even Chords', IART: 'The Makers' },
  );
  await writeFile(join(music, 'Quiet', 'a.wav'), sound);
  await writeFile(join(music, 'Quiet', 'b.wav'), sound);
  await writeFile(join(music, 'Quiet', 'c.wav'), '');
  await writeFile(join(music, 'Quiet', 'Nobody - Odd Format.m4a'), '\0\0\0\x20ftypM4A ');
  await start();
});
afterAll(async () => {
  await stop();
  await app.dispose();
  await rm(music, { recursive: true, force: true });
});

const path = (name: string): string => join(music, name);
const folders = async (): Promise<MusicFolder[]> => (await browser.api.call('listMusicFolders', {})).folders;
const folder = async (): Promise<MusicFolder | undefined> => (await folders()).at(0);
const stateIs = (state: string) =>
  expect.poll(async () => (await folder())?.scan?.state, { timeout: 60_000 }).toBe(state);
const isRead = () =>
  expect
    .poll(async () => (await folder())?.scan, { timeout: 60_000 })
    .toMatchObject({ state: 'running', isReading: true });
const params = async () => ({ params: { id: (await folder())?.id ?? '' } });

it('reads a folder that was chosen, and tells what was found and what could not be heard', async () => {
  const added = await browser.api.call('addMusicFolder', {
    body: { path: path('Quiet') },
  });
  expect(added).toMatchObject({
    name: 'Quiet',
    path: path('Quiet'),
    scan: { passedOver: [] },
  });
  await stateIs('done');
  expect(await folder()).toMatchObject({
    ...{ id: added.id, files: 4, tracks: 2, unheard: 3 },
    scan: { state: 'done', isReading: true, found: 4, done: 4 },
  });
  const { total, files } = await browser.api.call('listUnheardFiles', {
    ...(await params()),
    query: {},
  });
  expect([total, files.map(({ path, state }) => [path, state])]).toEqual([
    3,
    [
      ['Nobody - Odd Format.m4a', 'tags-only'],
      ['b.wav', 'copy'],
      ['c.wav', 'unreadable'],
    ],
  ]);
  // The next look takes the catalogue up; the one after that finds it loaded.
  await expect
    .poll(async () => (await browser.api.call('listMusicFolders', {})).moods, {
      timeout: 20_000,
      interval: 300,
    })
    .not.toEqual([]);
  const { moods } = await browser.api.call('listMusicFolders', {});
  expect(moods.reduce((sum, { songs }) => sum + songs, 0)).toBe(2);
});

it('chooses no folder twice, none inside another, and none that may not be looked into', async () => {
  await browser.api.call('addMusicFolder', { body: { path: path('Quiet') } });
  expect(await folders()).toHaveLength(1);
  await stateIs('done');
  const add = (name: string) => browser.api.call('addMusicFolder', { body: { path: name } });
  for (const [name, code] of [
    [path('Quiet/inside'), 'folder-overlaps'],
    [music, 'folder-overlaps'],
    ['/', 'no-such-folder'],
    [path('.hidden'), 'no-such-folder'],
    [path('nowhere'), 'no-such-folder'],
  ] as const)
    await expect(add(name), name).rejects.toMatchObject({ code });
  const elsewhere = await app.answer(new Request('http://127.0.0.1:4321/api/library/music'), '192.168.1.20');
  expect(elsewhere.status).toBe(403);
});

it('pauses in the middle of a file, stays paused over a restart, and goes on when asked', async () => {
  await writeFile(
    path('Quiet/a.wav'),
    encodeWav(
      [
        makeMusic({
          mode: 'minor',
          beatsPerMinute: 80,
          level: 0.2,
          harmonics: 2,
          seconds: 6,
        }),
      ],
      22_050,
      { INAM: 'Other Chords' },
    ),
  );
  isHung = true;
  await browser.api.call('readMusicFolder', await params());
  await isRead();
  expect((await browser.api.call('pauseMusicFolder', await params())).scan).toMatchObject({
    state: 'paused',
  });
  isHung = false;
  const { directory } = app;
  await stop();
  await start(directory);
  expect(await folder()).toMatchObject({
    tracks: 2,
    scan: { state: 'paused' },
  });
  await browser.api.call('readMusicFolder', await params());
  await stateIs('done');
  expect((await app.store.catalogue.all()).map(({ title }) => title)).toContain('Other Chords');
});

it('goes on by itself after a restart that cut it off, and ends when it is cancelled', async () => {
  await writeFile(path('Quiet/d.wav'), encodeWav([new Float32Array(22_050)], 22_050));
  isHung = true;
  await browser.api.call('readMusicFolder', await params());
  await isRead();
  const { directory } = app;
  await stop();
  await start(directory);
  await isRead();
  expect((await browser.api.call('cancelMusicFolder', await params())).scan).toMatchObject({
    state: 'cancelled',
  });
  isHung = false;
});

it('forgets nothing where a disk is gone, and says so; an empty folder has nothing', async () => {
  await rename(path('Quiet'), path('elsewhere'));
  await browser.api.call('readMusicFolder', await params());
  await stateIs('failed');
  expect((await folder())?.scan?.problem).toBe('no-such-folder');
  await mkdir(path('Quiet'));
  await browser.api.call('readMusicFolder', await params());
  await expect.poll(async () => (await folder())?.scan?.problem, { timeout: 60_000 }).toBe('folder-emptied');
  expect(await folder()).toMatchObject({
    tracks: 2,
    scan: { state: 'failed' },
  });
  const { id } = await browser.api.call('addMusicFolder', {
    body: { path: path('Empty') },
  });
  await expect
    .poll(async () => (await folders()).find((one) => one.id === id)?.scan, {
      timeout: 60_000,
    })
    .toMatchObject({ state: 'done', found: 0 });
  await browser.api.call('removeMusicFolder', { params: { id } });
});

it('takes a folder out with its songs, and leaves its files', async () => {
  const out = await params();
  expect(await browser.api.call('removeMusicFolder', out)).toEqual({
    deleted: true,
  });
  expect(await folders()).toEqual([]);
  expect((await app.store.catalogue.all()).filter(({ collection }) => collection === 'library')).toEqual([]);
  for (const name of [
    'readMusicFolder',
    'pauseMusicFolder',
    'cancelMusicFolder',
    'removeMusicFolder',
  ] as const)
    await expect(browser.api.call(name, out)).rejects.toMatchObject({
      code: 'no-such-folder',
    });
});

it('is for the owner of the house alone', async () => {
  await browser.api.call('getProfile', {});
  await browser.api.call('enterGuest', {});
  await expect(browser.api.call('listMusicFolders', {})).rejects.toMatchObject({
    code: 'owner-only',
  });
  await expect(browser.api.call('listMusicServers', {})).rejects.toMatchObject({ code: 'owner-only' });
});
