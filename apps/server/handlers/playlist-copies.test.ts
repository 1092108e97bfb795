import { randomUUID } from 'node:crypto';
import { itemIdSchema, type CopyPlace, type CopySource, type ItemId } from '@emoverse/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NADIA, openDouble, openSubsonicDouble } from '../../../tools/made-up-music/open-double.ts';
import { manySongs } from '../../../tools/made-up-music/songs.ts';
import type { MusicStage } from '../../../tools/made-up-music/stage.ts';
import { LIKE_SUPYSONIC } from '../../../tools/opensubsonic-double/create-opensubsonic-double.ts';
import { openBrowser, type Browser } from '../testing/browser.ts';
import { NOON, startApp, type RunningApp } from '../testing/start-app.ts';

const HOUR = 3600_000;
const DAILY = { every: 'day', hour: 18, timeZone: 'Europe/Berlin' } as const;
/** 18 o'clock in Berlin on the day of NOON. */
const SIX = Date.UTC(2026, 10, 23, 17);

let app: RunningApp;
let browser: Browser;
let stage: MusicStage;
let now: number;
let minute: () => void;
let endings: (() => Promise<void>)[];
let server: string;
/** Answers to calls of this name never come, as to a process that died. */
let lost: string | undefined;

async function open(kind: 'opensubsonic' | 'jellyfin', older = false): Promise<void> {
  const double = older ? openSubsonicDouble(LIKE_SUPYSONIC) : openDouble(kind);
  stage = double.stage;
  [now, lost, endings] = [NOON, undefined, []];
  app = await startApp({
    clock: () => (now += 1),
    every: (milliseconds, task) => {
      if (milliseconds === 60_000) minute = task;
      return () => undefined;
    },
    music: {
      fetch: async (input, init) => {
        const answer = await double.fetch(input, init);
        return lost !== undefined && double.addresses.at(-1)?.includes(lost) === true
          ? new Promise(() => undefined)
          : answer;
      },
      key: () => Promise.resolve(Buffer.alloc(32, 7)),
      beforeClosing: (work) => endings.push(work),
    },
  });
  browser = openBrowser((request) => app.answer(request));
  const body = { kind, ...NADIA, secret: { ...NADIA.secret, mayBeSent: true } };
  server = (await browser.api.call('connectMusicServer', { body })).id;
  await settled();
  await known('Lamplight Ferry');
}
/** Until the songs are read and what was due is written. */
const settled = async (): Promise<void> => {
  await Promise.all(endings.map((end) => end()));
};
const afterAMinute = async (): Promise<void> => {
  minute();
  await settled();
};
const songsByTitle = async (): Promise<Map<string, ItemId>> =>
  new Map(
    (await app.store.catalogue.all())
      .filter(({ collection }) => collection === 'library')
      .map(({ title, id }) => [title, id]),
  );
const entry = (title: string, creators: string[] = [], more: object = {}) => ({
  id: randomUUID(),
  title,
  creators,
  ...more,
});
/** Until the catalogue that is served has a song of the server. */
const known = async (title: string): Promise<void> => {
  const itemId = (await songsByTitle()).get(title) ?? itemIdSchema.parse('nowhere');
  const isKnown = () =>
    browser.api.call('getItem', { params: { itemId } }).then(
      () => true,
      () => false,
    );
  await expect.poll(isKnown, { timeout: 20_000 }).toBe(true);
};
const makePlaylist = async (entries: object[], name = 'Rainy Sunday'): Promise<string> => {
  const body = { id: randomUUID(), name, entries: entries as [] };
  return (await browser.api.call('makePlaylist', { body })).playlist.id;
};
const copy = async (source: CopySource, place: CopyPlace = { kind: 'server', serverId: server }) =>
  (await browser.api.call('copyPlaylist', { body: { id: randomUUID(), source, place } })).copy;
const there = () =>
  stage.playlists.map(({ name, songIds }) => ({
    name,
    songs: songIds.map((id) => stage.songs.find((song) => song.id === id)?.title),
  }));
const listed = async () => (await browser.api.call('listPlaylistCopies', {})).copies;

