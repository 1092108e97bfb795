import { LOGIN_ROUTES, ROUTES } from '@emoverse/api-contract';
import { profileIdSchema } from '@emoverse/domain';
import { makeOwnerLink } from '@emoverse/storage';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, type Browser } from '../testing/browser.ts';
import { NOON, sadMood, startApp, type RunningApp } from '../testing/start-app.ts';
import { hashPin } from '../people/pin-hash.ts';
import { asksLogin } from './asks-login.ts';
import { inviteOwner } from '../start/invite-owner.ts';
import { OPEN_ROUTES } from './require-login.ts';

let app: RunningApp;
let now = NOON;
const clock = (): number => (now += 1);
const start = (directory?: string): Promise<RunningApp> =>
  startApp({ clock, asksLogin: asksLogin(true), metrics: [], addressForOthers: () => OTHERS }, directory);
beforeAll(async () => {
  app = await start();
});
afterAll(() => app.dispose());

/** Where other devices reach the machine. */
const OTHERS = 'http://192.168.1.5:4321';
const CONFIG = { host: '0.0.0.0', allowedHosts: [], trustedProxies: [], https: false };
const LISTENING = { address: 'http://127.0.0.1:4321', port: 4321 };
const PAGE = { headers: { accept: 'text/html' } };
const DAY = 24 * 3_600_000;
const HOUR = 3_600_000;

/** A link as it is printed at the start, and by the command line. */
const tokenOf = (path: string): string => path.slice(path.indexOf('=') + 1);
async function ownerLink(profileId?: Parameters<typeof makeOwnerLink>[1]['profileId']): Promise<string> {
  const parts = { id: randomUUID(), token: `token-${randomUUID()}`, now: clock() };
  return tokenOf(await makeOwnerLink(app.store.logins, { ...parts, profileId }));
}
const comeBy = (browser: Browser, token: string) => browser.api.call('signInByLink', { body: { token } });
const moods = async ({ api }: Browser) => (await api.call('listMoods', { query: {} })).moods.length;

async function signedInOwner(): Promise<Browser> {
  const browser = app.browser();
  await comeBy(browser, await ownerLink());
  return browser;
}
async function invited(name: string, kind: 'adult' | 'child' = 'adult'): Promise<Browser> {
  const owner = await signedInOwner();
  const { path } = await owner.api.call('invite', { body: { name, colour: 'moss', kind } });
  const browser = app.browser();
  await comeBy(browser, tokenOf(path));
  return browser;
}

describe('where one has to sign in', () => {
  /** Every route that the server has, with its parameters filled in. */
  const routes = () =>
    [...new Map(app.app.routes.map(({ method, path }) => [`${method} ${path}`, { method, path }])).values()]
      .filter(({ path }) => path !== '/*')
      .map(({ method, path }) => ({ method: method === 'ALL' ? 'GET' : method, path }));

  it('every route is closed to who has not, but those of the login, of health and of the shell', async () => {
    expect(routes().length).toBeGreaterThan(80);
    const open: string[] = [];
    const stranger = openBrowser((request) => app.answer(request, '203.0.113.8'));
    for (const { method, path } of routes()) {
      const filled = path.replace(/:\w+/g, 'x').replace('*', 'anything');
      const answer = await stranger.send(filled, { method });
      // A home is told that its key is none.
      if (answer.status !== 401 || path === ROUTES.getMoodNow.path) open.push(path);
      else
        expect([path, answer.headers.get('set-cookie'), await answer.json()]).toMatchObject([
          ...[path, null, { error: { code: 'login-needed' } }],
        ]);
    }
    expect(new Set(open)).toEqual(OPEN_ROUTES);
    expect([...OPEN_ROUTES].sort()).toEqual(
      [
        '/api/arrival',
        '/api/arrival/ask',
        '/api/health',
        '/api/mood-now',
        '/callback',
        '/login/callback',
        '/metrics',
        ...Object.values(LOGIN_ROUTES).map(({ path }) => path),
      ].sort(),
    );
  });

  it('pages lead to where one signs in, but for help; the files of the shell are there', async () => {
    for (const [path, to] of [
      ['/', '/who'],
      ['/you/moods', '/who'],
      ['/who', null],
      ['/care', null],
    ] as const)
      expect([path, (await app.browser().send(path, PAGE)).headers.get('location')]).toEqual([path, to]);
    expect((await app.browser().send('/assets/none.js')).status).toBe(404);
    expect((await app.browser().send('/api/profile', { headers: { accept: 'text/html' } })).status).toBe(401);
  });

  it('nothing is reached by another spelling of its address, or by headers of a proxy that nobody named', async () => {
    const forged = {
      ...{
        'x-forwarded-for': '127.0.0.1',
        forwarded: 'for=127.0.0.1;host=localhost',
        'x-real-ip': '127.0.0.1',
      },
      ...{ 'remote-user': 'ada', 'x-original-url': '/api/health', 'x-rewrite-url': '/api/health' },
    };
    const spellings = [
      '//api/',
      '/%61pi/',
      '/api%2F',
      '/api//',
      '/API/',
      '/api/login/../',
      '/./api/',
      '/models/../api/',
    ];
    const paths = spellings.map((before) => `${before}openapi.json`);
    for (const path of [
      '/api/openapi.json',
      ...paths,
      '/api/openapi.json/',
      '/api/openapi.json;x',
      '/api/openapi.json%00',
    ])
      for (const headers of [{}, forged]) {
        const answer = await app.browser().send(`http://127.0.0.1:4321${path}`, { headers });
        expect([path, answer.headers.get('set-cookie')]).toEqual([path, null]);
        expect([path, await answer.text()]).toEqual([
          path,
          expect.not.stringContaining('"settings"') as string,
        ]);
      }
  });

  it('a session from before there was a login lets nobody in', async () => {
    const profile = { id: randomUUID(), createdAt: NOON, settings: {}, token: 'from-before' };
    await app.store.profiles.create({ ...profile, id: profile.id as never });
    const browser = app.browser('emoverse-session=from-before');
    await expect(moods(browser)).rejects.toMatchObject({ status: 401, code: 'login-needed' });
    await app.store.transfer.deleteProfile(profile.id as never);
  });

  it('nobody at the machine itself gets in without one, and elsewhere who was passed on does not', async () => {
    const own = await startApp({ asksLogin: asksLogin(false) });
    const ask = async (headers: Record<string, string>) =>
      (await own.browser().send('/api/profile', { headers })).status;
    expect(await ask({})).toBe(200);
    expect(await ask({ 'x-forwarded-for': '203.0.113.7' })).toBe(401);
    await own.dispose();
    expect((await app.browser().send('/api/profile')).status).toBe(401);
    expect(await app.browser().api.call('getLogin', {})).toEqual({ isAsked: true });
  });
});

