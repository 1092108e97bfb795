import { openStore } from '@emoverse/storage';
import { beforeEach, describe, expect, it } from 'vitest';
import { LIKE_SUPYSONIC } from '../../../tools/opensubsonic-double/create-opensubsonic-double.ts';
import type { SubsonicStage } from '../../../tools/opensubsonic-double/subsonic-stage.ts';
import { NADIA, openSubsonicDouble } from '../../../tools/made-up-music/open-double.ts';
import { manySongs } from '../../../tools/made-up-music/songs.ts';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import type { CommandIo } from '../command-io.ts';

const ADDRESS = NADIA.address;
let stage: SubsonicStage;
let data: string;
let fetch: CommandIo['fetch'];
beforeEach(() => {
  data = `${temporaryFolder()}/data`;
  ({ stage, fetch } = openSubsonicDouble());
});

const emoverse = (args: readonly string[], changes: Partial<CommandIo> = {}) =>
  runCaptured(['library', ...args, '--data', data], { fetch, now: Date.now, ...changes });
const CONNECT = ['connect', ADDRESS, '--user', 'nadia'];
const withSecret = (value: string): Partial<CommandIo> => ({
  lines: async function* () {
    yield value;
    await Promise.resolve();
  },
});
const connect = () => emoverse([...CONNECT, '--json'], withSecret('correct horse 🐎'));

describe('emoverse library with a music server', () => {
  it('connects, reads, lists, reads again and disconnects', async () => {
    const connected = await connect();
    expect(connected).toMatchObject({ code: 0 });
    expect(JSON.parse(connected.stdout)).toEqual({
      address: ADDRESS,
      read: 6,
      added: 6,
      changed: 0,
      unchanged: 0,
      removed: 0,
    });
    expect((await emoverse(['servers'])).stdout).toMatch(/music\.local:4533\s+opensubsonic\s+nadia\s+6/);
    stage.songs = [...stage.songs.slice(1), ...manySongs(3)];
    const again = await emoverse(['sync', '--json']);
    expect(JSON.parse(again.stdout)).toMatchObject({
      servers: [{ read: 8, added: 3, unchanged: 5, removed: 1 }],
    });
    const store = await openStore({ directory: data });
    expect((await store.catalogue.all()).map(({ title }) => title)).toContain('Made-up Song 3');
    await store.close();
    const list = JSON.parse((await emoverse(['list', '--json'])).stdout) as { servers: unknown[] };
    expect(list.servers).toMatchObject([{ address: ADDRESS, tracks: 8 }]);
    expect((await emoverse(['disconnect', `${ADDRESS}/`])).stdout).toContain('8 songs are forgotten');
    expect(JSON.parse((await emoverse(['servers', '--json'])).stdout)).toEqual({ servers: [] });
  });

  it('connects a server of an older version where it may send the password', async () => {
    Object.assign(stage.settings, LIKE_SUPYSONIC);
    const refused = await emoverse(CONNECT, withSecret('correct horse 🐎'));
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.stderr).toContain('--send-password');
    const agreed = await emoverse([...CONNECT, '--send-password', '--json'], withSecret('correct horse 🐎'));
    expect(JSON.parse(agreed.stdout)).toMatchObject({ read: 6 });
  });

  it('goes on after Ctrl-C where it was', async () => {
    stage.songs = manySongs(1200);
    const stopping = new AbortController();
    const stopped = await emoverse(CONNECT, {
      ...withSecret('correct horse 🐎'),
      signal: stopping.signal,
      fetch: (input, init) => {
        if (String(input).includes('songOffset=500')) stopping.abort();
        return fetch(input, init);
      },
    });
    expect(stopped.code).toBe(130);
    const addresses: string[] = [];
    const onwards = await emoverse(['sync', '--json'], {
      fetch: (input, init) => {
        addresses.push(String(input));
        return fetch(input, init);
      },
    });
    expect(JSON.parse(onwards.stdout)).toMatchObject({ servers: [{ read: 1200, added: 1200 }] });
    expect(addresses.filter((address) => address.includes('songOffset=0&'))).toEqual([]);
  });

  it.each([
    ['a wrong password', CONNECT, withSecret('guess'), 'server-login-refused', 2],
    ['no password', CONNECT, {}, 'no password came', 2],
    ['no name', ['connect', ADDRESS], withSecret('x'), '--user NAME', 2],
    ['a wrong kind', [...CONNECT, '--kind', 'emby'], withSecret('x'), 'opensubsonic, jellyfin', 2],
    [
      'another kind of server',
      [...CONNECT, '--kind', 'jellyfin'],
      withSecret('x'),
      'as a Jellyfin server',
      2,
    ],
    [
      'a bad address',
      ['connect', 'file:///etc/passwd', '--user', 'x'],
      withSecret('x'),
      'expected an address',
      2,
    ],
    [
      'a server that is not there',
      CONNECT,
      { ...withSecret('x'), fetch: () => Promise.reject(new TypeError('fetch failed')) },
      'could not be reached',
      1,
    ],
    ['a server that is not connected', ['sync', ADDRESS], {}, 'is not connected', 2],
    ['none at all', ['sync'], {}, 'no music server is connected', 2],
    ['one to leave that is not there', ['disconnect', ADDRESS], {}, 'is not connected', 2],
  ] as const)('says what is wrong with %s', async (_, args, changes, words, code) => {
    const told = await emoverse(args, changes);
    expect({ code: told.code, stdout: told.stdout }).toEqual({ code, stdout: '' });
    expect(told.stderr).toContain(words);
    expect(told.stderr).not.toContain('guess');
  });
});
