import { randomUUID } from 'node:crypto';
import { itemIdSchema } from '@emoverse/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDevice, addTrack } from '../../../../tools/spotify-double/state.ts';
import type { Browser } from '../../testing/browser.ts';
import { setSpotifyStage, type SpotifyStage } from '../../testing/spotify-stage.ts';
import { reaction, wish } from '../../testing/start-app.ts';

let stage: SpotifyStage;
let browser: Browser;
beforeEach(async () => {
  stage = await setSpotifyStage();
  browser = await stage.connected();
  stage.double.requests.length = 0;
});
afterEach(() => stage.app.dispose());

const song = (number: number) => itemIdSchema.parse(`song-${number}`);
const songs = (...numbers: number[]) => numbers.map(song);
/** Puts these songs of the small catalogue on Spotify. */
const know = (...numbers: number[]): string[] =>
  numbers.map(
    (number) =>
      `spotify:track:${addTrack(stage.double, { name: `Music number ${number} - 2011 Remaster`, artists: [`Maker ${number % 5}`] }).id}`,
  );
const speaker = () => addDevice(stage.double, { name: 'Kitchen' });
const searches = () => stage.double.requests.filter(({ path }) => path === '/v1/search').length;
const refusal = async (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'done',
    (error: { status: number; code: string }) => [error.status, error.code],
  );

describe('finding our items on Spotify', () => {
  it('finds by title and artist, remembers what it found and what not, and asks anew in time', async () => {
    const [uri] = know(3);
    const ask = () => browser.api.call('resolveSpotify', { body: { itemIds: songs(3, 4) } });
    expect(await ask()).toEqual({
      tracks: [
        { itemId: 'song-3', address: `https://open.spotify.com/track/${uri.slice(14)}` },
        { itemId: 'song-4' },
      ],
    });
    // One search finds the first; the second is also asked for by its fields.
    expect(searches()).toBe(3);
    await ask();
    expect(searches()).toBe(3);
    stage.advance(25 * 3600 * 1000);
    know(4);
    expect((await ask()).tracks.every(({ address }) => address !== undefined)).toBe(true);
    expect(searches()).toBe(4);
    stage.advance(31 * 24 * 3600 * 1000);
    await ask();
    expect(searches()).toBe(6);
  });

  it('takes no explicit song for a person who wants none, also not one found before', async () => {
    addTrack(stage.double, { name: 'Music number 3', artists: ['Maker 3'], explicit: true });
    const ask = async () =>
      (await browser.api.call('resolveSpotify', { body: { itemIds: songs(3) } })).tracks;
    expect(await ask()).toMatchObject([{ address: expect.any(String) }]);
    await browser.api.call('patchSettings', { body: { filters: { allowExplicit: false } } });
    expect(await ask()).toEqual([{ itemId: 'song-3' }]);
  });

  it('never asks for what is no music', async () => {
    const film = itemIdSchema.parse('film-1');
    const { tracks } = await browser.api.call('resolveSpotify', { body: { itemIds: [film] } });
    expect([tracks, searches()]).toEqual([[{ itemId: 'film-1' }], 0]);
  });
});

describe('playing', () => {
  it('plays a list in its order from where the person tapped, and names what is missing', async () => {
    const uris = know(1, 2, 4);
    const { id } = speaker();
    const answer = await browser.api.call('playSpotify', {
      body: { itemIds: songs(1, 2, 3, 4), startAt: song(3), positionMs: 4200, deviceId: id },
    });
    expect(answer).toEqual({ playing: songs(1, 2, 4), missing: songs(3) });
    const { playback } = stage.double;
    expect(playback?.tracks.map((track) => `spotify:track:${track.id}`)).toEqual(uris);
    expect(playback).toMatchObject({ index: 2, paused: false, device: id });
    expect(await browser.api.call('getSpotifyPlayback', {})).toEqual({
      kind: 'something',
      paused: false,
      positionMs: 4200,
      deviceName: 'Kitchen',
      track: {
        title: 'Music number 4 - 2011 Remaster',
        artists: ['Maker 4'],
        durationMs: 200_000,
        address: `https://open.spotify.com/track/${uris[2].slice(14)}`,
      },
    });
  });

  it('pauses, goes on, skips, seeks, sets the volume and hands over', async () => {
    know(1, 2);
    const { id: kitchen } = speaker();
    const { id: hall } = addDevice(stage.double, { name: 'Hall' });
    const command = (body: Parameters<typeof browser.api.call<'commandSpotify'>>[1]['body']) =>
      browser.api.call('commandSpotify', { body });
    await browser.api.call('playSpotify', { body: { itemIds: songs(1, 2), deviceId: kitchen } });
    await command({ command: 'pause' });
    expect(stage.double.playback).toMatchObject({ index: 0, paused: true });
    await command({ command: 'resume' });
    await command({ command: 'next' });
    expect(stage.double.playback).toMatchObject({ index: 1, paused: false });
    await command({ command: 'seek', positionMs: 42_000 });
    expect(stage.double.playback).toMatchObject({ position: 42_000 });
    await command({ command: 'previous' });
    await command({ command: 'volume', percent: 35 });
    await command({ command: 'transfer', deviceId: hall, play: true });
    expect(stage.double.playback).toMatchObject({ index: 0, device: hall, paused: false });
    expect((await browser.api.call('listSpotifyDevices', {})).devices).toEqual([
      { id: kitchen, name: 'Kitchen', type: 'Speaker', active: false, volume: 35 },
      { id: hall, name: 'Hall', type: 'Speaker', active: true, volume: 60 },
    ]);
  });

  it('says that nothing plays while nothing does', async () => {
    expect(await browser.api.call('getSpotifyPlayback', {})).toEqual({ kind: 'nothing' });
  });
});

