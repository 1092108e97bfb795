import { readFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, type Browser } from '../../testing/browser.ts';
import {
  CLIENT_ID,
  ORIGIN,
  loginCookieOf,
  setSpotifyStage,
  type SpotifyStage,
} from '../../testing/spotify-stage.ts';

let stage: SpotifyStage;
beforeEach(async () => {
  stage = await setSpotifyStage();
});
afterEach(() => stage.app.dispose());

const endOf = (page: string): string => /spotify=([a-z]+)#/.exec(page)?.[1] ?? page;
const DAY = 24 * 3600 * 1000;

describe('logging in with Spotify', () => {
  it('goes from no client id over consent to connected, and says until when', async () => {
    const browser = openBrowser(stage.app.answer, ORIGIN);
    expect(await browser.api.call('getSpotify', {})).toEqual({
      state: 'no-client-id',
      clientId: '',
      redirectUri: 'http://127.0.0.1:4321/callback',
    });
    await expect(browser.api.call('startSpotifyLogin', {})).rejects.toMatchObject({
      status: 409,
      code: 'spotify-no-client-id',
    });
    await browser.api.call('patchSettings', { body: { spotifyClientId: CLIENT_ID } });
    expect(await browser.api.call('getSpotify', {})).toMatchObject({ state: 'not-connected' });
    expect(endOf(await stage.logIn(browser))).toBe('connected');
    const { state, until = 0 } = await browser.api.call('getSpotify', {});
    expect(state).toBe('connected');
    expect((until - stage.double.now()) / DAY).toBe(180);
  });

  it('asks for the scopes of playing and keeping, with a challenge, a state and the exact redirect URI', async () => {
    const browser = await stage.person();
    const address = new URL((await browser.api.call('startSpotifyLogin', {})).address);
    const { state, code_challenge, ...rest } = Object.fromEntries(address.searchParams);
    expect(rest).toEqual({
      client_id: CLIENT_ID,
      response_type: 'code',
      redirect_uri: 'http://127.0.0.1:4321/callback',
      code_challenge_method: 'S256',
      scope:
        'streaming user-read-email user-read-private user-modify-playback-state user-read-playback-state playlist-modify-private user-library-modify',
    });
    expect(state).toMatch(/^[\w-]{43}$/);
    expect(code_challenge).toMatch(/^[\w-]{43}$/);
    const again = new URL((await browser.api.call('startSpotifyLogin', {})).address);
    expect(again.searchParams.get('state')).not.toBe(state);
  });

  it('refuses to begin on localhost, which Spotify does not send people back to, and says where instead', async () => {
    const browser = await stage.person('http://localhost:4321');
    expect(await browser.api.call('getSpotify', {})).toMatchObject({ openAt: 'http://127.0.0.1:4321' });
    await expect(browser.api.call('startSpotifyLogin', {})).rejects.toMatchObject({
      code: 'spotify-no-redirect',
      message: expect.stringContaining('http://127.0.0.1:4321'),
    });
  });

  it('uses https where the server is reached so', async () => {
    const hosted = await setSpotifyStage({ allowedHosts: ['music.example'], trustedProxies: ['127.0.0.1'] });
    const browser = await hosted.person('http://music.example');
    const response = await browser.send('/api/spotify', { headers: { 'x-forwarded-proto': 'https' } });
    expect(await response.json()).toMatchObject({ redirectUri: 'https://music.example/callback' });
    await hosted.app.dispose();
  });

  it('ends as denied, and connects nothing, when the person does not agree', async () => {
    const browser = await stage.person();
    expect(endOf(await stage.logIn(browser, 'deny'))).toBe('denied');
    expect(await browser.api.call('getSpotify', {})).toMatchObject({ state: 'not-connected' });
  });

  it('takes no answer that was not begun in this browser, has another state, or is used twice', async () => {
    const [mine, other] = [await stage.person(), await stage.person()];
    const begin = async (browser: typeof mine) => {
      const response = await browser.send('/api/spotify/login', { method: 'POST' });
      const { address } = (await response.json()) as { address: string };
      return { cookie: loginCookieOf(response), back: await stage.decide(address, 'agree') };
    };
    const come = async (back: string, cookie: string): Promise<string> =>
      endOf(await (await stage.app.answer(new Request(back, { headers: { cookie } }))).text());
    const [one, two] = [await begin(mine), await begin(other)];
    // Somebody sends me their own answer, so that I would play on their account.
    expect(await come(two.back, one.cookie)).toBe('stale');
    expect(await come(one.back, '')).toBe('stale');
    expect(await come(one.back, `${one.cookie.slice(0, -4)}AAAA`)).toBe('stale');
    expect(await come(one.back.replace(/state=[^&]*/, ''), one.cookie)).toBe('stale');
    expect(stage.double.grants.size).toBe(0);
    expect(await come(one.back, one.cookie)).toBe('connected');
    expect(await come(one.back, one.cookie)).toBe('refused');
    expect(await other.api.call('getSpotify', {})).toMatchObject({ state: 'not-connected' });
  });

  it('tells refusal from trouble', async () => {
    const browser = await stage.person();
    stage.double.failures.push({ status: 503, times: 1, path: '/api/token' });
    expect(endOf(await stage.logIn(browser))).toBe('trouble');
    const begun = await browser.send('/api/spotify/login', { method: 'POST' });
    const { address } = (await begun.json()) as { address: string };
    const back = await stage.decide(address, 'agree');
    stage.double.codes.clear();
    const page = await stage.app.answer(new Request(back, { headers: { cookie: loginCookieOf(begun) } }));
    expect(endOf(await page.text())).toBe('refused');
    expect(page.headers.getSetCookie().join()).toMatch(/emoverse-spotify-login=;.*Max-Age=0/i);
  });

  it('keeps the begun login from scripts and other paths', async () => {
    const browser = await stage.person();
    const response = await browser.send('/api/spotify/login', { method: 'POST' });
    const set = response.headers.getSetCookie().find((cookie) => cookie.startsWith('emoverse-spotify-login'));
    expect(set).toMatch(/Max-Age=600/);
    expect(set).toMatch(/Path=\/callback/);
    expect(set).toMatch(/HttpOnly/);
    expect(set).toMatch(/SameSite=Lax/);
  });

  it('connects nobody whose data was deleted meanwhile, or who has become a child', async () => {
    const meanwhile = [
      ({ api }: Browser) => api.call('deleteProfile', {}),
      async ({ api }: Browser) =>
        stage.app.store.people.change((await api.call('getProfile', {})).id, { kind: 'child' }),
    ];
    for (const happens of meanwhile) {
      const browser = await stage.person();
      const begun = await browser.send('/api/spotify/login', { method: 'POST' });
      const { address } = (await begun.json()) as { address: string };
      await happens(browser);
      const back = await stage.decide(address, 'agree');
      const page = await stage.app.answer(new Request(back, { headers: { cookie: loginCookieOf(begun) } }));
      expect(endOf(await page.text())).toBe('stale');
    }
  });
});

