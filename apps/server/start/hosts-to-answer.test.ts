import { describe, expect, it } from 'vitest';
import { hostsToAnswer } from './hosts-to-answer.ts';

const NAMES: Readonly<Record<string, readonly string[]>> = {
  localhost: ['::1', '127.0.0.1'],
  'this-machine': ['127.0.1.1'],
  'lan-machine': ['192.168.1.5'],
  'web-server': ['10.0.0.3', '203.0.114.9'],
};
const ask = (
  host: string,
  given: readonly string[] = [],
  own: readonly string[] = ['127.0.0.1', '10.0.0.3'],
) =>
  hostsToAnswer(host, given, {
    lookUp: (name) => Promise.resolve(NAMES[name] ?? []),
    addresses: () => own,
  });
const hosts = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).names;
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

describe('the host names that are answered', () => {
  it.each([
    ['127.0.0.1', LOOPBACK],
    ['localhost', LOOPBACK],
    ['::1', LOOPBACK],
    ['127.0.0.2', [...LOOPBACK, '127.0.0.2']],
    ['this-machine', [...LOOPBACK, 'this-machine']],
  ])('bound to %s are those of this machine, and those that are given', async (host, names) => {
    expect(await hosts(host)).toEqual(names);
    expect(await hosts(host, ['emo.example'])).toEqual([...names, 'emo.example']);
  });

  it.each(['0.0.0.0', '::', '10.0.0.3', 'fd00::2', 'fe80::1%eth0', '100.64.0.1', 'lan-machine', 'nowhere'])(
    'bound to %s are those that are given; without any, none but the address itself',
    async (host) => {
      expect(await hosts(host)).toBeUndefined();
      expect(await hosts(host, ['emo.example'])).toEqual([...LOOPBACK, 'emo.example']);
    },
  );

  it.each([
    ['203.0.114.9', []],
    ['2a00:1450::1', []],
    ['::ffff:203.0.114.9', []],
    ['web-server', []],
    ['0.0.0.0', ['127.0.0.1', '10.0.0.3', '203.0.114.9']],
    ['::', ['127.0.0.1', '203.0.114.9']],
    ['::', ['::1', 'fe80::1', '2a00:1450::1']],
  ])('must be given before a public address is opened: %s on a machine with %j', async (host, own) => {
    await expect(hosts(host, [], own)).rejects.toMatchObject({
      code: 'bad-arguments',
      message: expect.stringMatching(/EMOVERSE_ALLOWED_HOSTS.*--host/),
    });
    expect(await hosts(host, ['emo.example'], own)).toContain('emo.example');
  });

  it('say whether others are meant to come', async () => {
    for (const [host, given, reachesOthers] of [
      ['127.0.0.1', [], false],
      ['this-machine', ['localhost', '127.0.0.1', '[::1]'], false],
      ['127.0.0.1', ['localhost', 'emo.example'], true],
      ['0.0.0.0', [], true],
      ['0.0.0.0', ['localhost'], true],
      ['lan-machine', [], true],
    ] as const)
      expect([host, given, await ask(host, given)]).toMatchObject([host, given, { reachesOthers }]);
  });

  it('need not be given where only the other kind of address is public', async () => {
    expect(await hosts('0.0.0.0', [], ['127.0.0.1', '2a00:1450::1'])).toBeUndefined();
  });
});