describe('keeping', () => {
  it('makes a private playlist in the order of the list, and saves songs to the library', async () => {
    const uris = know(2, 1);
    const made = await browser.api.call('makeSpotifyPlaylist', {
      body: { name: 'From sad to calm', itemIds: songs(2, 9, 1) },
    });
    expect(made).toEqual({
      address: expect.stringMatching(/^https:\/\/open\.spotify\.com\/playlist\//),
      added: songs(2, 1),
      missing: songs(9),
    });
    expect([...stage.double.playlists.values()]).toMatchObject([
      { name: 'From sad to calm', public: false, uris },
    ]);
    await browser.api.call('saveToSpotify', { body: { itemIds: songs(1) } });
    expect([...stage.double.library]).toEqual([uris[1]]);
  });

  it('keeps one playlist in step with a list here, and takes it out of the library again', async () => {
    const [one, two] = know(2, 1);
    const entries = songs(2, 9, 1).map((itemId) => ({ id: randomUUID(), itemId }));
    const { playlist } = await browser.api.call('makePlaylist', {
      body: { id: randomUUID(), name: 'Calm', entries },
    });
    const source = { kind: 'playlist' as const, playlistId: playlist.id };
    const body = { id: randomUUID(), source, place: { kind: 'spotify' as const } };
    const { places } = await browser.api.call('listPlaylistCopies', {});
    expect(places).toEqual([{ place: { kind: 'spotify' }, name: 'Spotify' }]);
    const { copy } = await browser.api.call('copyPlaylist', { body });
    expect(copy).toMatchObject({ written: { songs: 2, missing: 1 } });
    expect(copy.page).toMatch(/^https:\/\/open\.spotify\.com\/playlist\//);
    await browser.api.call('removePlaylistEntry', { params: { id: playlist.id, entryId: entries[0].id } });
    await browser.api.call('renamePlaylist', { params: { id: playlist.id }, body: { name: 'Calmer' } });
    await browser.api.call('copyPlaylist', { body: { ...body, id: randomUUID() } });
    expect([...stage.double.playlists.values()]).toMatchObject([{ name: 'Calmer', uris: [two] }]);
    expect(one).not.toBe(two);
    await browser.api.call('takeBackPlaylistCopy', { params: { id: copy.id } });
    expect(stage.double.playlists.size).toBe(0);
  });

  it('makes no empty playlist', async () => {
    const call = browser.api.call('makeSpotifyPlaylist', { body: { name: 'Nothing', itemIds: songs(7) } });
    expect(await refusal(call)).toEqual([404, 'spotify-nothing-found']);
    expect(stage.double.playlists.size).toBe(0);
  });
});

describe('when Spotify does not do as asked, the answer says what to do:', () => {
  const next = () => browser.api.call('commandSpotify', { body: { command: 'next' } });
  const devices = () => browser.api.call('listSpotifyDevices', {});

  it('no Premium', async () => {
    know(1);
    const { id } = speaker();
    stage.double.settings.premium = false;
    const call = browser.api.call('playSpotify', { body: { itemIds: songs(1), deviceId: id } });
    expect(await refusal(call)).toEqual([403, 'spotify-premium-needed']);
  });

  it('no device, or one that is gone', async () => {
    know(1);
    expect(await refusal(next())).toEqual([404, 'spotify-no-device']);
    const call = browser.api.call('playSpotify', { body: { itemIds: songs(1), deviceId: 'gone' } });
    expect(await refusal(call)).toEqual([404, 'spotify-no-device']);
  });

  it('not in the list of users of the app', async () => {
    stage.double.settings.registered = false;
    expect(await refusal(devices())).toEqual([403, 'spotify-not-registered']);
  });

  it('a permission that was not given', async () => {
    const [grant] = stage.double.grants.values();
    Object.assign(grant, { scopes: ['streaming'] });
    expect(await refusal(devices())).toEqual([403, 'spotify-permission-missing']);
  });

  it('a volume that the device does not let be set', async () => {
    know(1);
    const { id } = addDevice(stage.double, { name: 'Phone', supportsVolume: false });
    await browser.api.call('playSpotify', { body: { itemIds: songs(1), deviceId: id } });
    const call = browser.api.call('commandSpotify', { body: { command: 'volume', percent: 3 } });
    expect(await refusal(call)).toEqual([403, 'spotify-not-possible']);
  });

  it('access taken back at Spotify', async () => {
    stage.double.grants.clear();
    stage.double.accessTokens.clear();
    expect(await refusal(devices())).toEqual([401, 'spotify-login-again']);
    expect(await browser.api.call('getSpotify', {})).toMatchObject({ state: 'login-again' });
  });

  it('too many requests: a short wait is waited out, a long one told', async () => {
    stage.double.failures.push({ status: 429, times: 1, path: '/v1', retryAfter: 2 });
    expect(await devices()).toEqual({ devices: [] });
    expect(stage.pauses).toEqual([2000]);
    stage.double.failures.push({ status: 429, times: 1, path: '/v1', retryAfter: 37 });
    const response = await browser.send('/api/spotify/devices');
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '37']);
    expect(await response.json()).toMatchObject({
      error: { code: 'spotify-busy', message: expect.stringContaining('37 s') },
    });
    expect(stage.pauses).toEqual([2000]);
  });

  it('a passing failure is tried again, but never a skip or a new playlist; a lasting one is told', async () => {
    stage.double.failures.push({ status: 503, times: 1, path: '/v1' });
    expect(await devices()).toEqual({ devices: [] });
    stage.double.failures.push({ status: 500, times: 2, path: '/v1' });
    expect(await refusal(devices())).toEqual([502, 'spotify-down']);
    know(1);
    const { id } = speaker();
    await browser.api.call('playSpotify', { body: { itemIds: songs(1), deviceId: id } });
    stage.double.requests.length = 0;
    stage.double.failures.push({ status: 502, times: 1, path: '/v1/me/player/next' });
    expect(await refusal(next())).toEqual([502, 'spotify-down']);
    expect(stage.double.requests).toHaveLength(1);
  });

  it('no network', async () => {
    stage.setOnline(false);
    expect(await refusal(devices())).toEqual([502, 'spotify-unreachable']);
  });

  it('searches that were made before a failure are not made again', async () => {
    know(1, 2, 3);
    stage.double.failures.push({ status: 429, times: 1, path: '/v1/search', retryAfter: 60 });
    const ask = () => browser.api.call('resolveSpotify', { body: { itemIds: songs(1, 2, 3) } });
    expect(await refusal(ask())).toEqual([429, 'spotify-busy']);
    stage.double.requests.length = 0;
    await ask();
    expect(searches()).toBe(1);
  });
});