describe('tokens', () => {
  const secrets = (): string[] => [...stage.double.accessTokens.keys(), ...stage.double.grants.keys()];

  it('are nowhere on the disk, in the log, in an export or in an answer, but for the pass of the player', async () => {
    const browser = await stage.connected();
    const seen: string[] = [stage.app.log()];
    for (const [method, path] of [
      ['GET', '/api/spotify'],
      ['GET', '/api/spotify/devices'],
      ['GET', '/api/spotify/playback'],
      ['GET', '/api/profile'],
      ['GET', '/api/profile/export'],
      ['POST', '/api/spotify/login'],
    ]) {
      const response = await browser.send(path, { method });
      seen.push(await response.text(), [...response.headers].join());
    }
    for (const file of await readdir(stage.app.directory)) {
      seen.push((await readFile(join(stage.app.directory, file))).toString('latin1'));
    }
    expect(secrets().length).toBeGreaterThan(1);
    for (const secret of secrets()) expect(seen.some((text) => text.includes(secret))).toBe(false);

    const response = await browser.send('/api/spotify/pass', { method: 'POST' });
    expect(response.headers.get('cache-control')).toBe('no-store');
    const pass = await response.text();
    expect([...stage.double.accessTokens.keys()].filter((token) => pass.includes(token))).toHaveLength(1);
    expect([...stage.double.grants.keys()].filter((token) => pass.includes(token))).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('are sealed with a key that only its owner may read', async () => {
    await stage.connected();
    expect((await stat(join(stage.app.directory, 'spotify.key'))).mode & 0o777).toBe(0o600);
  });

  it('that cannot be opened any more end the login, and a new login works', async () => {
    const browser = await stage.connected();
    await stage.app.stop();
    // The same data folder, but its key is lost.
    await rm(join(stage.app.directory, 'spotify.key'));
    const again = await setSpotifyStage({}, stage.app.directory);
    const back = again.app.browser(browser.cookie());
    expect(await back.api.call('getSpotify', {})).toMatchObject({ state: 'connected' });
    await expect(back.api.call('listSpotifyDevices', {})).rejects.toMatchObject({
      status: 401,
      code: 'spotify-login-again',
    });
    expect(await back.api.call('getSpotify', {})).toMatchObject({ state: 'login-again' });
    await again.logIn(back);
    expect(await back.api.call('listSpotifyDevices', {})).toEqual({ devices: [] });
    await again.app.stop();
  });

  it('are renewed once, however many ask at once, and the new refresh token is kept', async () => {
    const browser = await stage.connected();
    for (let hour = 1; hour <= 3; hour += 1) {
      stage.advance(3600 * 1000);
      stage.double.requests.length = 0;
      await Promise.all(Array.from({ length: 12 }, () => browser.api.call('listSpotifyDevices', {})));
      expect(stage.double.requests.filter(({ path }) => path === '/api/token')).toHaveLength(1);
    }
  });

  it('are renewed, and the call made again, when Spotify refuses one before its time', async () => {
    const browser = await stage.connected();
    stage.double.accessTokens.clear();
    expect(await browser.api.call('listSpotifyDevices', {})).toEqual({ devices: [] });
  });

  it('end six months after consent: log in again, which is all it takes', async () => {
    const browser = await stage.connected();
    stage.advance(183 * DAY);
    await expect(browser.api.call('listSpotifyDevices', {})).rejects.toMatchObject({
      status: 401,
      code: 'spotify-login-again',
      message: expect.stringContaining('log in again'),
    });
    expect(await browser.api.call('getSpotify', {})).toMatchObject({ state: 'login-again' });
    await stage.logIn(browser);
    expect(await browser.api.call('listSpotifyDevices', {})).toEqual({ devices: [] });
  });

  it('survive trouble on the way: nobody is logged out because Spotify is down or the net is', async () => {
    const browser = await stage.connected();
    stage.advance(3600 * 1000);
    stage.double.failures.push({ status: 503, times: 1, path: '/api/token' });
    await expect(browser.api.call('listSpotifyDevices', {})).rejects.toMatchObject({ code: 'spotify-down' });
    stage.setOnline(false);
    await expect(browser.api.call('listSpotifyDevices', {})).rejects.toMatchObject({
      status: 502,
      code: 'spotify-unreachable',
    });
    stage.setOnline(true);
    expect(await browser.api.call('listSpotifyDevices', {})).toEqual({ devices: [] });
  });
});

describe('disconnecting', () => {
  it('deletes tokens and found songs, keeps the client id, and lets nothing come back', async () => {
    const browser = await stage.connected();
    const { id } = await browser.api.call('getProfile', {});
    await expect(
      browser.api.call('resolveSpotify', { body: { itemIds: ['song-0'] } }),
    ).resolves.toMatchObject({ tracks: [{ itemId: 'song-0' }] });
    expect(await stage.app.store.spotify.knownTracks(id, ['song-0' as never])).toHaveLength(1);
    // A refresh is under way while the person disconnects.
    stage.advance(3600 * 1000);
    const late = browser.api.call('listSpotifyDevices', {}).catch((error: { code: string }) => error.code);
    await browser.api.call('disconnectSpotify', {});
    await late;
    expect(await browser.api.call('getSpotify', {})).toMatchObject({
      state: 'not-connected',
      clientId: CLIENT_ID,
    });
    expect(await stage.app.store.spotify.find(id)).toBeUndefined();
    expect(await stage.app.store.spotify.knownTracks(id, ['song-0' as never])).toEqual([]);
    await expect(browser.api.call('listSpotifyDevices', {})).rejects.toMatchObject({
      status: 409,
      code: 'spotify-not-connected',
    });
  });
});
