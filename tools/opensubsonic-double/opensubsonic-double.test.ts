import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { manySongs } from '../made-up-music/songs.ts';
import { createOpenSubsonicDouble, createSubsonicStage } from './create-opensubsonic-double.ts';
import type { SubsonicStage } from './subsonic-stage.ts';

let stage: SubsonicStage;
let double: ReturnType<typeof createOpenSubsonicDouble>;
beforeEach(() => {
  stage = createSubsonicStage();
  double = createOpenSubsonicDouble(stage);
});

const PASSWORD = 'correct horse 🐎';
const md5 = (text: string) => createHash('md5').update(text, 'utf8').digest('hex');
const LOGIN = { u: 'nadia', t: md5(`${PASSWORD}salty`), s: 'salty', v: '1.16.1', c: 'test', f: 'json' };
const path = (method: string, query: Record<string, string>) =>
  `/rest/${method}?${new URLSearchParams(query).toString()}`;

interface Answer {
  readonly status: string;
  readonly error?: { readonly code: number };
  readonly [name: string]: unknown;
}
const ask = async (method: string, query: Record<string, string> = LOGIN): Promise<Answer> => {
  const response = await double.request(path(method, query));
  return ((await response.json()) as { 'subsonic-response': Answer })['subsonic-response'];
};

// https://opensubsonic.netlify.app/docs/api-reference/
describe('logging in', () => {
  it('takes md5(password + salt), a plain password and one in hexadecimal', async () => {
    const { t: _, s: __, ...rest } = LOGIN;
    expect(await ask('ping.view')).toMatchObject({ status: 'ok', version: '1.16.1', openSubsonic: true });
    expect((await ask('ping', { ...rest, p: PASSWORD })).status).toBe('ok');
    const hex = Buffer.from(PASSWORD, 'utf8').toString('hex');
    expect((await ask('ping', { ...rest, p: `enc:${hex}` })).status).toBe('ok');
  });

  const { t: _t, s: _s, u: _u, ...NOBODY } = LOGIN;
  it.each([
    ['a wrong token', { ...LOGIN, t: md5('guess') }, 40],
    ['an unknown person', { ...LOGIN, u: 'nobody' }, 40],
    ['a token without salt', { u: 'nadia', t: LOGIN.t, v: '1.16.1', c: 'x', f: 'json' }, 10],
    ['no login', NOBODY, 10],
    ['no client', { u: 'nadia', t: LOGIN.t, s: 'salty', v: '1.16.1', f: 'json' }, 10],
    ['password and token at once', { ...LOGIN, p: PASSWORD }, 43],
    ['a newer client', { ...LOGIN, v: '1.17.0' }, 30],
    ['an older client', { ...LOGIN, v: '0.9.0' }, 20],
    // https://opensubsonic.netlify.app/docs/extensions/apikeyauth/
    ['an API key with a name', { ...LOGIN, apiKey: 'key-of-nadia-0123456789' }, 43],
    ['an unknown API key', { ...NOBODY, apiKey: 'guess' }, 44],
  ])('refuses %s', async (_, query, code) => {
    expect(await ask('ping', query)).toMatchObject({ status: 'failed', error: { code } });
  });

  it('takes an API key and says whose it is, where it offers that', async () => {
    const query = { ...NOBODY, apiKey: 'key-of-nadia-0123456789' };
    expect(await ask('tokenInfo', query)).toMatchObject({ tokenInfo: { username: 'nadia' } });
    const offered = await ask('getOpenSubsonicExtensions', { f: 'json' });
    expect(JSON.stringify(offered.openSubsonicExtensions)).toContain('apiKeyAuthentication');
    stage.settings.apiKeys = false;
    expect(await ask('ping', query)).toMatchObject({ error: { code: 42 } });
    stage.settings.tokens = false;
    expect(await ask('ping')).toMatchObject({ error: { code: 41 } });
  });
});

describe('listing', () => {
  // https://opensubsonic.netlify.app/docs/endpoints/search3/
  it('gives everything for an empty search, in pages of at most 500', async () => {
    stage.songs = manySongs(1200);
    const page = async (offset: number) => {
      const query = { ...LOGIN, query: '', songCount: '1000', songOffset: String(offset) };
      const { searchResult3 } = (await ask('search3', query)) as never as {
        searchResult3: { song?: { title: string }[] };
      };
      return (searchResult3.song ?? []).map(({ title }) => title);
    };
    const titles = [...(await page(0)), ...(await page(500)), ...(await page(1000)), ...(await page(1200))];
    expect(titles).toEqual(stage.songs.map(({ title }) => title));
    expect(await ask('search3')).toMatchObject({ error: { code: 10 } });
    stage.settings.openSubsonic = false;
    expect(await page(0)).toEqual([]);
  });

  it('lists albums by name, and the songs of each', async () => {
    const { albumList2 } = (await ask('getAlbumList2', {
      ...LOGIN,
      type: 'alphabeticalByName',
      size: '2',
      offset: '1',
    })) as never as { albumList2: { album: { id: string; name: string }[] } };
    expect(albumList2.album.map(({ name }) => name)).toEqual(['Höhenmeter', 'Slow Water']);
    expect(await ask('getAlbum', { ...LOGIN, id: albumList2.album[1].id })).toMatchObject({
      album: { song: [{ title: 'Lamplight Ferry' }, { title: 'Salt & Cedar' }] },
    });
    expect(await ask('getAlbum', { ...LOGIN, id: 'gone' })).toMatchObject({ error: { code: 70 } });
    expect(await ask('getScanStatus')).toMatchObject({ scanStatus: { count: 6 } });
  });
});

// https://opensubsonic.netlify.app/docs/endpoints/stream/
describe('media', () => {
  const [song] = createSubsonicStage().songs;
  const stream = (query: Record<string, string>, range?: string) =>
    double.request(path('stream', { ...LOGIN, ...query }), range === undefined ? {} : { headers: { range } });

  it('is a WAV file, whole and in parts', async () => {
    const whole = await stream({ id: song.id });
    const bytes = Buffer.from(await whole.arrayBuffer());
    expect(whole.headers.get('content-type')).toBe('audio/wav');
    expect(bytes.subarray(0, 4).toString()).toBe('RIFF');
    expect(bytes.length).toBe(44 + song.seconds * 22_050 * 2);
    const part = await stream({ id: song.id }, 'bytes=100-199');
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 100-199/${bytes.length}`);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(100, 200));
    const last = await stream({ id: song.id }, 'bytes=-5');
    expect(Buffer.from(await last.arrayBuffer())).toEqual(bytes.subarray(-5));
    expect((await stream({ id: song.id }, `bytes=${bytes.length}-`)).status).toBe(416);
  });

  it('answers errors as XML, also where JSON was asked for', async () => {
    const gone = await stream({ id: 'gone' });
    expect(gone.headers.get('content-type')).toMatch(/^text\/xml/);
    expect(await gone.text()).toContain('code="70"');
    stage.settings.streaming = false;
    expect(await (await stream({ id: song.id })).text()).toContain('code="50"');
  });

  it('has covers as PNG', async () => {
    const cover = await double.request(path('getCoverArt', { ...LOGIN, id: `mf-${song.id}` }));
    expect(cover.headers.get('content-type')).toBe('image/png');
    expect(
      Buffer.from(await cover.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    const none = await double.request(path('getCoverArt', { ...LOGIN, id: 'mf-none' }));
    expect(await none.text()).toContain('code="70"');
  });
});
