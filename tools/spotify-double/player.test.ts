import { beforeEach, describe, expect, it } from 'vitest';
import { addDevice } from './state.ts';
import { Stage, type Api } from './testing.ts';

let stage: Stage;
let call: Api;
let uris: string[];
beforeEach(async () => {
  stage = new Stage();
  call = await stage.logIn();
  uris = [...stage.state.tracks.keys()].slice(0, 3).map((id) => `spotify:track:${id}`);
});
const now = async () => {
  const { status, body } = await call('GET', '/me/player');
  if (status === 204) return 'nothing';
  const { item, progress_ms, is_playing, device } = body as unknown as {
    item: { uri: string };
    progress_ms: number;
    is_playing: boolean;
    device: { name: string; volume_percent: number };
  };
  return { track: uris.indexOf(item.uri), at: progress_ms, plays: is_playing, on: device.name };
};

// https://developer.spotify.com/documentation/web-api/reference/start-a-users-playback and its neighbours
describe('the player', () => {
  it('answers 204 while nothing plays, and 404 NO_ACTIVE_DEVICE to commands', async () => {
    expect(await now()).toBe('nothing');
    for (const [method, path] of [
      ['PUT', '/me/player/play'],
      ['PUT', '/me/player/pause'],
      ['POST', '/me/player/next'],
      ['POST', '/me/player/previous'],
      ['PUT', '/me/player/seek?position_ms=1'],
      ['PUT', '/me/player/volume?volume_percent=1'],
    ]) {
      expect(await call(method, path), path).toMatchObject({
        status: 404,
        body: { error: { status: 404, reason: 'NO_ACTIVE_DEVICE' } },
      });
    }
    expect((await call('PUT', '/me/player/play?device_id=nonsense', { uris })).status).toBe(404);
  });

  it('answers 403 PREMIUM_REQUIRED to commands of a person without Premium, but lists devices', async () => {
    const { id } = addDevice(stage.state, { name: 'Kitchen' });
    stage.state.settings.premium = false;
    expect(await call('PUT', `/me/player/play?device_id=${id}`, { uris })).toMatchObject({
      status: 403,
      body: { error: { reason: 'PREMIUM_REQUIRED' } },
    });
    expect((await call('GET', '/me/player/devices')).status).toBe(200);
  });

  it('plays a row of tracks on a device, moves on by itself, and stops after the last', async () => {
    const { id } = addDevice(stage.state, { name: 'Kitchen' });
    expect((await call('PUT', `/me/player/play?device_id=${id}`, { uris })).status).toBe(204);
    expect(await now()).toEqual({ track: 0, at: 0, plays: true, on: 'Kitchen' });
    stage.state.advance(1500);
    expect(await now()).toMatchObject({ track: 0, at: 1500 });
    stage.state.advance(200_000);
    expect(await now()).toMatchObject({ track: 1, at: 1500, plays: true });
    stage.state.advance(600_000);
    expect(await now()).toMatchObject({ track: 0, at: 0, plays: false });
  });

  it('starts at an offset and a position, pauses, goes on, skips both ways and seeks', async () => {
    const { id } = addDevice(stage.state, { name: 'Kitchen' });
    await call('PUT', `/me/player/play?device_id=${id}`, { uris, offset: { uri: uris[1] }, position_ms: 70 });
    expect(await now()).toMatchObject({ track: 1, at: 70 });
    await call('PUT', '/me/player/pause');
    stage.state.advance(5000);
    expect(await now()).toMatchObject({ track: 1, at: 70, plays: false });
    await call('PUT', '/me/player/play');
    await call('POST', '/me/player/next');
    expect(await now()).toMatchObject({ track: 2, at: 0, plays: true });
    await call('POST', '/me/player/previous');
    await call('PUT', '/me/player/seek?position_ms=90000');
    expect(await now()).toMatchObject({ track: 1, at: 90_000 });
    // "Passing in a position that is greater than the length of the track will cause the player to start the next."
    await call('PUT', '/me/player/seek?position_ms=200500');
    expect(await now()).toMatchObject({ track: 2, at: 500 });
    expect((await call('PUT', '/me/player/seek?position_ms=-1')).status).toBe(400);
    expect((await call('PUT', '/me/player/play', { uris: ['spotify:track:nonsense'] })).status).toBe(400);
  });

  it('is handed to another device, playing or as it was', async () => {
    const kitchen = addDevice(stage.state, { name: 'Kitchen' });
    const hall = addDevice(stage.state, { name: 'Hall' });
    await call('PUT', `/me/player/play?device_id=${kitchen.id}`, { uris });
    await call('PUT', '/me/player/pause');
    expect((await call('PUT', '/me/player', { device_ids: [hall.id] })).status).toBe(204);
    expect(await now()).toMatchObject({ on: 'Hall', plays: false });
    await call('PUT', '/me/player', { device_ids: [kitchen.id], play: true });
    expect(await now()).toMatchObject({ on: 'Kitchen', plays: true });
    expect((await call('PUT', '/me/player', { device_ids: [kitchen.id, hall.id] })).status).toBe(400);
    expect((await call('PUT', '/me/player', { device_ids: ['nonsense'] })).status).toBe(404);
  });

  it('sets the volume of devices that let it', async () => {
    const kitchen = addDevice(stage.state, { name: 'Kitchen' });
    await call('PUT', `/me/player/play?device_id=${kitchen.id}`, { uris });
    expect((await call('PUT', '/me/player/volume?volume_percent=25')).status).toBe(204);
    const phone = addDevice(stage.state, { name: 'Phone', type: 'Smartphone', supportsVolume: false });
    await call('PUT', '/me/player', { device_ids: [phone.id] });
    expect((await call('PUT', '/me/player/volume?volume_percent=25')).status).toBe(403);
    expect((await call('PUT', '/me/player/volume?volume_percent=101')).status).toBe(400);
    const { devices } = (await call('GET', '/me/player/devices')).body as unknown as { devices: unknown[] };
    expect(devices).toMatchObject([
      { name: 'Kitchen', volume_percent: 25, supports_volume: true, is_active: false, is_restricted: false },
      { name: 'Phone', volume_percent: null, supports_volume: false, is_active: true },
    ]);
  });
});