describe.each([
  ['opensubsonic', false],
  ['opensubsonic', true],
  ['jellyfin', false],
] as const)('a playlist on a %s server (of an older version: %s)', (kind, older) => {
  beforeEach(() => open(kind, older));
  afterEach(() => app.dispose());

  it('is made of what the server has, changed by writing it again, and deleted when it is taken back', async () => {
    stage.playlists.push({ id: 'theirs', owner: 'nadia', name: 'Rainy Sunday', songIds: [] });
    const ferry = (await songsByTitle()).get('Lamplight Ferry');
    const playlistId = await makePlaylist([
      { id: randomUUID(), itemId: ferry },
      // Found by title and artist, as other tables write them; not there; no song.
      entry('SALT & CEDAR', ['Ines Calder']),
      entry('Yesterday', ['The Beatles']),
      entry('Amélie', [], { domain: 'films' }),
    ]);
    const source = { kind: 'playlist', playlistId } as const;
    const first = await copy(source);
    expect(first).toMatchObject({ name: 'Rainy Sunday', written: { songs: 2, missing: 1 } });
    expect(there()).toEqual([
      { name: 'Rainy Sunday', songs: [] },
      { name: 'Rainy Sunday', songs: ['Lamplight Ferry', 'Salt & Cedar'] },
    ]);

    await browser.api.call('renamePlaylist', { params: { id: playlistId }, body: { name: 'Monday' } });
    await browser.api.call('addToPlaylist', {
      params: { id: playlistId },
      body: { entries: [entry('雨の駅', ['水野しおり'])] },
    });
    expect(await copy(source)).toMatchObject({ id: first.id, name: 'Monday', written: { songs: 3 } });
    expect(there().at(-1)).toEqual({ name: 'Monday', songs: ['Lamplight Ferry', 'Salt & Cedar', '雨の駅'] });
    expect(stage.playlists).toHaveLength(2);

    // Whoever deletes it there and asks for it again gets a new one.
    stage.playlists.pop();
    expect(await copy(source)).toMatchObject({ id: first.id, written: { songs: 3 } });
    expect(stage.playlists).toHaveLength(2);
    expect(await listed()).toMatchObject([{ id: first.id, name: 'Monday' }]);
    await browser.api.call('takeBackPlaylistCopy', { params: { id: first.id } });
    expect(there()).toEqual([{ name: 'Rainy Sunday', songs: [] }]);
    expect(await listed()).toEqual([]);
  });

  it('of hundreds of songs is whole and in order', async () => {
    stage.songs = manySongs(250);
    await browser.api.call('syncMusicServer', { params: { id: server } });
    await settled();
    const titles = manySongs(250).map(({ title }) => title);
    const artist = (index: number) => `Made-up Artist ${(index % 97) + 1}`;
    const playlistId = await makePlaylist(titles.map((title, index) => entry(title, [artist(index)])));
    expect((await copy({ kind: 'playlist', playlistId })).written).toMatchObject({ songs: 250, missing: 0 });
    expect(there()).toEqual([{ name: 'Rainy Sunday', songs: titles }]);
  });
});

