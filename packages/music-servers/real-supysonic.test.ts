import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { MADE_UP_SONGS } from '../../tools/made-up-music/songs.ts';
import {
  HAS_SUPYSONIC,
  startSupysonic,
  type RunningSupysonic,
} from '../../tools/real-supysonic/start-supysonic.ts';
import { connectServer } from './connect-server.ts';
import type { MusicServerClient, ServerTrack } from './music-server-client.ts';
import { openServer } from './open-server.ts';
import { writePlaylist } from './write-playlist.ts';

describe.skipIf(!HAS_SUPYSONIC)('a real Supysonic (of Debian; skipped where it is not installed)', () => {
  let supysonic: RunningSupysonic;
  let server: MusicServerClient;
  let tracks: readonly ServerTrack[];
  const connect = (mayBeSent: boolean, value = supysonic.password) =>
    connectServer(
      {
        kind: 'opensubsonic',
        address: supysonic.address,
        userName: supysonic.userName,
        secret: { by: 'password', value, mayBeSent },
      },
      { fetch, newSecret: () => 'salt' },
    );
  beforeAll(async () => {
    supysonic = await startSupysonic();
    const { address, login } = await connect(true);
    server = openServer(address, login, fetch);
    ({ tracks } = await server.page(0));
  }, 120_000);
  afterAll(() => supysonic?.stop());

  it('asks for the password itself, and refuses a wrong one', async () => {
    await expect(connect(false)).rejects.toMatchObject({ trouble: 'token-login-unsupported' });
    await expect(connect(true, 'guess')).rejects.toMatchObject({ trouble: 'login-refused' });
  });

  it('gives its songs as their tags tell them', async () => {
    const facts = tracks.map(({ title, artists, album, year, genres }) => ({
      title,
      artists,
      album,
      year,
      genres,
    }));
    const expected = MADE_UP_SONGS.map(({ title, artists, album, year, genres }) => ({
      title,
      artists: [artists.join(', ')],
      album,
      year,
      genres: genres.slice(0, 1).map((genre) => genre.toLowerCase()),
    }));
    const byTitle = (one: { title: string }, other: { title: string }) => (one.title < other.title ? -1 : 1);
    expect(facts.sort(byTitle)).toEqual(expected.sort(byTitle));
    expect((await server.page(20)).tracks).toEqual([]);
  });

  it('gives sound whole and in parts, and covers', async () => {
    const track = tracks.find(({ coverId }) => coverId !== undefined) ?? tracks[0];
    const whole = await server.sound(track, {});
    const bytes = Buffer.from(await whole.arrayBuffer());
    expect([whole.headers.get('content-type'), bytes.subarray(0, 4).toString()]).toEqual([
      'audio/x-wav',
      'RIFF',
    ]);
    const part = await server.sound(track, { range: 'bytes=10-19' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${bytes.length}`]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(10, 20));
    expect((await server.sound(track, { range: 'bytes=99999999-' })).status).toBe(416);
    expect((await server.cover(track.coverId ?? ''))?.mediaType).toBe('image/png');
    const gone = '6f9619ff-8b86-4d11-b42d-00c04fc964ff';
    expect(await server.cover(gone)).toBeUndefined();
    await expect(server.sound({ remoteId: gone, suffix: 'wav' }, {})).rejects.toMatchObject({
      trouble: 'track-gone',
    });
  });

  it('takes a playlist, changes it, and gives it back', async () => {
    const ours = { copyId: '1', made: () => Promise.resolve() };
    const listed = async () => {
      const { userName, password, address } = supysonic;
      const query = new URLSearchParams({ u: userName, p: password, v: '1.10.2', c: 'test', f: 'json' });
      const answer = await fetch(`${address}/rest/getPlaylists.view?${query.toString()}`);
      return answer.text();
    };
    const ids = tracks.map(({ remoteId }) => remoteId);
    const many = Array.from({ length: 130 }, (_, index) => ids[index % ids.length]);
    const id = await writePlaylist(server, { ...ours, name: 'Rainy Sunday', songs: many });
    expect(await listed()).toMatch(/"name":"Rainy Sunday"[^}]*"songCount":130/);
    expect(await writePlaylist(server, { ...ours, id, name: 'Monday', songs: ids.slice(0, 2) })).toBe(id);
    expect(await listed()).toMatch(/"name":"Monday"[^}]*"songCount":2/);
    await server.deletePlaylist(id);
    await server.deletePlaylist(id);
    expect(await listed()).not.toContain('Monday');
    const anew = await writePlaylist(server, { ...ours, id, name: 'Tuesday', songs: ids });
    expect(anew).not.toBe(id);
  });

  it('is told what is heard, and tells it on', async () => {
    const [{ remoteId, title }] = tracks;
    const at = Date.UTC(2026, 10, 30, 12);
    await server.tellPlay(remoteId, { stage: 'began', at, seconds: 0 });
    await server.tellPlay(remoteId, { stage: 'heard', at, seconds: 5 });
    // It says so on its own way, which may be slower than its answer.
    await vi.waitFor(
      () =>
        expect(supysonic.told).toEqual([
          { method: 'track.updateNowPlaying', track: title },
          { method: 'track.scrobble', track: title, timestamp: String(at / 1000) + '.0' },
        ]),
      20_000,
    );
  });
});
