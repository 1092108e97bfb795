import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { callerOf, originOf } from './caller-of.ts';
import type { Caller } from './caller.ts';
import type { AppEnv } from './app-env.ts';
import { trustedProxies } from './trusted-proxies.ts';

interface Asked {
  readonly peer?: string | undefined;
  readonly proxies?: readonly string[];
  readonly headers?: Record<string, string>;
  readonly httpVersion?: string;
}

/** Who asks, as the app sees it: a request to 127.0.0.1:4321 through a socket whose other end is `peer`. */
async function callerFrom({ peer, proxies = [], headers = {}, httpVersion = '1.1' }: Asked): Promise<Caller> {
  let caller: Caller | undefined;
  const app = new Hono<AppEnv>();
  app.get('*', (context) => {
    caller = callerOf(context, trustedProxies(proxies));
    return context.body(null);
  });
  const request = new Request('http://127.0.0.1:4321/', { headers });
  const incoming = { socket: { remoteAddress: peer, localAddress: '::ffff:192.168.1.5' }, httpVersion };
  const answer = await app.fetch(request, { incoming });
  if (caller === undefined) throw new Error(`the app answered ${answer.status}`);
  return caller;
}
const isHere = async (asked: Asked): Promise<boolean> => (await callerFrom(asked)).isHere;
const HERE = '127.0.0.1';

describe('a request without a proxy', () => {
  it.each(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'])('from %s is from here', async (peer) => {
    expect(await isHere({ peer })).toBe(true);
  });

  it.each([
    '192.168.1.7',
    '10.0.0.2',
    '::ffff:10.0.0.2',
    'fe80::1%eth0',
    'fd00::2',
    '128.0.0.1',
    '0.0.0.0',
    '::',
  ])('from %s is not', async (peer) => {
    expect(await isHere({ peer })).toBe(false);
  });

  it('through a socket without an address is not: a proxy listens there', async () => {
    expect(await isHere({ peer: undefined })).toBe(false);
  });

  it.each<Record<string, string>>([
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { referer: 'https://elsewhere.example/page' },
    { referer: 'http://127.0.0.1:5173/' },
    { referer: 'nonsense' },
  ])('from a page of another site, or of this one under another name, is not: %j', async (headers) => {
    expect(await isHere({ peer: HERE, headers })).toBe(false);
  });

  it.each<Record<string, string>>([
    { origin: 'http://127.0.0.1:4321' },
    { 'sec-fetch-site': 'same-origin', referer: 'http://127.0.0.1:4321/' },
    { 'sec-fetch-site': 'none' },
    { host: 'LOCALHOST:5173', referer: 'http://localhost:5173/' },
  ])('from our own page is: %j', async (headers) => {
    expect(await isHere({ peer: HERE, headers })).toBe(true);
  });
});

describe('a request that was passed on by somebody who is not trusted', () => {
  it.each([
    ['x-forwarded-for', '127.0.0.1'],
    ['x-forwarded-for', ''],
    ['x-forwarded-host', '127.0.0.1:4321'],
    ['x-forwarded-proto', 'http'],
    ['x-forwarded-port', '80'],
    ['x-forwarded', 'for=127.0.0.1'],
    ['forwarded', 'for=127.0.0.1'],
    ['forwarded-for', '127.0.0.1'],
    ['x_forwarded_for', '127.0.0.1'],
    ['x-original-forwarded-for', '127.0.0.1'],
    ['x-original-host', '127.0.0.1'],
    ['x-real-ip', '127.0.0.1'],
    ['x-client-ip', '127.0.0.1'],
    ['x-cluster-client-ip', '127.0.0.1'],
    ['x-remote-addr', '127.0.0.1'],
    ['x-originating-ip', '127.0.0.1'],
    ['x-proxyuser-ip', '127.0.0.1'],
    ['x-envoy-external-address', '127.0.0.1'],
    ['x-azure-clientip', '127.0.0.1'],
    ['cf-connecting-ip', '127.0.0.1'],
    ['cf-connecting-ipv6', '::1'],
    ['true-client-ip', '127.0.0.1'],
    ['fastly-client-ip', '127.0.0.1'],
    ['client-ip', '127.0.0.1'],
    ['cdn-loop', 'cloudflare'],
    ['via', '1.1 proxy'],
    ['x-via', 'proxy'],
  ])('is not from here, whatever %s: %s says', async (name, value) => {
    const caller = await callerFrom({ peer: HERE, headers: { [name]: value } });
    expect([caller.isHere, caller.household, caller.isHttps]).toEqual([false, HERE, false]);
    expect(caller.hosts).toEqual(['127.0.0.1:4321']);
  });

  it('is not from here in the old HTTP that proxies speak when nobody told them otherwise', async () => {
    expect(await isHere({ peer: HERE, httpVersion: '1.0' })).toBe(false);
  });

  it('is from here with the headers that browsers and programs send', async () => {
    const headers = {
      'user-agent': 'Mozilla/5.0',
      'accept-language': 'en',
      'cache-control': 'no-cache',
      'upgrade-insecure-requests': '1',
      'sec-ch-ua-platform': '"Linux"',
      'x-requested-with': 'XMLHttpRequest',
      dnt: '1',
    };
    expect(await isHere({ peer: HERE, headers })).toBe(true);
  });
});

