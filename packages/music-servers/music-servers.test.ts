import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  NADIA,
  openDouble,
  openJellyfinDouble,
  openSubsonicDouble,
} from '../../tools/made-up-music/open-double.ts';
import { manySongs, songOf } from '../../tools/made-up-music/songs.ts';
import type { MusicStage } from '../../tools/made-up-music/stage.ts';
import { LIKE_SUPYSONIC } from '../../tools/opensubsonic-double/create-opensubsonic-double.ts';
import { checkAddress } from './check-address.ts';
import { connectServer } from './connect-server.ts';
import type { ConnectRequest } from './connect-request.ts';
import { jellyfinAuthorization } from './jellyfin/ask-jellyfin.ts';
import { MusicServerError } from './music-server-error.ts';
import { SERVER_KINDS, type MusicServerClient, type ServerTrack } from './music-server-client.ts';
import { openServer } from './open-server.ts';

const ADDRESS = NADIA.address;
const PASSWORD: string = NADIA.secret.value;

const troubleOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof MusicServerError) return error.trouble;
    throw error;
  }
  return 'none';
};

const allTracks = async (server: MusicServerClient): Promise<ServerTrack[]> => {
  const tracks: ServerTrack[] = [];
  for (let cursor: number | undefined = 0; cursor !== undefined;) {
    const page = await server.page(cursor);
    tracks.push(...page.tracks);
    cursor = page.next;
  }
  return tracks;
};

