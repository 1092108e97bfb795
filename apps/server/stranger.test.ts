import { randomUUID } from 'node:crypto';
import { MUSIC_SERVER_ROUTES } from '@emoverse/api-contract';
import { catalogueItemSchema } from '@emoverse/domain';
import { makeOwnerLink } from '@emoverse/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  makeNetworkNamespace,
  type Answered,
  type Asked,
} from '../../tools/test-network/network-namespace.ts';
import { asksLogin } from './login/asks-login.ts';
import { listen, type Listening } from './start/listen.ts';
import { startForwardingProxy, type ProxyHabits } from './testing/forwarding-proxy.ts';
import { NOON, startApp, type RunningApp } from './testing/start-app.ts';

const elsewhere = makeNetworkNamespace();
let app: RunningApp;
let server: Listening;
let port: number;
/** The cookie of somebody who has signed in. */
let cookie: string;

beforeAll(async () => {
  const first = await startApp();
  const item = catalogueItemSchema.parse({
    id: 'library-0',
    domain: 'music',
    title: 'Zzyzx Road',
    creators: ['Zzyzx Quartet'],
    mood: { valence: -0.7, arousal: -0.4 },
    moodSource: 'model:sound-1',
    factSources: ['file-tags'],
    collection: 'library',
  });
  const file = { folder: '/home/zzyzx', path: 'a.mp3', itemId: item.id, size: 1000, modifiedAt: NOON };
  const read = { fingerprint: 'a', state: 'sound', reason: undefined, scannedAt: NOON } as const;
  await first.store.library.save([{ item, file: { ...file, ...read } }]);
  await first.stop();
  app = await startApp({ allowedHosts: undefined, asksLogin: asksLogin(true) }, first.directory);
  server = await listen(app.app, { host: '0.0.0.0', port: 0 }, undefined);
  port = Number(new URL(server.address).port);
  const link = { id: randomUUID(), token: 'token', now: NOON };
  await makeOwnerLink(app.store.logins, link);
  const browser = app.browser();
  await browser.api.call('signInByLink', { body: { token: link.token } });
  cookie = browser.cookie() ?? '';
});
afterAll(async () => {
  await server.close();
  await app.dispose();
  await elsewhere?.dispose();
});

const OWNERS = [
  ...Object.values(MUSIC_SERVER_ROUTES).map(({ method, path }) => ({
    method: method.toUpperCase(),
    path: path.replace(/\{\w+\}/g, 'x'),
  })),
  { method: 'GET', path: '/api/library/tracks/library-0/audio' },
  { method: 'GET', path: '/api/library/tracks/library-0/cover' },
];

const ask = async (asked: Asked): Promise<Answered> => {
  if (elsewhere === undefined) throw new Error('there is nobody to ask');
  return elsewhere.ask(asked);
};

/** Not served before they have signed in, and then as anybody who is not at the machine. */
async function expectStranger(at: number): Promise<void> {
  expect(await ask({ port: at, path: '/api/health' })).toMatchObject({ status: 200 });
  for (const path of ['/api/profile', '/api/search?q=zzyzx', '/api/library', '/api/people', '/models/x'])
    expect(await ask({ port: at, path }), path).toMatchObject({ status: 401 });
  for (const { method, path } of OWNERS) {
    const sent: Pick<Asked, 'headers' | 'body'> =
      method === 'GET'
        ? { headers: { cookie } }
        : { headers: { cookie, 'content-type': 'application/json', 'content-length': '2' }, body: '{}' };
    expect(await ask({ port: at, method, path, ...sent }), `${method} ${path}`).toMatchObject({
      status: 403,
    });
  }
  for (const path of ['/api/search?q=zzyzx', '/api/catalogue/items/library-0', '/api/library'])
    expect(await ask({ port: at, path, headers: { cookie } })).toMatchObject({
      status: path.endsWith('-0') ? 404 : 200,
      text: expect.not.stringMatching(/zzyzx/i),
    });
}

describe.skipIf(elsewhere === undefined)(
  'a stranger in another network (a namespace of Linux, which takes root)',
  () => {
    it('who asks the machine by its address has to sign in, and is not the owner then', () =>
      expectStranger(port));

    it('is refused by any name, also by one that leads here', async () => {
      for (const host of ['elsewhere.example', 'emoverse.local', `elsewhere.example:${port}`, '10.9.9.9'])
        expect(await ask({ port, path: '/api/health', headers: { host } })).toMatchObject({ status: 421 });
    });

    it.each<[string, ProxyHabits]>([
      [
        'adds X-Forwarded-For',
        { version: '1.1', adds: (client) => [`X-Forwarded-For: ${client}`, 'X-Forwarded-Proto: http'] },
      ],
      ['adds Forwarded alone', { version: '1.1', adds: (client) => [`Forwarded: for=${client}`] }],
      ['adds nothing and speaks HTTP/1.0, as nginx does', { version: '1.0', adds: () => [] }],
      ['adds what the stranger made up', { version: '1.1', adds: () => ['X-Forwarded-For: 127.0.0.1'] }],
    ])('has to sign in through a proxy on this machine that %s', async (_, habits) => {
      const proxy = await startForwardingProxy(port, habits);
      await expectStranger(proxy.port);
      proxy.close();
    });

    it('takes nothing from the owner, who sits at the machine', async () => {
      const own = (path: string): Promise<Response> =>
        fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie } });
      expect((await own('/api/profile')).status).toBe(200);
      expect((await own('/api/library/servers')).status).toBe(200);
      expect(await (await own('/api/search?q=zzyzx')).text()).toContain('Zzyzx Road');
    });
  },
);