describe('a request through a trusted proxy', () => {
  const proxies = ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'];
  const through = (peer: string, forwardedFor: string, more: Record<string, string> = {}) =>
    callerFrom({ peer, proxies, headers: { 'x-forwarded-for': forwardedFor, ...more } });

  it.each([
    [HERE, '203.0.113.7', '203.0.113.7'],
    [HERE, '203.0.113.7:4711', '203.0.113.7'],
    [HERE, '198.51.100.1, 203.0.113.7', '203.0.113.7'], // the first was written by whoever asks
    [HERE, '127.0.0.1, 203.0.113.7', '203.0.113.7'],
    [HERE, '203.0.113.7, 10.1.2.3', '203.0.113.7'], // two hops
    [HERE, '127.0.0.1, 203.0.113.7, 10.1.2.3, 10.1.2.4', '203.0.113.7'],
    ['10.9.9.9', '203.0.113.7', '203.0.113.7'],
    ['::ffff:10.9.9.9', '::ffff:203.0.113.7', '203.0.113.7'],
    ['fd00::1', '2001:db8:1:2:3::4', '2001:db8:1:2::/64'],
    ['fd00::1', '[2001:db8:1:2:3::4]:4711', '2001:db8:1:2::/64'],
    [HERE, 'unknown', HERE], // what cannot be read is the proxy's
    [HERE, '203.0.113.7, _hidden, 10.1.2.3', '10.1.2.3'],
    [HERE, '10.1.2.3, 10.1.2.4', '10.1.2.3'],
    ['192.0.2.9', '203.0.113.7', '192.0.2.9'], // no proxy of ours
  ])('at %s that says %s counts as %s', async (peer, forwardedFor, household) => {
    const caller = await through(peer, forwardedFor);
    expect([caller.household, caller.isHere]).toEqual([household, false]);
  });

  it('is from here only where every one of them says so', async () => {
    expect((await through(HERE, '127.0.0.1')).isHere).toBe(true);
    expect((await through(HERE, '::1')).isHere).toBe(true);
    expect((await through(HERE, '127.0.0.1', { 'x-real-ip': '127.0.0.1', via: '1.1 nginx' })).isHere).toBe(
      true,
    );
    expect((await through(HERE, '127.0.0.1', { 'x-real-ip': '203.0.113.7' })).isHere).toBe(false);
    expect((await through(HERE, '127.0.0.1', { forwarded: 'for=203.0.113.7' })).isHere).toBe(false);
    expect((await through(HERE, '127.0.0.1, 10.1.2.3')).isHere).toBe(false); // of the other machine
    expect((await through('10.1.2.3', '127.0.0.1')).isHere).toBe(false); // of the proxy's machine
    expect((await through(HERE, '203.0.113.7, 127.0.0.1')).isHere).toBe(false);
  });

  it('is not from here where the proxy says nothing of whom it saw', async () => {
    expect(await isHere({ peer: HERE, proxies })).toBe(false);
    for (const name of ['x-real-ip', 'forwarded', 'via', 'x-forwarded-proto'])
      expect(await isHere({ peer: HERE, proxies, headers: { [name]: '127.0.0.1' } })).toBe(false);
    expect(await isHere({ peer: '::1', proxies })).toBe(true); // is none of the proxies
  });

  it('has the protocol and the name that the browser uses', async () => {
    const told = {
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'Emo.example',
      origin: 'https://emo.example',
    };
    const caller = await through(HERE, '203.0.113.7', told);
    expect(originOf(caller)).toBe('https://emo.example');
    expect([caller.isOwnPage, caller.hosts]).toEqual([true, ['emo.example', '127.0.0.1:4321']]);
    const forged = await through('192.0.2.9', '203.0.113.7', told);
    expect([originOf(forged), forged.isOwnPage]).toEqual(['http://127.0.0.1:4321', false]);
    const twice = await through(HERE, '203.0.113.7', {
      'x-forwarded-proto': 'https, http',
      'x-forwarded-host': 'evil.example, emo.example',
    });
    expect(originOf(twice)).toBe('http://emo.example');
  });
});

describe('the count of a limit', () => {
  it.each([
    ['192.168.1.7', '192.168.1.7'],
    ['::ffff:192.168.1.7', '192.168.1.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80::/64'],
    [undefined, 'no address'],
  ])('of %s is that of %s', async (peer, household) => {
    expect((await callerFrom({ peer })).household).toBe(household);
  });
});

describe('a request that nothing passed on', () => {
  it.each<[boolean, Asked]>([
    [true, { peer: HERE }],
    // Another site sent somebody of this machine here.
    [
      true,
      { peer: '::1', headers: { 'sec-fetch-site': 'cross-site', referer: 'https://elsewhere.example/' } },
    ],
    [false, { peer: '192.168.1.7' }],
    [false, { peer: undefined }],
    [false, { peer: HERE, httpVersion: '1.0' }],
    [false, { peer: HERE, headers: { 'x-forwarded-for': '127.0.0.1' } }],
    [false, { peer: HERE, headers: { via: '1.1 somebody' } }],
    [false, { peer: HERE, proxies: [HERE] }],
    [false, { peer: HERE, proxies: [HERE], headers: { 'x-forwarded-for': '127.0.0.1' } }],
  ])('is direct: %s for %j', async (isDirect, asked) => {
    expect((await callerFrom(asked)).isDirect).toBe(isDirect);
  });
});