describe('the owner’s link', () => {
  it('makes the first owner, once, and later lets the same one in', async () => {
    type Config = Parameters<typeof inviteOwner>[2]['config'];
    const printed = (token: string, config: Partial<Config> = {}) =>
      inviteOwner(
        app.store,
        { id: randomUUID(), token, now: clock() },
        { config: { ...CONFIG, ...config }, listening: LISTENING },
        ['127.0.0.1', '192.168.1.5'],
      );
    const token = 'printed';
    const reached: readonly [string, Partial<Config>][] = [
      ['https://192.168.1.5:4321', { https: true }],
      ['https://emo.example', { allowedHosts: ['localhost', 'emo.example'], trustedProxies: ['10.0.0.1'] }],
      ['http://127.0.0.1:4321', { host: '127.0.0.1', trustedProxies: ['127.0.0.1'] }],
      // In a container, whose own addresses nobody reaches.
      ['http://127.0.0.1:4321', { allowedHosts: ['localhost'] }],
      ['http://192.168.1.5:4321', {}],
    ];
    for (const [address, config] of reached)
      expect(await printed(token, config)).toContain(`: ${address}/who#link=${token}\n`);
    const [first, second] = [app.browser(), app.browser()];
    const both = await Promise.allSettled([comeBy(first, token), comeBy(second, token)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(comeBy(app.browser(), token)).rejects.toMatchObject({
      status: 403,
      code: 'login-link-used',
    });
    const [owner] = await app.store.people.list();
    expect([owner.kind, await printed('again')]).toEqual(['owner', undefined]);
    const again = await signedInOwner();
    expect((await again.api.call('getProfile', {})).id).toBe(owner.id);
    expect((await again.send('/', PAGE)).headers.get('location')).toBeNull();
  });

  it('dies after a day, and when another is made', async () => {
    const old = await ownerLink();
    const next = await ownerLink();
    await expect(comeBy(app.browser(), old)).rejects.toMatchObject({ code: 'login-link-used' });
    now += DAY;
    await expect(comeBy(app.browser(), next)).rejects.toMatchObject({ code: 'login-link-used' });
  });

  it('gives a session of its own, whatever cookie there was', async () => {
    const browser = app.browser('emoverse-session=planted');
    const token = await ownerLink();
    const answer = await browser.send('/api/login/link', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    const [set] = answer.headers.getSetCookie();
    expect(set).toMatch(/^emoverse-session=[\w-]{43}; .*HttpOnly; SameSite=Strict$/);
    await expect(moods(app.browser('emoverse-session=planted'))).rejects.toMatchObject({ status: 401 });
    const before = browser.cookie();
    await comeBy(browser, await ownerLink());
    expect(browser.cookie()).not.toBe(before);
    await expect(moods(app.browser(before))).rejects.toMatchObject({ status: 401 });
  });
});

describe('a store in which several began before one had to sign in', () => {
  const PIN = { name: 'Eve', pin: '271828' };

  it('is opened to the house of whom whoever has the machine names, and to nobody before', async () => {
    const own = await startApp({ clock, asksLogin: asksLogin(true) });
    const { store } = own;
    const [eve, ada] = [randomUUID(), randomUUID()].map((id) => profileIdSchema.parse(id));
    for (const id of [eve, ada])
      await store.profiles.create({ id, createdAt: clock(), settings: {}, token: id });
    // The first one here was a stranger, who has made provisions.
    await store.people.change(eve, { name: PIN.name, pinHash: await hashPin(PIN.pin) });
    const link = async (more: { profileId?: typeof ada; isNew?: boolean }) => {
      const parts = { id: randomUUID(), token: randomUUID(), now: clock() };
      return tokenOf(await makeOwnerLink(store.logins, { ...parts, ...more }));
    };
    const comeTo = async (token: string) => {
      const browser = own.browser();
      return { browser, id: (await comeBy(browser, token)).id };
    };
    const byPin = () => own.browser().api.call('signInByPin', { body: PIN });
    const parts = { id: randomUUID(), token: 'told', now: clock() };
    const told = await inviteOwner(store, parts, { config: CONFIG, listening: LISTENING }, []);
    expect(told).toContain('emoverse people owner-link PERSON');
    await expect(comeTo(await link({}))).rejects.toMatchObject({ code: 'login-link-used' });
    await expect(byPin()).rejects.toMatchObject({ code: 'login-refused' });
    const first = await comeTo(await link({ profileId: ada }));
    expect((await comeTo(await link({}))).id).toBe(ada);
    await expect(byPin()).rejects.toMatchObject({ code: 'login-refused' });
    // Whoever has the machine may choose again: who had signed in to the other house is out.
    const anew = await comeTo(await link({ isNew: true }));
    expect([eve, ada]).not.toContain(anew.id);
    await expect(moods(first.browser)).rejects.toMatchObject({ code: 'login-needed' });
    await own.dispose();
  });

  it('of one person keeps what is theirs, and lets nobody in by what was chosen before', async () => {
    const own = await startApp({ clock, asksLogin: asksLogin(true) });
    const id = profileIdSchema.parse(randomUUID());
    await own.store.profiles.create({ id, createdAt: clock(), settings: {}, token: id });
    await own.store.people.change(id, { name: PIN.name, pinHash: await hashPin(PIN.pin) });
    const byPin = () => own.browser().api.call('signInByPin', { body: PIN });
    await expect(byPin()).rejects.toMatchObject({ code: 'login-refused' });
    const parts = { id: randomUUID(), token: 'owner', now: clock() };
    await makeOwnerLink(own.store.logins, parts);
    expect(await comeBy(own.browser(), 'owner')).toMatchObject({ id, hasPin: false });
    await expect(byPin()).rejects.toMatchObject({ code: 'login-refused' });
    await own.dispose();
  });
});

describe('an invitation', () => {
  it('lets somebody new in, who is seen by the owner and not read', async () => {
    const owner = await signedInOwner();
    const { path, address, ...open } = await owner.api.call('invite', {
      body: { name: 'Ben', colour: 'sky', kind: 'child' },
    });
    expect(path).toMatch(/^\/who#link=[\w-]{43}$/);
    expect(address).toBe(OTHERS);
    expect((await owner.api.call('listInvitations', {})).invitations).toEqual([open]);
    const ben = app.browser();
    expect(await comeBy(ben, tokenOf(path))).toMatchObject({ name: 'Ben', kind: 'child', colour: 'sky' });
    await ben.api.call('addMood', { body: { id: randomUUID(), estimate: sadMood(), at: NOON } });
    expect([await moods(ben), await moods(owner)]).toEqual([1, 0]);
    expect(await owner.api.call('listInvitations', {})).toEqual({ invitations: [] });
    await expect(comeBy(app.browser(), tokenOf(path))).rejects.toMatchObject({ code: 'login-link-used' });
    await expect(ben.api.call('listInvitations', {})).rejects.toMatchObject({ code: 'owner-only' });
  });

  it('can be taken back, and dies after seven days', async () => {
    const owner = await signedInOwner();
    const invite = (name: string) =>
      owner.api.call('invite', { body: { name, colour: 'sky', kind: 'adult' } });
    const [one, other] = [await invite('Cleo'), await invite('Dan')];
    await expect(invite('cleo ')).rejects.toMatchObject({ code: 'name-taken' });
    await owner.api.call('takeBackInvitation', { params: { id: one.id } });
    await expect(owner.api.call('takeBackInvitation', { params: { id: one.id } })).rejects.toMatchObject({
      code: 'unknown-invitation',
    });
    now += 7 * DAY;
    for (const { path } of [one, other])
      await expect(comeBy(app.browser(), tokenOf(path))).rejects.toMatchObject({ code: 'login-link-used' });
  });

  it('is how people come: nobody is added, and nobody becomes another without their PIN', async () => {
    const owner = await signedInOwner();
    const { here } = await owner.api.call('listPeople', {});
    const eve = await invited('Eve');
    const refused = (call: Promise<unknown>, code: string) => expect(call).rejects.toMatchObject({ code });
    const added = { name: 'Fay', colour: 'sky', kind: 'adult' } as const;
    await refused(owner.api.call('addPerson', { body: added }), 'invitation-needed');
    const enter = (pin?: string) =>
      eve.api.call('enterPerson', { params: { personId: here?.id as never }, body: { pin } });
    await refused(enter(), 'pin-needed');
    // The owner came by the link and has none: no PIN is theirs.
    await refused(enter('000000'), 'pin-needed');
    await refused(owner.api.call('setPin', { body: { pin: '1234' } }), 'pin-too-short');
    // A short one from when there was no login.
    await app.store.people.change(here?.id as never, { pinHash: 'scrypt$1$1$1$a$a' });
    await refused(enter('1234'), 'pin-too-short');
    await app.store.people.change(here?.id as never, { pinHash: null });
  });
});

describe('name and PIN', () => {
  const PIN = '271828';
  let gil: Browser;
  beforeAll(async () => {
    gil = await invited('Gil');
    await gil.api.call('setPin', { body: { pin: PIN } });
  });
  beforeEach(() => {
    now += HOUR;
  });
  const come = (browser: Browser, name: string, pin: string) =>
    browser.api.call('signInByPin', { body: { name, pin } });
  const codeOf = (call: Promise<unknown>) =>
    call.then(
      () => 'in',
      ({ code }: { code: string }) => code,
    );

  it('let somebody in, who leaves for good', async () => {
    const browser = app.browser();
    const { id } = await come(browser, ' GIL', PIN);
    expect((await browser.api.call('getProfile', {})).id).toBe(id);
    const cookie = browser.cookie();
    expect(await browser.api.call('leavePerson', {})).toEqual({ people: [] });
    expect(browser.cookie()).toBeUndefined();
    await expect(moods(app.browser(cookie))).rejects.toMatchObject({ status: 401 });
    expect(await moods(gil)).toBe(0);
  });

  it('are tried three times, then after a wait that outlives a restart, by whom nobody has heard of as well', async () => {
    for (const name of ['Gil', 'Nobody']) {
      const codes = [];
      for (let count = 0; count < 4; count += 1)
        codes.push(await codeOf(come(app.browser(), name, '000000')));
      expect(codes).toEqual(['login-refused', 'login-refused', 'login-refused', 'pin-wait']);
    }
    await app.stop();
    app = await start(app.directory);
    expect(await codeOf(come(app.browser(), 'Gil', PIN))).toBe('pin-wait');
    now += 30_000;
    expect(await codeOf(come(app.browser(), 'Gil', PIN))).toBe('in');
  });

  it('are counted by person: somebody of the same name sets nothing back, and is not held back by it', async () => {
    const other = profileIdSchema.parse(randomUUID());
    const kept = {
      id: other,
      createdAt: NOON,
      settings: {},
      name: 'Gil',
      colour: 'sky',
      kind: 'adult',
    } as const;
    const [{ house }] = (await app.store.people.list()).filter((one) => one.name === 'Gil');
    await app.store.people.add(house, { ...kept, pinHash: await hashPin('141421') });
    const tried = async (pin: string) => codeOf(come(app.browser(), 'Gil', pin));
    const [wrong, theirs] = ['000000', '141421'];
    const codes = [];
    // Gil’s third wrong one counts, whatever the other one has shown between; then Gil’s own is not looked at.
    for (const pin of [wrong, theirs, wrong, theirs, wrong, PIN, theirs, PIN, wrong, wrong, theirs])
      codes.push((await tried(pin)).replace('login-refused', 'no'));
    expect(codes).toEqual(['no', 'in', 'no', 'in', 'no', 'no', 'in', 'no', 'no', 'no', 'pin-wait']);
    await app.store.transfer.deleteProfile(other);
  });

  it('are held back by address as well, whatever the names', async () => {
    const from = (address: string) => async (nth: number) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ token: `guess-${nth}` });
      const request = new Request('http://127.0.0.1:4321/api/login/link', { method: 'POST', headers, body });
      return (await app.answer(request, address)).status;
    };
    const statuses = [];
    for (let nth = 0; nth <= 30; nth += 1) statuses.push(await from('203.0.113.9')(nth));
    expect([statuses.indexOf(429), await from('203.0.113.10')(0)]).toEqual([30, 403]);
  });
});