describe('what is learned from', () => {
  it('holds our item ids and nothing of Spotify’s, whatever was played there', async () => {
    know(1, 2);
    addTrack(stage.double, { name: 'Music number 3', artists: ['Maker 3'], album: 'Zwiebelmarmelade' });
    const { id } = speaker();
    const itemIds = songs(1, 2, 3);
    await browser.api.call('recommend', wish());
    await browser.api.call('playSpotify', { body: { itemIds, deviceId: id } });
    await browser.api.call('getSpotifyPlayback', {});
    await browser.api.call('makeSpotifyPlaylist', { body: { name: 'A list', itemIds } });
    await browser.api.call('saveToSpotify', { body: { itemIds } });
    await browser.api.call('sendFeedback', { body: { events: [reaction('played', 'song-3')] } });

    const { id: profileId } = await browser.api.call('getProfile', {});
    const { store } = stage.app;
    // Everything that the learner is ever given, and what it says it has learned.
    const learned = JSON.stringify([
      await store.feedback.list(profileId),
      await store.impressions.list(profileId),
      await store.catalogue.all(),
      await store.transfer.exportProfile(profileId),
      await browser.api.call('getTaste', {}),
    ]);
    expect(learned).toContain('song-3');
    for (const theirs of ['spotify:track', 'Remaster', 'Zwiebelmarmelade', 'open.spotify', 'Kitchen', id]) {
      expect(learned.includes(theirs), theirs).toBe(false);
    }
    for (const track of stage.double.tracks.values()) expect(learned.includes(track.id)).toBe(false);
  });
});
