import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { itemIdSchema, type CatalogueItem } from '@emoverse/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JellyfinStage } from '../../../tools/jellyfin-double/jellyfin-stage.ts';
import { NADIA, openDouble } from '../../../tools/made-up-music/open-double.ts';
import { manySongs } from '../../../tools/made-up-music/songs.ts';
import { LIKE_SUPYSONIC } from '../../../tools/opensubsonic-double/create-opensubsonic-double.ts';
import type { SubsonicStage } from '../../../tools/opensubsonic-double/subsonic-stage.ts';
import type { MusicStage } from '../../../tools/made-up-music/stage.ts';
import { json, openBrowser, type Browser } from '../testing/browser.ts';
import { NOON, SMALL_CATALOGUE, startApp, wish, type RunningApp } from '../testing/start-app.ts';

const HERE = '127.0.0.1';
const PASSWORD: string = NADIA.secret.value;
const ADDRESS = NADIA.address;

let app: RunningApp;
let browser: Browser;
let stage: MusicStage & { readonly kind: 'opensubsonic' | 'jellyfin' };
/** Answers of the music server wait for this. */
let held: Promise<void>;
let asked: string[];
let endings: (() => Promise<void>)[];
let stopping: AbortController;

async function open(kind: 'opensubsonic' | 'jellyfin', folder?: string): Promise<void> {
  const double = openDouble(kind);
  stage = Object.assign(double.stage, { kind });
  held = Promise.resolve();
  asked = [];
  endings = [];
  stopping = new AbortController();
  app = await startApp(
    {
      music: {
        fetch: async (input, init) => {
          asked.push(new Request(input, init).url);
          await held;
          init?.signal?.throwIfAborted();
          return double.fetch(input, init);
        },
        key: () => Promise.resolve(Buffer.alloc(32, 7)),
        beforeClosing: (work) => endings.push(work),
      },
      stopping: stopping.signal,
    },
    folder,
  );
  browser = openBrowser((request) => app.answer(request, HERE));
}

const request = (value = PASSWORD) => ({
  body: { kind: stage.kind, address: ADDRESS, userName: 'nadia', secret: { by: 'password' as const, value } },
});
const synced = async (): Promise<void> => {
  await expect
    .poll(async () => (await browser.api.call('listMusicServers', {})).servers[0]?.sync?.state, {
      timeout: 20_000,
    })
    .toBe('done');
  // What follows on that: other processes are told.
  await Promise.all(endings.map((end) => end()));
};
const ownItems = async (): Promise<CatalogueItem[]> =>
  (await app.store.catalogue.all()).filter(({ collection }) => collection === 'library');

