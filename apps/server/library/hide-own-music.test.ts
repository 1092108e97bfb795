import { randomUUID } from 'node:crypto';
import { catalogueItemSchema, itemIdSchema } from '@emoverse/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewSource } from '../previews/preview-source.ts';
import { json, openBrowser, type Browser } from '../testing/browser.ts';
import { NOON, reaction, startApp, wish, type RunningApp } from '../testing/start-app.ts';

const ARTIST = 'Zzyzx Quartet';
const SONGS = Array.from({ length: 30 }, (_, index) =>
  catalogueItemSchema.parse({
    id: `library-${index}`,
    domain: 'music',
    title: `Zzyzx Road ${index}`,
    creators: [ARTIST],
    genres: ['zzyzx'],
    popularity: 1,
    mood: { valence: -0.7, arousal: -0.4 },
    moodSource: 'model:sound-1',
    factSources: ['file-tags'],
    collection: 'library',
  }),
);
let app: RunningApp;
let owner: Browser;
let stranger: Browser;

const from = (one: RunningApp, address: string): Browser =>
  openBrowser((request) => one.answer(request, address));

beforeAll(async () => {
  const first = await startApp();
  await first.store.library.save(
    SONGS.map((item) => ({
      item,
      file: {
        folder: '/home/zzyzx',
        path: `${item.id}.mp3`,
        itemId: item.id,
        size: 1000,
        modifiedAt: NOON,
        fingerprint: item.id,
        state: 'sound',
        reason: undefined,
        scannedAt: NOON,
      },
    })),
  );
  await first.stop();
  const source = previewSource('http://127.0.0.1:5066');
  const fetch = async (): Promise<Response> =>
    new Response('a preview', { headers: { 'content-type': 'audio/wav' } });
  app = await startApp({ previews: { source, fetch } }, first.directory);
  owner = from(app, '127.0.0.1');
  stranger = from(app, '192.168.1.7');
});
afterAll(() => app.dispose());

/** Everything that one may ask about songs, with the answers as text. */
async function everything(browser: Browser): Promise<Map<string, string>> {
  const lists = ['emoverse', 'popularity', 'random', 'paper'].map((policy): [string, string, RequestInit] => [
    `list of ${policy}`,
    '/api/recommendations',
    json({ ...wish({ count: 50 }).body, policy }),
  ]);
  const ownMusic = { allowExplicit: true, ownMusic: true };
  const entries = [{ id: randomUUID(), itemId: 'library-0' }];
  const asked: [string, string, RequestInit?][] = [
    ...lists,
    ['list of own music', '/api/recommendations', json(wish({ count: 50, filters: ownMusic }).body)],
    ['questions', '/api/onboarding?domain=music&count=20'],
    ['search', '/api/search?q=zzyzx'],
    ['catalogue', '/api/search?domain=music&limit=200'],
    ['like', '/api/catalogue/items/song-0/like?count=50'],
    ['shelves', '/api/explore/shelves?domain=music'],
    ['map', '/api/explore/map?domain=music&valence=0&arousal=0&span=2'],
    ['figures', '/api/catalogue/stats'],
    ['item', '/api/catalogue/items/library-0'],
    ['folders', '/api/library'],
    ['playlist', '/api/playlists', json({ id: randomUUID(), name: 'x', entries })],
    ['feedback', '/api/feedback', json({ events: [reaction('saved', 'library-0')] })],
    ['reactions', '/api/feedback'],
    ['saved', '/api/saved'],
    ['taste', '/api/profile/taste'],
  ];
  const answers = new Map<string, string>();
  for (const [name, path, init] of asked) answers.set(name, await (await browser.send(path, init)).text());
  return answers;
}
const telling = (answers: ReadonlyMap<string, string>): string[] =>
  [...answers].flatMap(([name, answer]) => (/zzyzx/i.test(answer) ? [name] : []));

describe('the owner’s own music', () => {
  it('is in the answers to the owner, and in none to anybody else', async () => {
    const told = telling(await everything(owner));
    expect(told).toEqual(
      expect.arrayContaining(['list of popularity', 'list of own music', 'questions', 'search']),
    );
    expect(told).toEqual(
      expect.arrayContaining(['catalogue', 'figures', 'item', 'folders', 'playlist', 'saved']),
    );
    const others = await everything(stranger);
    expect(telling(others)).toEqual([]);
    for (const name of ['item', 'playlist', 'feedback']) expect(others.get(name)).toContain('unknown-item');
    expect(others.get('folders')).toBe('{"folders":[],"tracks":0}');
  });

  it('is not found by the titles of a playlist that others bring', async () => {
    const work = { domain: 'music' as const, title: SONGS[0].title, creators: [ARTIST] };
    const body = { id: randomUUID(), name: 'x', works: [{ line: 1, work }] };
    expect((await stranger.api.call('importPlaylist', { body })).matched).toBe(0);
  });

  it('is not told by the words that a taste may be set for', async () => {
    const set = (browser: Browser, artist: string): Promise<Response> =>
      browser.send(
        `/api/profile/taste/creator/${encodeURIComponent(artist)}`,
        json({ id: randomUUID(), at: NOON, weight: 0.5 }, 'PUT'),
      );
    expect((await set(stranger, ARTIST)).status).toBe(404);
    expect((await set(owner, ARTIST)).status).toBe(200);
    expect((await set(stranger, 'Maker 1')).status).toBe(200);
  });

  it('is not told by the sound of a preview that the owner has found', async () => {
    const found = {
      title: SONGS[0].title,
      artist: ARTIST,
      page: 'https://music.apple.com/de/x',
      sound: 'http://127.0.0.1:5066/preview/x',
      explicit: false,
    };
    for (const itemId of [SONGS[0].id, itemIdSchema.parse('song-0')])
      await app.store.previews.keep({ itemId, country: 'de', found, at: NOON });
    const heard = async (browser: Browser, id: string): Promise<number> => {
      await browser.api.call('patchSettings', { body: { songPreviews: true, songPreviewCountry: 'de' } });
      return (await browser.send(`/api/previews/${id}/audio`)).status;
    };
    expect([await heard(owner, 'library-0'), await heard(owner, 'song-0')]).toEqual([200, 200]);
    expect([await heard(stranger, 'library-0'), await heard(stranger, 'song-0')]).toEqual([404, 200]);
  });

  it('leaves the lists of others as long as they were asked for', async () => {
    const { lists } = await stranger.api.call('recommend', wish({ count: 20 }));
    expect(lists[0].items).toHaveLength(20);
  });

  it('is told to others where the owner shares it', async () => {
    const shared = await startApp({ shareLibrary: true }, app.directory);
    const told = telling(await everything(from(shared, '192.168.1.7')));
    expect(told).toEqual(expect.arrayContaining(['list of own music', 'search', 'item', 'folders']));
    await shared.stop();
  });
});
