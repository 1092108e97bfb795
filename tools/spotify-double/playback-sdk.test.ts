import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Stage } from './testing.ts';
import { startDouble, type RunningDouble } from '../doubles/start-double.ts';

let stage: Stage;
beforeEach(() => {
  stage = new Stage();
});
const tokenFor = async (scopes?: readonly string[]): Promise<string> =>
  String((await stage.exchange(await stage.code(scopes))).body.access_token);
const post = async (path: string, body: unknown): Promise<Record<string, unknown>> =>
  (await (await stage.send(path, { method: 'POST', body: JSON.stringify(body) })).json()) as Record<
    string,
    unknown
  >;
const connect = (token: string) => post('/embedded/connect', { name: 'This page', volume: 0.5, token });

// https://developer.spotify.com/documentation/web-playback-sdk/reference
describe('the playback SDK', () => {
  it('makes the page a device with its name and volume, until it disconnects or falls silent', async () => {
    const { device } = await connect(await tokenFor());
    expect([...stage.state.devices.values()]).toMatchObject([{ name: 'This page', volume: 50 }]);
    await post('/embedded/command', { device, name: 'disconnect' });
    expect(stage.state.devices.size).toBe(0);
    await connect(await tokenFor());
    stage.state.advance(16_000);
    await stage.send('/v1/me');
    expect(stage.state.devices.size).toBe(0);
  });

  it('says authentication_error for a token that is over or lacks "streaming"', async () => {
    for (const token of ['nonsense', await tokenFor(['user-read-email'])]) {
      expect(await connect(token)).toMatchObject({ problem: { type: 'authentication_error' } });
    }
  });

  it('says account_error to people without Premium, and whatever a test plans', async () => {
    stage.state.settings.premium = false;
    expect(await connect(await tokenFor())).toMatchObject({ problem: { type: 'account_error' } });
    await post('/control/sdk-failure', { type: 'initialization_error', message: 'no EME' });
    expect(await connect(await tokenFor())).toEqual({
      problem: { type: 'initialization_error', message: 'no EME' },
    });
  });

  it('tells the page of its state while it plays, of null when another device does, and of events', async () => {
    const { device, from } = await connect(await tokenFor());
    const call = await stage.logIn();
    const uris = [...stage.state.tracks.keys()].slice(0, 2).map((id) => `spotify:track:${id}`);
    await call('PUT', `/me/player/play?device_id=${String(device)}`, { uris });
    const state = async () =>
      (await (
        await stage.send(`/embedded/state?device=${String(device)}&from=${String(from)}`)
      ).json()) as unknown;
    expect(await state()).toMatchObject({
      online: true,
      state: {
        paused: false,
        track_window: { current_track: { uri: uris[0] }, next_tracks: [{ uri: uris[1] }] },
      },
    });
    await post('/embedded/command', { device, name: 'nextTrack' });
    await post('/embedded/command', { device, name: 'setVolume', value: 0.1 });
    await post('/control/sdk-events', { type: 'playback_error', message: 'Failed to perform playback' });
    expect(await state()).toMatchObject({
      volume: 0.1,
      state: { track_window: { current_track: { uri: uris[1] }, previous_tracks: [{ uri: uris[0] }] } },
      events: [{ type: 'playback_error', message: 'Failed to perform playback' }],
    });
    const kitchen = await post('/control/devices', { name: 'Kitchen' });
    await call('PUT', '/me/player', { device_ids: [kitchen.id] });
    expect(await state()).toMatchObject({ state: null });
  });
});

describe('the double as a process', () => {
  let double: RunningDouble | undefined;
  afterEach(() => double?.stop());

  it('listens on a loopback address and serves the script and its frame', async () => {
    double = await startDouble('spotify');
    expect(double.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const script = await fetch(`${double.address}/spotify-player.js`);
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(await script.text()).toContain('onSpotifyWebPlaybackSDKReady');
    expect(await (await fetch(`${double.address}/embedded/index.html`)).text()).toContain('frame.js');
    await double.control('settings', { premium: false });
    expect(await double.state()).toMatchObject({ devices: [], playback: null });
  });
});