describe('playlists elsewhere', () => {
  beforeEach(() => open('opensubsonic'));
  afterEach(() => app.dispose());

  it('of the evening are made anew each day at the hour that was set, also when no server ran then', async () => {
    const made = await copy({ kind: 'evening' });
    expect(made.written).toMatchObject({ songs: 6, missing: 0 });
    const params = { id: made.id };
    const scheduled = await browser.api.call('schedulePlaylistCopy', { params, body: { schedule: DAILY } });
    expect(scheduled.copy).toMatchObject({ schedule: DAILY, nextAt: SIX });
    const written = async () => (await listed())[0].written?.at ?? 0;
    const before = await written();
    now = SIX - 10_000;
    await afterAMinute();
    expect(await written()).toBe(before);
    now = SIX;
    await afterAMinute();
    expect(await written()).toBeGreaterThan(SIX);
    expect((await listed())[0].nextAt).toBe(SIX + 24 * HOUR);
    // Three days later: once, and not three times.
    now = SIX + 75 * HOUR;
    const { length } = stage.requests;
    await afterAMinute();
    const calls = stage.requests.slice(length).filter(({ path }) => path.includes('createPlaylist'));
    expect(calls).toHaveLength(1);
    expect((await listed())[0].nextAt).toBe(SIX + 96 * HOUR);
    await browser.api.call('schedulePlaylistCopy', { params, body: { schedule: null } });
    now += 48 * HOUR;
    const last = await written();
    await afterAMinute();
    expect(await written()).toBe(last);
    expect(stage.playlists).toHaveLength(1);
  });

  it('say what went wrong and go on soon, as often as it takes; what never was written leaves nothing', async () => {
    const { id } = await copy({ kind: 'evening' });
    await browser.api.call('schedulePlaylistCopy', { params: { id }, body: { schedule: DAILY } });
    now = SIX;
    stage.failures.push({ status: 503, times: 1, path: '/rest/createPlaylist' });
    await afterAMinute();
    const [failed] = await listed();
    expect(failed).toMatchObject({ problem: { code: 'server-down' }, written: { songs: 6 } });
    expect(Math.round(((failed.nextAt ?? 0) - SIX) / 60_000)).toBe(15);
    now = SIX + HOUR;
    await afterAMinute();
    expect(await listed()).toMatchObject([{ nextAt: SIX + 24 * HOUR }]);
    expect((await listed())[0].problem).toBeUndefined();

    const playlistId = await makePlaylist([entry('Yesterday', ['The Beatles'])]);
    await expect(copy({ kind: 'playlist', playlistId })).rejects.toMatchObject({ code: 'copy-empty' });
    expect(await listed()).toHaveLength(1);
    stage.failures.push({ status: 503, times: 1, path: '/rest/deletePlaylist' });
    const takeBack = () => browser.api.call('takeBackPlaylistCopy', { params: { id } });
    await expect(takeBack()).rejects.toMatchObject({ code: 'server-down' });
    expect(await listed()).toHaveLength(1);
    await takeBack();
    expect(stage.playlists).toEqual([]);
  });

  it('of a playlist that was deleted here stay there, and are not made anew', async () => {
    const playlistId = await makePlaylist([entry('Lamplight Ferry', ['Ines Calder'])]);
    const { id } = await copy({ kind: 'playlist', playlistId });
    await browser.api.call('schedulePlaylistCopy', { params: { id }, body: { schedule: DAILY } });
    await browser.api.call('deletePlaylist', { params: { id: playlistId } });
    now = SIX;
    await afterAMinute();
    const [left] = await listed();
    expect([left.problem?.code, left.nextAt]).toEqual(['unknown-playlist', undefined]);
    expect(stage.playlists).toHaveLength(1);
  });

  it('that a process died at are ended five minutes later by the next, as one', async () => {
    const playlistId = await makePlaylist([entry('Lamplight Ferry', ['Ines Calder'])]);
    lost = 'createPlaylist';
    void copy({ kind: 'playlist', playlistId }).catch(() => undefined);
    await expect.poll(() => stage.playlists.length, { timeout: 20_000 }).toBe(1);
    lost = undefined;
    await afterAMinute();
    expect(stage.playlists[0].name).toMatch(/^EmoVerse /);
    now += 300_000;
    await afterAMinute();
    expect(there()).toEqual([{ name: 'Rainy Sunday', songs: ['Lamplight Ferry'] }]);
    const [{ id, written }] = await listed();
    expect(written).toMatchObject({ songs: 1 });
    lost = 'deletePlaylist';
    void browser.api.call('takeBackPlaylistCopy', { params: { id } }).catch(() => undefined);
    await expect.poll(() => stage.playlists.length, { timeout: 20_000 }).toBe(0);
    lost = undefined;
    now += 300_000;
    await afterAMinute();
    expect([await listed(), stage.playlists]).toEqual([[], []]);
  });

  it('are one where two ask at once', async () => {
    const playlistId = await makePlaylist([entry('Lamplight Ferry', ['Ines Calder'])]);
    const source = { kind: 'playlist', playlistId } as const;
    const results = await Promise.allSettled([copy(source), copy(source)]);
    const codes = results.flatMap((result) =>
      result.status === 'rejected' ? [(result.reason as { code: string }).code] : [],
    );
    expect(codes).toEqual(codes.length === 0 ? [] : ['copy-under-way']);
    expect(stage.playlists).toHaveLength(1);
    expect(await listed()).toHaveLength(1);
  });

  it('are a person’s own, not a guest’s or a child’s, and on servers only from the machine itself', async () => {
    const { id } = await copy({ kind: 'evening' });
    const other = openBrowser((request) => app.answer(request));
    expect((await other.api.call('listPlaylistCopies', {})).copies).toEqual([]);
    await expect(other.api.call('takeBackPlaylistCopy', { params: { id } })).rejects.toMatchObject({
      code: 'unknown-playlist',
    });
    await expect(
      other.api.call('schedulePlaylistCopy', { params: { id }, body: { schedule: null } }),
    ).rejects.toMatchObject({ code: 'unknown-playlist' });
    const elsewhere = openBrowser((request) => app.answer(request, '192.168.1.20'));
    expect((await elsewhere.api.call('listPlaylistCopies', {})).places).toEqual([]);
    const body = {
      id: randomUUID(),
      source: { kind: 'evening' as const },
      place: { kind: 'server' as const, serverId: server },
    };
    await expect(elsewhere.api.call('copyPlaylist', { body })).rejects.toMatchObject({
      code: 'server-disconnected',
    });
    await expect(copy({ kind: 'evening' }, { kind: 'spotify' })).rejects.toMatchObject({
      code: 'spotify-not-connected',
    });
    await browser.api.call('disconnectMusicServer', { params: { id: server } });
    expect(await listed()).toEqual([]);
  });
});
