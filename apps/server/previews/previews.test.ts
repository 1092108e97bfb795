import { catalogueItemSchema } from '@emoverse/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createItunesDouble,
  createItunesStage,
  type ItunesStage,
} from '../../../tools/itunes-double/create-itunes-double.ts';
import { songOf } from '../../../tools/made-up-music/songs.ts';
import type { Browser } from '../testing/browser.ts';
import { startApp, type RunningApp } from '../testing/start-app.ts';
import { previewSource } from './preview-source.ts';

const BASE = 'http://127.0.0.1:5066';
let stage: ItunesStage;
let app: RunningApp;
let browser: Browser;
let asked: URL[];
beforeEach(async () => {
  stage = createItunesStage();
  stage.songs = [
    songOf({ title: 'music number 0', artists: ['Maker 0'], seconds: 200 }),
    songOf({ title: 'music number 0 (Karaoke)', artists: ['Maker 0'] }),
    songOf({ title: 'music number 1', artists: ['Somebody Else'] }),
    songOf({ title: 'music number 2', artists: ['Maker 2'], explicit: true }),
    songOf({ title: 'music number 3', artists: ['Maker 3'], suffix: 'none' }),
  ];
  asked = [];
  const double = createItunesDouble(stage);
  app = await startApp({
    previews: {
      source: previewSource(BASE),
      fetch: async (input, init) => {
        const request = new Request(input, init);
        asked.push(new URL(request.url));
        return double.request(request);
      },
    },
  });
  browser = app.browser();
});
afterEach(() => app.dispose());

const switchOn = (changes: Record<string, unknown> = {}) =>
  browser.api.call('patchSettings', { body: { songPreviews: true, songPreviewCountry: 'de', ...changes } });
const find = (id: string) =>
  browser.api.call('findPreview', { params: { itemId: catalogueItemSchema.shape.id.parse(id) } });

describe('a preview of a song', () => {
  it('is not looked for before the person switched previews on', async () => {
    expect(await find('song-0')).toEqual({ kind: 'off' });
    expect((await browser.send('/api/previews/song-0/audio')).status).toBe(404);
    await browser.api.call('getProfile', {});
    expect(await find('song-0')).toEqual({ kind: 'off' });
    expect(asked).toEqual([]);
  });

  it('is the same song or none, found once, and heard in parts through this server', async () => {
    await switchOn();
    const found = await find('song-0');
    expect(found).toMatchObject({
      kind: 'found',
      title: 'music number 0',
      artist: 'Maker 0',
      sound: '/api/previews/song-0/audio',
    });
    if (found.kind !== 'found') throw new Error('not found');
    expect(found.page).toMatch(/^https:\/\/music\.apple\.com\/de\//);
    // Nothing but title and artist is told.
    expect(Object.fromEntries(asked[0].searchParams)).toEqual({
      term: 'music number 0 Maker 0',
      media: 'music',
      entity: 'song',
      limit: '10',
      country: 'de',
    });
    await find('song-0');
    expect(asked).toHaveLength(1);
    expect(await find('song-1')).toEqual({ kind: 'none' });
    expect(await find('song-3')).toEqual({ kind: 'none' });
    expect(await find('song-1')).toEqual({ kind: 'none' });
    expect(await find('film-0')).toEqual({ kind: 'none' });
    expect(asked).toHaveLength(3);

    const part = await browser.send(found.sound, { headers: { range: 'bytes=0-3' } });
    expect([part.status, await part.text()]).toEqual([206, 'RIFF']);
    expect(Object.fromEntries(part.headers)).toMatchObject({
      'cache-control': 'no-store, no-transform',
      'content-type': 'audio/wav',
    });
    expect((await browser.send('/api/previews/song-1/audio')).status).toBe(404);
    expect((await app.browser().send(found.sound)).status).toBe(404);
    await switchOn({ songPreviews: false });
    expect((await browser.send(found.sound)).status).toBe(404);
    expect(app.log()).not.toMatch(/Maker/);
  });

  it('is not an explicit one where those are filtered out, whoever asked first', async () => {
    await switchOn({ filters: { allowExplicit: false } });
    expect(await find('song-2')).toEqual({ kind: 'none' });
    await switchOn({ filters: { allowExplicit: true } });
    expect(await find('song-2')).toMatchObject({ kind: 'found' });
    expect(asked).toHaveLength(1);
  });

  it('is asked for no more than Apple allows', async () => {
    await switchOn();
    const codes: string[] = [];
    for (let song = 0; song < 24; song += 1) {
      await find(`song-${song}`).then(
        ({ kind }) => codes.push(kind),
        (error: unknown) => codes.push((error as { code: string }).code),
      );
    }
    expect(codes.filter((code) => code === 'preview-busy')).toHaveLength(6);
    expect(stage.searches).toHaveLength(18);
  });

  it('says what is wrong at Apple, and remembers nothing of it', async () => {
    await switchOn();
    for (const [status, code] of [
      [403, 'preview-busy'],
      [503, 'preview-down'],
      [302, 'preview-down'],
    ] as const) {
      stage.failures.push({ status, times: 1, path: '/search', location: 'http://evil.example/' });
      await expect(find('song-0')).rejects.toMatchObject({ code });
    }
    expect(await find('song-0')).toMatchObject({ kind: 'found' });
    expect(asked.every(({ origin }) => origin === BASE)).toBe(true);
  });

  it('comes from Apple’s shop alone, and as nothing that a browser takes for a page', async () => {
    await switchOn();
    stage.origin = 'http://169.254.169.254';
    expect(await find('song-0')).toEqual({ kind: 'none' });
    stage.origin = undefined;
    expect(await find('song-2')).toMatchObject({ kind: 'found' });
    stage.failures.push({ status: 200, times: 1, path: '/preview' });
    expect((await browser.send('/api/previews/song-2/audio')).status).toBe(404);
  });
});

describe('where previews come from', () => {
  const { isSound } = previewSource(undefined);
  it.each([
    ['https://audio-ssl.itunes.apple.com/itunes-assets/AudioPreview1/x.m4a', true],
    ['https://itunes.apple.com/x', true],
    ['https://is1-ssl.mzstatic.com/x', true],
    ['http://audio-ssl.itunes.apple.com/x', false],
    ['https://audio-ssl.itunes.apple.com:8443/x', false],
    ['https://itunes.apple.com.evil.example/x', false],
    ['https://eviltunes.apple.com/x', false],
    ['https://evil-itunes.apple.com/x', false],
    ['https://127.0.0.1/x', false],
  ])('%s: %s', (address, expected) => {
    expect(isSound(new URL(address))).toBe(expected);
  });

  it('can be a double on this machine alone', () => {
    expect(() => previewSource('https://example.org')).toThrow(/EMOVERSE_ITUNES_BASE is for tests/);
    expect(previewSource('http://127.0.0.1:5').search).toBe('http://127.0.0.1:5');
  });
});