describe.each(['opensubsonic', 'jellyfin'] as const)('a %s server', (kind) => {
  beforeEach(() => open(kind));
  afterEach(() => app.dispose());

  it('is connected, read, recommended from and played, and leaves nothing behind', async () => {
    const server = await browser.api.call('connectMusicServer', request());
    expect(server).toMatchObject({ kind, address: ADDRESS, userName: 'nadia', state: 'connected' });
    await synced();
    const { servers } = await browser.api.call('listMusicServers', {});
    expect(servers).toMatchObject([{ id: server.id, tracks: 6, sync: { read: 6, added: 6 } }]);
    const items = await ownItems();
    const ferry = items.find(({ title }) => title === 'Lamplight Ferry');
    expect(ferry).toMatchObject({
      creators: ['Ines Calder'],
      year: 2009,
      genres: ['folk'],
      keywords: ['Slow Water'],
      moodSource: 'model:genre-mean',
      factSources: [`${kind}-server`],
    });
    expect(ferry?.durationMinutes).toBeCloseTo(8 / 60);
    // Where `folk` of the bundled songs stands, and not at the origin.
    expect(ferry?.mood.valence).not.toBe(0);

    // The next look takes the catalogue up; the one after that finds it loaded.
    await expect
      .poll(
        async () => {
          const { body } = wish({ filters: { allowExplicit: true, ownMusic: true } });
          const { lists } = await browser.api.call('recommend', { body });
          return lists[0].items.map(({ item }) => item.collection);
        },
        { timeout: 20_000, interval: 300 },
      )
      .toEqual(Array.from({ length: 6 }, () => 'library'));

    const path = `/api/library/tracks/${ferry?.id ?? ''}`;
    const whole = await browser.send(`${path}/audio`);
    const bytes = Buffer.from(await whole.arrayBuffer());
    expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'audio/wav']);
    expect(bytes.subarray(0, 4).toString()).toBe('RIFF');
    const part = await browser.send(`${path}/audio`, { headers: { range: 'bytes=4-7' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 4-7/${bytes.length}`]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(4, 8));
    const head = await browser.send(`${path}/audio`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(bytes.length)]);
    const outside = await browser.send(`${path}/audio`, { headers: { range: 'bytes=99999999-' } });
    expect(outside.status).toBe(416);
    const cover = await browser.send(`${path}/cover`);
    expect(cover.headers.get('content-type')).toBe('image/png');
    const bare = items.find(({ title }) => title === 'Midnight Arcade');
    expect((await browser.send(`/api/library/tracks/${bare?.id ?? ''}/cover`)).status).toBe(404);
    const elsewhere = await app.answer(new Request(`http://127.0.0.1:4321${path}/audio`), '192.168.1.20');
    expect(elsewhere.status).toBe(403);

    await browser.api.call('disconnectMusicServer', { params: { id: server.id } });
    expect(await ownItems()).toEqual([]);
    expect((await browser.api.call('listMusicServers', {})).servers).toEqual([]);
    expect((await browser.send(`${path}/audio`)).status).toBe(404);
    if (kind === 'jellyfin') expect((stage as never as JellyfinStage).tokens.size).toBe(0);
    await expect(
      browser.api.call('disconnectMusicServer', { params: { id: server.id } }),
    ).rejects.toMatchObject({ code: 'no-such-server' });
    // Neither the store's files nor the log know anything of it any more.
    await app.stop();
    for (const name of await readdir(app.directory)) {
      if (!name.includes('.db')) continue;
      const content = await readFile(join(app.directory, name), 'latin1');
      expect(content, name).not.toMatch(/Lamplight|music\.local|nadia/);
    }
    expect(app.log()).not.toMatch(/horse|music\.local|nadia|Lamplight/);
  });

  it('is told of in no answer with its login, and sealed in the store', async () => {
    const answer = JSON.stringify(await browser.api.call('connectMusicServer', request()));
    await synced();
    const list = JSON.stringify(await browser.api.call('listMusicServers', {}));
    const [stored] = await app.store.musicServers.list();
    for (const text of [answer, list, app.log(), JSON.stringify(stored)])
      expect(text).not.toMatch(/horse|token|salt|deviceId/i);
    await app.store.close();
    const whole = Buffer.concat(
      await Promise.all(
        (await readdir(app.directory))
          .filter((name) => name.includes('.db'))
          .map((name) => readFile(join(app.directory, name))),
      ),
    ).toString('latin1');
    expect(whole).not.toMatch(/horse|AccessToken|apiKey|"salt"/);
  });

  it('is read again without a change, follows what changes there, and forgets what is gone', async () => {
    const { id } = await browser.api.call('connectMusicServer', request());
    await synced();
    const before = await ownItems();
    const changes = await app.store.catalogue.changes();
    await browser.api.call('syncMusicServer', { params: { id } });
    await synced();
    expect(await ownItems()).toEqual(before);
    expect(await app.store.catalogue.changes()).toBe(changes);
    stage.songs = [...stage.songs.filter(({ title }) => title !== 'Copper Kettle Stomp'), ...manySongs(2)];
    stage.songs[0] = { ...stage.songs[0], genres: ['Metal'] };
    await browser.api.call('syncMusicServer', { params: { id } });
    await synced();
    const [{ sync }] = (await browser.api.call('listMusicServers', {})).servers;
    expect(sync).toMatchObject({ read: 7, added: 2, changed: 1, removed: 1 });
    const titles = (await ownItems()).map(({ title }) => title);
    expect(titles).toContain('Made-up Song 2');
    expect(titles).not.toContain('Copper Kettle Stomp');
    expect((await ownItems()).find(({ title }) => title === 'Lamplight Ferry')?.id).toBe(
      before.find(({ title }) => title === 'Lamplight Ferry')?.id,
    );
  });

  it('goes on where it was cut off', async () => {
    stage.songs = manySongs(1100);
    const list = kind === 'jellyfin' ? '/Items' : '/rest/search3';
    const { id } = await browser.api.call('connectMusicServer', request());
    await synced();
    stage.songs = [...stage.songs, ...manySongs(1200).slice(1100)];
    await app.store.musicServers.beginSync(id, NOON);
    await app.store.musicServers.keepPage(id, 2, { tracks: [], cursor: 1000 }, NOON);
    await app.store.musicServers.failSync(id, 2, { code: 'server-down', message: 'x' }, NOON);
    asked = [];
    const before = stage.requests.length;
    await browser.api.call('syncMusicServer', { params: { id } });
    await synced();
    const pages = stage.requests.slice(before).filter(({ path }) => path.startsWith(list));
    expect(pages.length).toBeLessThanOrEqual(2);
    expect(asked.find((address) => address.includes(list))).toMatch(/(startIndex|songOffset)=1000/i);
  });

  it('says what is wrong, and keeps nothing of a login that failed', async () => {
    await expect(browser.api.call('connectMusicServer', request('guess'))).rejects.toMatchObject({
      code: 'server-login-refused',
    });
    stage.failures.push({ status: 301, times: 1, path: '/', location: 'https://evil.example/' });
    await expect(browser.api.call('connectMusicServer', request())).rejects.toMatchObject({
      code: 'server-redirects',
    });
    for (const address of ['file:///etc/passwd', 'http://169.254.169.254/', 'http://a:b@c/'])
      await expect(
        browser.api.call('connectMusicServer', { body: { ...request().body, address } }),
      ).rejects.toMatchObject({ code: 'server-bad-address' });
    expect((await browser.api.call('listMusicServers', {})).servers).toEqual([]);
    expect(app.log()).not.toMatch(/guess/);
  });

  it('asks for a new login where the old one is refused, and plays on with it', async () => {
    const { id } = await browser.api.call('connectMusicServer', request());
    await synced();
    const [{ id: itemId }] = await ownItems();
    if (kind === 'jellyfin') (stage as never as JellyfinStage).tokens.clear();
    stage.people[0].password = 'another';
    if (kind === 'jellyfin') {
      const refused = await browser.send(`/api/library/tracks/${itemId}/audio`);
      expect(refused.status).toBe(502);
    } else {
      const refused = await browser.send(`/api/library/tracks/${itemId}/audio`);
      expect([refused.status, ((await refused.json()) as { error: { code: string } }).error.code]).toEqual([
        502,
        'server-login-refused',
      ]);
    }
    expect((await browser.api.call('listMusicServers', {})).servers).toMatchObject([
      { state: 'login-again' },
    ]);
    const again = await browser.api.call('connectMusicServer', request('another'));
    expect(again).toMatchObject({ id, state: 'connected', tracks: 6 });
    expect((await browser.send(`/api/library/tracks/${itemId}/audio`)).status).toBe(200);
    expect((await browser.send('/api/library/tracks/server-nobody/audio')).status).toBe(404);
  });

  it('is left in the middle of being read', async () => {
    stage.songs = manySongs(1500);
    let release: () => void = () => undefined;
    const { id } = await browser.api.call('connectMusicServer', request());
    held = new Promise((resolve) => (release = resolve));
    const leaving = browser.api.call('disconnectMusicServer', { params: { id } });
    release();
    await leaving;
    expect(await ownItems()).toEqual([]);
  });
});

describe('the films and books of a Jellyfin server', () => {
  beforeEach(() => open('jellyfin'));
  afterEach(() => app.dispose());

  it('are suggested with what the catalogue knows of them, or by their genres, and open there', async () => {
    const jellyfin = stage as never as JellyfinStage;
    const bare = { tags: [], people: [], ids: {} };
    jellyfin.works = [
      // As the small catalogue has it.
      { ...bare, type: 'Movie', name: 'films number 3', year: 1956, genres: ['Metal'] },
      { ...bare, type: 'Movie', name: 'A Home Film', year: 2020, genres: ['Drama'] },
    ];
    const { id } = await browser.api.call('connectMusicServer', request());
    await synced();
    expect((await browser.api.call('listMusicServers', {})).servers).toMatchObject([{ tracks: 6, works: 2 }]);
    const own = (await ownItems()).filter(({ domain }) => domain === 'films');
    expect(own).toMatchObject([{ title: 'A Home Film', moodSource: 'model:genre-mean' }]);
    const dramas = SMALL_CATALOGUE.filter((one) => one.domain === 'films' && one.genres.includes('drama'));
    const mean = dramas.reduce((sum, { mood }) => sum + mood.valence, 0) / dramas.length;
    expect(own[0].mood.valence).toBeCloseTo(mean);
    const { works } = await browser.api.call('listOwnWorks', {});
    expect(works.map(({ itemId }) => itemId).toSorted()).toEqual(['film-3', own[0].id].toSorted());
    expect(works[0].address).toMatch(
      /^http:\/\/music\.local:4533\/web\/#\/details\?id=\w{32}&serverId=double$/,
    );
    // It is opened, not streamed; and nobody elsewhere learns where.
    expect((await browser.send(`/api/library/tracks/${own[0].id}/audio`)).status).toBe(404);
    const elsewhere = openBrowser((asked) => app.answer(asked, '192.168.1.20'));
    expect(await elsewhere.api.call('listOwnWorks', {})).toEqual({ works: [] });
    await browser.api.call('disconnectMusicServer', { params: { id } });
    expect(await browser.api.call('listOwnWorks', {})).toEqual({ works: [] });
    expect(await app.store.catalogue.find(itemIdSchema.parse('film-3'))).toBeDefined();
  });
});

describe('music servers', () => {
  beforeEach(() => open('opensubsonic'));
  afterEach(() => app.dispose());

  it('are left in order when the server ends: the reading goes on where it was', async () => {
    stage.songs = manySongs(1500);
    const { id } = await browser.api.call('connectMusicServer', request());
    await synced();
    let release: () => void = () => undefined;
    held = new Promise((resolve) => (release = resolve));
    await browser.api.call('syncMusicServer', { params: { id } });
    stopping.abort();
    release();
    await Promise.all(endings.map((end) => end()));
    expect((await app.store.musicServers.find(id))?.sync).toMatchObject({
      run: 2,
      state: 'failed',
      problem: { code: 'server-cut-off' },
    });
  });

  it('of an older version are sent the password once the person agreed, who is not asked again', async () => {
    Object.assign((stage as never as SubsonicStage).settings, LIKE_SUPYSONIC);
    const connect = (value: string, mayBeSent?: boolean) => {
      const { body } = request(value);
      return browser.api.call('connectMusicServer', {
        body: { ...body, secret: { ...body.secret, mayBeSent } },
      });
    };
    await expect(connect(PASSWORD)).rejects.toMatchObject({ code: 'server-token-login-unsupported' });
    expect(await app.store.musicServers.list()).toEqual([]);
    const { id } = await connect(PASSWORD, true);
    await synced();
    stage.people[0].password = 'another one';
    expect(await connect('another one')).toMatchObject({ id, tracks: 6 });
    await synced();
    const [stored] = await app.store.musicServers.list();
    const hex = Buffer.from(PASSWORD).toString('hex');
    for (const text of [JSON.stringify(stored), app.log()])
      expect(text).not.toMatch(new RegExp(`horse|another one|${hex}`));
  });

  it('are paused by a person, stay so over a restart, and go on where they were; cut off, they go on by themselves', async () => {
    const sync = async () => (await browser.api.call('listMusicServers', {})).servers[0]?.sync;
    let release: () => void = () => undefined;
    const hold = (): void => void (held = new Promise((resolve) => (release = resolve)));
    const restart = async (): Promise<void> => {
      stopping.abort();
      release();
      await Promise.all(endings.map((end) => end()));
      await app.stop();
      const { songs } = stage;
      await open('opensubsonic', app.directory);
      stage.songs = songs;
    };
    stage.songs = manySongs(1500);
    const { id } = await browser.api.call('connectMusicServer', request());
    await synced();
    hold();
    await browser.api.call('syncMusicServer', { params: { id } });
    const pausing = browser.api.call('pauseMusicServer', { params: { id } });
    release();
    expect((await pausing).sync).toMatchObject({ state: 'paused' });
    await restart();
    expect(await sync()).toMatchObject({ state: 'paused' });
    await browser.api.call('syncMusicServer', { params: { id } });
    await synced();
    hold();
    await browser.api.call('syncMusicServer', { params: { id } });
    await restart();
    await synced();
    await browser.api.call('pauseMusicServer', { params: { id } });
    expect(await sync()).toMatchObject({ state: 'done', read: 1500 });
  });

  it('are for whoever sits at the machine alone', async () => {
    const send = (address: string, headers: Record<string, string> = {}) =>
      app.answer(
        new Request('http://127.0.0.1:4321/api/library/servers', {
          ...json(request().body),
          headers: { 'content-type': 'application/json', ...headers },
        }),
        address,
      );
    expect((await send('192.168.1.20')).status).toBe(403);
    for (const name of ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via', 'true-client-ip'])
      expect((await send(HERE, { [name]: HERE })).status).toBe(403);
    expect(asked).toEqual([]);
    expect((await send(HERE)).status).toBe(200);
    await synced();
  });
});
