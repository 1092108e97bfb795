import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogueItemSchema } from '@emoverse/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { startApp, type RunningApp } from '../testing/start-app.ts';

const JPEG = Uint8Array.from({ length: 500 }, (_, at) => [0xff, 0xd8, 0xff][at] ?? 7);
const SONG = catalogueItemSchema.shape.id.parse('song-0');
const PICTURE = `/api/covers/${SONG}`;
const answers = {
  results: [
    {
      trackName: 'music number 0',
      artistName: 'Maker 0',
      artworkUrl100: 'https://is1-ssl.mzstatic.com/a/100x100bb.jpg',
    },
  ],
};

let folder: string;
let app: RunningApp;
let browser: Browser;
const asked: string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emoverse-covers-'));
  app = await startApp({
    covers: {
      folder,
      fetch: (input) => {
        const address = String(input);
        asked.push(address);
        return Promise.resolve(address.includes('/search') ? Response.json(answers) : new Response(JPEG));
      },
    },
  });
  browser = app.browser();
});
afterAll(async () => {
  await app.dispose();
  await rm(folder, { recursive: true, force: true });
});

const find = (who: Browser) => who.api.call('findCovers', { body: { itemIds: [SONG] } });
const stateOf = async () => {
  const found = await find(browser);
  return found.kind === 'on' ? found.covers : found.kind;
};

it('fetches covers for who allowed it alone, serves them from here, and deletes them when it is taken back', async () => {
  const stranger = app.browser();
  await browser.api.call('getProfile', {});
  for (const covers of ['ask', 'no'] as const) {
    await browser.api.call('patchSettings', { body: { covers } });
    expect(await stateOf()).toBe('off');
  }
  expect(await find(stranger)).toEqual({ kind: 'off' });
  expect((await browser.send(PICTURE)).status).toBe(404);
  expect(asked).toEqual([]);

  await browser.api.call('patchSettings', { body: { covers: 'yes' } });
  await expect.poll(stateOf).toEqual([{ itemId: SONG, state: 'there' }]);
  const picture = await browser.send(PICTURE);
  expect(new Uint8Array(await picture.arrayBuffer())).toEqual(JPEG);
  expect(Object.fromEntries(picture.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'cache-control': 'private, no-cache, no-transform',
    'x-content-type-options': 'nosniff',
  });
  const etag = picture.headers.get('etag') ?? '';
  expect((await browser.send(PICTURE, { headers: { 'if-none-match': etag } })).status).toBe(304);
  expect((await stranger.send(PICTURE)).status).toBe(404);
  expect(await browser.api.call('keptCovers', {})).toMatchObject({ pictures: 1, bytes: JPEG.length });
  const before = asked.length;
  expect(await stateOf()).toEqual([{ itemId: SONG, state: 'there' }]);
  expect(asked).toHaveLength(before);
  expect(app.log()).not.toMatch(/Maker/);

  await browser.api.call('patchSettings', { body: { theme: 'dark' } });
  expect(await browser.api.call('keptCovers', {})).toMatchObject({ pictures: 1 });
  await browser.api.call('patchSettings', { body: { covers: 'no' } });
  expect(await browser.api.call('keptCovers', {})).toMatchObject({ pictures: 0, bytes: 0 });
  expect((await browser.send(PICTURE)).status).toBe(404);
});

it('answers for works that are not there, and deletes on request', async () => {
  await browser.api.call('patchSettings', { body: { covers: 'yes' } });
  const unknown = catalogueItemSchema.shape.id.parse('song-nobody-knows');
  expect(await browser.api.call('findCovers', { body: { itemIds: [unknown] } })).toEqual({
    kind: 'on',
    covers: [{ itemId: unknown, state: 'none' }],
  });
  expect((await browser.send('/api/covers/%2e%2e%2fspotify.key')).status).toBe(404);
  expect(await browser.api.call('deleteCovers', {})).toMatchObject({ pictures: 0 });
});