describe.each(SERVER_KINDS)('a %s server', (kind) => {
  let double: ReturnType<typeof openDouble>;
  let stage: MusicStage;
  beforeEach(() => {
    double = openDouble(kind);
    stage = double.stage;
  });
  const request = (changes: Partial<ConnectRequest> = {}): ConnectRequest => ({
    kind,
    ...NADIA,
    ...changes,
  });
  const connect = (changes?: Partial<ConnectRequest>) =>
    connectServer(request(changes), { fetch: double.fetch, newSecret: () => 'a-salt-or-a-device' });
  const open = async (): Promise<MusicServerClient> =>
    openServer(ADDRESS, (await connect()).login, double.fetch);

  it('is logged in to with name and password, and keeps no password', async () => {
    const connected = await connect({ address: `${ADDRESS}/` });
    expect(connected).toMatchObject({ address: ADDRESS, userName: 'nadia', login: { kind } });
    expect(JSON.stringify(connected)).not.toContain('horse');
    expect(double.addresses.join(' ')).not.toMatch(/horse|correct/);
  });

  it('is logged in to with an API key', async () => {
    const key = { by: 'api-key', value: 'key-of-nadia-0123456789' } as const;
    const { login, userName } = await connect({ secret: key });
    expect(userName).toBe('nadia');
    expect(await allTracks(openServer(ADDRESS, login, double.fetch))).toHaveLength(6);
    expect(await troubleOf(connect({ secret: { ...key, value: 'guess' } }))).toBe('login-refused');
  });

  it('gives all its songs once, page by page, with what is known of them', async () => {
    stage.songs = manySongs(1234);
    const server = await open();
    const tracks = await allTracks(server);
    expect(tracks.map(({ remoteId }) => remoteId)).toEqual(stage.songs.map(({ id }) => id));
    expect((await server.page(0)).total).toBe(1234);
    stage.songs = [
      songOf({
        title: 'A\u0000 Song',
        artists: ['One', 'Two'],
        album: 'An Album',
        year: 1999,
        genres: ['Jazz', 'Soul/Funk'],
        seconds: 200,
        suffix: 'FLAC',
      }),
    ];
    const [song] = stage.songs;
    expect(await allTracks(server)).toEqual([
      {
        remoteId: song.id,
        title: 'A  Song',
        artists: ['One', 'Two'],
        album: 'An Album',
        year: 1999,
        genres: ['jazz', 'soul', 'funk'],
        seconds: 200,
        explicit: false,
        coverId: kind === 'jellyfin' ? song.id : `mf-${song.id}`,
        suffix: 'flac',
      },
    ]);
  });

  it('streams sound whole and in parts, and has covers', async () => {
    const server = await open();
    const [track] = await allTracks(server);
    const whole = await server.sound(track, {});
    const bytes = Buffer.from(await whole.arrayBuffer());
    expect(whole.headers.get('content-type')).toBe('audio/wav');
    const part = await server.sound(track, { range: 'bytes=10-19' });
    expect(part.status).toBe(206);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(10, 20));
    const outside = await server.sound(track, { range: 'bytes=99999999-' });
    expect([outside.status, outside.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`]);
    expect((await server.cover(track.coverId ?? ''))?.mediaType).toBe('image/png');
    expect(await server.cover('no-such-cover')).toBeUndefined();
    expect(await troubleOf(server.sound({ remoteId: 'gone', suffix: 'wav' }, {}))).toBe('track-gone');
  });

  it('is asked for MP3 where browsers do not play the file', async () => {
    const server = await open();
    const [{ remoteId }] = await allTracks(server);
    await server.sound({ remoteId, suffix: 'wma' }, {});
    expect(double.addresses.at(-1)).toMatch(kind === 'jellyfin' ? /universal\?.*=mp3/ : /format=mp3/);
    await server.sound({ remoteId, suffix: 'flac' }, {});
    expect(double.addresses.at(-1)).toMatch(kind === 'jellyfin' ? /stream\?static=true/ : /format=raw/);
  });

  it('says what the trouble is', async () => {
    expect(await troubleOf(connect({ secret: { by: 'password', value: 'guess' } }))).toBe('login-refused');
    stage.failures.push({ status: 302, times: 1, path: '/', location: 'http://elsewhere.example/x' });
    await expect(connect()).rejects.toThrow('http://elsewhere.example: enter the address');
    for (const [status, trouble] of [
      [404, 'not-a-music-server'],
      [200, 'not-a-music-server'],
      [403, 'not-allowed'],
      [429, 'busy'],
      [503, 'down'],
    ] as const) {
      stage.failures.push({ status, times: 1, path: '/' });
      expect(await troubleOf(connect()), String(status)).toBe(trouble);
    }
    const refusing: typeof globalThis.fetch = () =>
      Promise.reject(
        new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) }),
      );
    const lost = connectServer(request(), { fetch: refusing, newSecret: () => 'x' });
    await expect(lost).rejects.toThrow('nothing answers at music.local:4533');
    const server = await open();
    stage.failures.push({ status: 500, times: 1, path: '/' });
    const [track] = stage.songs;
    expect(await troubleOf(server.sound({ remoteId: track.id, suffix: 'wav' }, {}))).toBe('down');
  });

  it('passes nothing on that a browser could take for a page', async () => {
    const { login: savedLogin } = await connect();
    const server = openServer(ADDRESS, savedLogin, double.fetch);
    const evil = (type: string): MusicServerClient =>
      openServer(ADDRESS, savedLogin, () =>
        Promise.resolve(new Response('<script>alert(1)</script>', { headers: { 'content-type': type } })),
      );
    const [track] = await allTracks(server);
    for (const type of ['text/html', 'image/svg+xml', 'application/xhtml+xml', '']) {
      expect(await troubleOf(evil(type).sound(track, {})), type).not.toBe('none');
      expect(await evil(type).cover('x'), type).toBeUndefined();
    }
  });

  it('is told what is heard', async () => {
    const server = await open();
    const [{ remoteId }] = await allTracks(server);
    const at = Date.UTC(2026, 10, 30, 12);
    await server.tellPlay(remoteId, { stage: 'began', at, seconds: 0 });
    await server.tellPlay(remoteId, { stage: 'heard', at, seconds: 120 });
    const time = kind === 'opensubsonic' && { at };
    expect(stage.plays).toEqual([
      { songId: remoteId, stage: 'began', ...time },
      { songId: remoteId, stage: 'heard', ...time },
    ]);
    stage.plays.length = 0;
    const key = { by: 'api-key', value: 'key-of-nadia-0123456789' } as const;
    const byKey = openServer(ADDRESS, (await connect({ secret: key })).login, double.fetch);
    await byKey.tellPlay(remoteId, { stage: 'heard', at, seconds: 120 });
    expect(stage.plays).toEqual([{ songId: remoteId, stage: 'heard', at }]);
  });

  it('is told later what was heard, with its time, and what it has taken already no second time', async () => {
    const server = await open();
    const [{ remoteId }, { remoteId: other }] = await allTracks(server);
    const at = Date.now() - 3600_000;
    const late = { stage: 'heard', at, seconds: 120, delayed: 'late' } as const;
    await server.tellPlay(remoteId, late);
    await server.tellPlay(remoteId, { ...late, delayed: 'in-doubt' });
    await server.tellPlay(other, { ...late, delayed: 'in-doubt' });
    await server.tellPlay(remoteId, { ...late, at: at + 600_000, delayed: 'in-doubt' });
    expect(stage.plays).toEqual([
      { songId: remoteId, stage: 'heard', at },
      { songId: other, stage: 'heard', at },
      { songId: remoteId, stage: 'heard', at: at + 600_000 },
    ]);
  });

  it('refuses an endless answer', async () => {
    const { login } = await connect();
    const endless: typeof globalThis.fetch = () =>
      Promise.resolve(
        new Response(
          new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(4 * 1024 * 1024)) }),
          { headers: { 'content-type': 'application/json' } },
        ),
      );
    expect(await troubleOf(openServer(ADDRESS, login, endless).page(0))).toBe('too-large');
  });
});

describe('an OpenSubsonic server', () => {
  it('of the old protocol is read album by album', async () => {
    const double = openSubsonicDouble();
    const { stage } = double;
    stage.settings.openSubsonic = false;
    stage.songs = manySongs(500);
    const { login } = await connectServer(
      {
        kind: 'opensubsonic',
        address: ADDRESS,
        userName: 'nadia',
        secret: { by: 'password', value: PASSWORD },
      },
      { fetch: double.fetch, newSecret: () => 'salt' },
    );
    expect(login).toMatchObject({ openSubsonic: false });
    const tracks = await allTracks(openServer(ADDRESS, login, double.fetch));
    expect(new Set(tracks.map(({ remoteId }) => remoteId))).toEqual(new Set(stage.songs.map(({ id }) => id)));
    expect(tracks).toHaveLength(500);
    const key = { by: 'api-key', value: 'key-of-nadia-0123456789' } as const;
    expect(
      await troubleOf(
        connectServer(
          { kind: 'opensubsonic', address: ADDRESS, userName: '', secret: key },
          { fetch: double.fetch, newSecret: () => 'salt' },
        ),
      ),
    ).toBe('api-keys-unsupported');
  });
});

// Supysonic takes clients of every version; the Subsonic of that time refused those that were newer than itself.
describe.each([false, true])(
  'a Subsonic server of an older version (newer clients refused: %s)',
  (refusesNewer) => {
    const older = () => {
      const double = openSubsonicDouble({ ...LIKE_SUPYSONIC, refusesNewer });
      const { stage } = double;
      const connect = (mayBeSent?: boolean, value = PASSWORD) =>
        connectServer(
          {
            kind: 'opensubsonic',
            address: ADDRESS,
            userName: 'nadia',
            secret: { by: 'password', value, mayBeSent },
          },
          { fetch: double.fetch, newSecret: () => 'salt' },
        );
      return { ...double, stage, connect };
    };

    it('is sent nothing of a password before the person has agreed', async () => {
      const { connect, addresses } = older();
      expect(await troubleOf(connect())).toBe('token-login-unsupported');
      expect(addresses.length).toBeGreaterThan(0);
      expect(addresses.filter((address) => /[?&][pts]=/.test(address))).toEqual([]);
    });

    it('is sent it with each request after that, in a version that it speaks', async () => {
      const { connect, addresses, fetch, stage } = older();
      const { login } = await connect(true);
      expect(login).toEqual({
        kind: 'opensubsonic',
        openSubsonic: false,
        auth: { by: 'password', userName: 'nadia', password: PASSWORD },
        version: '1.10.2',
      });
      addresses.length = 0;
      const server = openServer(ADDRESS, login, fetch);
      const tracks = await allTracks(server);
      expect(tracks.map(({ title }) => title).sort()).toEqual(stage.songs.map(({ title }) => title).sort());
      const part = await server.sound(tracks[0], { range: 'bytes=0-3' });
      expect([part.status, await part.text()]).toEqual([206, 'RIFF']);
      expect(await server.cover('no-such-cover')).toBeUndefined();
      const hex = Buffer.from(PASSWORD).toString('hex');
      for (const address of addresses) expect(address).toMatch(new RegExp(`p=enc%3A${hex}&v=1\\.10\\.2&`));
      expect(await troubleOf(connect(true, 'guess'))).toBe('login-refused');
    });
  },
);

describe('a Subsonic server of today that takes no tokens', () => {
  it('is sent the password once the person has agreed, and says so where it takes none either', async () => {
    const double = openSubsonicDouble();
    const { settings } = double.stage;
    settings.tokens = false;
    const connect = (mayBeSent: boolean) =>
      connectServer(
        {
          kind: 'opensubsonic',
          address: ADDRESS,
          userName: 'nadia',
          secret: { by: 'password', value: PASSWORD, mayBeSent },
        },
        { fetch: double.fetch, newSecret: () => 'salt' },
      );
    expect(await troubleOf(connect(false))).toBe('token-login-unsupported');
    expect((await connect(true)).login).toMatchObject({ auth: { by: 'password' }, openSubsonic: true });
    settings.passwords = false;
    expect(await troubleOf(connect(true))).toBe('passwords-unsupported');
  });

  it('is sent no password where it takes tokens, whatever the person agreed to', async () => {
    const double = openDouble('opensubsonic');
    const { login } = await connectServer(
      {
        kind: 'opensubsonic',
        address: ADDRESS,
        userName: 'nadia',
        secret: { by: 'password', value: PASSWORD, mayBeSent: true },
      },
      { fetch: double.fetch, newSecret: () => 'salt' },
    );
    expect(login).toMatchObject({ auth: { by: 'token' } });
    expect(double.addresses.join(' ')).not.toContain('p=enc');
  });
});

describe('a Jellyfin server', () => {
  it('takes its token back, but leaves a key that the person made', async () => {
    const double = openJellyfinDouble();
    const { stage } = double;
    const connect = (secret: ConnectRequest['secret']) =>
      connectServer(
        { kind: 'jellyfin', address: ADDRESS, userName: 'nadia', secret },
        { fetch: double.fetch, newSecret: () => 'device' },
      );
    const { login } = await connect({ by: 'password', value: PASSWORD });
    expect(stage.tokens.size).toBe(1);
    await openServer(ADDRESS, login, double.fetch).logOut();
    expect(stage.tokens.size).toBe(0);
    expect(await troubleOf(openServer(ADDRESS, login, double.fetch).page(0))).toBe('login-refused');
    const key = await connect({ by: 'api-key', value: 'key-of-nadia-0123456789' });
    await openServer(ADDRESS, key.login, double.fetch).logOut();
    expect(double.addresses.at(-1)).not.toContain('Logout');
  });

  it('reads every value of the header as it was meant', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (token) => {
        const found = /Token="([^"]*)"/.exec(jellyfinAuthorization('device', token));
        expect(decodeURIComponent(found?.[1] ?? '?')).toBe(token);
      }),
    );
  });
});

describe('an address', () => {
  it.each([
    ['music.local:4533', 'http://music.local:4533'],
    [' https://Music.Example.org/ ', 'https://music.example.org'],
    ['https://example.org/navidrome//', 'https://example.org/navidrome'],
    ['http://[::1]:8096/', 'http://[::1]:8096'],
    ['192.168.1.5', 'http://192.168.1.5'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(checkAddress(typed)).toBe(kept);
  });

  it.each([
    '',
    'ftp://example.org',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://nadia:secret@example.org',
    'http://example.org/?a=b',
    'http://example.org/#a',
    'http://169.254.169.254',
    'http://2852039166',
    'http://[fe80::1]',
    'http://[::ffff:169.254.169.254]/',
    'http://',
    `http://${'a'.repeat(600)}.org`,
  ])('%s is refused', (typed) => {
    expect(() => checkAddress(typed)).toThrow(/expected an address like/);
  });
});
