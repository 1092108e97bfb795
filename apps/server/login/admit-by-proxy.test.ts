import { randomUUID } from 'node:crypto';
import { makeOwnerLink } from '@emoverse/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type Browser } from '../testing/browser.ts';
import { NOON, startApp, type RunningApp } from '../testing/start-app.ts';
import { asksLogin } from './asks-login.ts';

const PROXY = '10.0.0.1';
let app: RunningApp;
let now = NOON;
beforeAll(async () => {
  app = await startApp({
    ...{ clock: () => (now += 1), asksLogin: asksLogin(true) },
    ...{ trustedProxies: [PROXY], authHeader: 'remote-user' },
  });
});
afterAll(() => app.dispose());

/** A browser whose requests come from `address`, with a header that says who it is. */
function through(user: string | undefined, address = PROXY, cookie?: string): Browser {
  return openBrowser(
    (request) => {
      request.headers.set('x-forwarded-for', '203.0.113.7');
      if (user !== undefined) request.headers.set('remote-user', user);
      return app.answer(request, address);
    },
    undefined,
    cookie,
  );
}
let owner: Browser;
async function answer(name: string, as: 'adult' | 'child' | 'nobody'): Promise<void> {
  const { waiting } = await owner.api.call('listNewcomers', {});
  const [{ id }] = waiting.filter((one) => one.name === name);
  await owner.api.call('answerNewcomer', { params: { id }, body: { as } });
}
/** Somebody whom the owner has let in. */
async function admitted(user: string): Promise<Browser> {
  await through(user)
    .api.call('getProfile', {})
    .catch(() => undefined);
  await answer(user, 'adult');
  const browser = through(user);
  await browser.api.call('getProfile', {});
  return browser;
}
const who = async ({ api }: Browser) => (await api.call('listPeople', {})).here;
const inLatin1 = (name: string): string => Buffer.from(name).toString('latin1');

describe('a proxy that says who somebody is', () => {
  it('is believed once there is an owner, who is known by what they are called there when they come by their link', async () => {
    await expect(who(through('grace'))).rejects.toMatchObject({ code: 'login-needed' });
    owner = through('grace');
    await makeOwnerLink(app.store.logins, { id: randomUUID(), token: 'token', now });
    await owner.api.call('signInByLink', { body: { token: 'token' } });
    expect(await who(owner)).toMatchObject({ kind: 'owner' });
    expect((await who(through('grace')))?.id).toBe((await who(owner))?.id);
  });

  it('has who is new wait until the owner has said what they are', async () => {
    const name = inLatin1('Ädä');
    for (const browser of [through(name), through(name)]) {
      await expect(who(browser)).rejects.toMatchObject({ code: 'login-needed' });
      expect(await browser.api.call('getLogin', {})).toMatchObject({ isAsked: true, isWaiting: true });
      expect(browser.cookie()).toBeUndefined();
    }
    await answer('Ädä', 'child');
    const ada = through(name);
    expect(await who(ada)).toMatchObject({ name: 'Ädä', kind: 'child' });
    expect(await who(through(name))).toEqual(await who(ada));
    expect((await ada.send('/models/none.json')).status).toBe(404);
    await expect(ada.api.call('listNewcomers', {})).rejects.toMatchObject({ code: 'owner-only' });
    expect((await owner.api.call('listNewcomers', {})).waiting).toEqual([]);
  });

  it('brings nobody back who was refused or taken out, until the owner lets them ask again', async () => {
    const isOut = async () => {
      await expect(who(through('mal'))).rejects.toMatchObject({ code: 'login-needed' });
      const { waiting, refusals } = await owner.api.call('listNewcomers', {});
      expect(waiting).toEqual([]);
      return refusals.map(({ id }) => id);
    };
    await who(through('mal')).catch(() => undefined);
    await answer('mal', 'nobody');
    const [id] = await isOut();
    expect(JSON.stringify(await app.store.newcomers.refusals())).not.toContain('mal');
    await owner.api.call('forgetRefusal', { params: { id } });
    await who(through('mal')).catch(() => undefined);
    await answer('mal', 'adult');
    const mal = await who(through('mal'));
    await owner.api.call('removePerson', { params: { personId: mal?.id as never } });
    expect(await isOut()).toEqual([id]);
    // An invitation is the owner's word as well.
    const { path } = await owner.api.call('invite', { body: { name: 'Mal', colour: 'sky', kind: 'adult' } });
    await through('mal').api.call('signInByLink', { body: { token: path.slice(path.indexOf('=') + 1) } });
    expect(await who(through('mal'))).toMatchObject({ name: 'Mal' });
    expect(await owner.api.call('listNewcomers', {})).toEqual({ waiting: [], refusals: [] });
  });

  it('lets nobody in any more by a name that was taken out of their ways in', async () => {
    const bea = await admitted('bea');
    const [way] = (await owner.api.call('listWaysIn', {})).ways.filter(({ name }) => name === 'bea');
    const remove = (last?: 'yes') =>
      owner.api.call('removeWayIn', { params: { id: way.id }, query: { last } });
    await expect(remove()).rejects.toMatchObject({ code: 'last-way-in' });
    await remove('yes');
    await expect(who(bea)).rejects.toMatchObject({ code: 'login-needed' });
  });

  it('is believed at each request: another name is another person, and none is nobody', async () => {
    const ada = await admitted('ada');
    await admitted('eve');
    const { id } = await ada.api.call('getProfile', {});
    const cookie = ada.cookie();
    expect((await who(through('eve', PROXY, cookie)))?.id).not.toBe(id);
    // Also where the name of what is asked for looks like a file's.
    const eve = through('eve', PROXY, cookie);
    await eve.send('/api/catalogue/items/a.b');
    expect(eve.cookie()).not.toBe(cookie);
    const again = through('ada');
    expect((await who(again))?.id).toBe(id);
    for (const none of [undefined, ''])
      await expect(who(through(none, PROXY, again.cookie()))).rejects.toMatchObject({ code: 'login-needed' });
  });

  it('lets nobody in as another than whom it names, by whatever they show, and uses up no link for it', async () => {
    const eve = through('eve');
    const { id } = await eve.api.call('getProfile', {});
    const grace = (await who(through('grace')))?.id;
    const link = { id: randomUUID(), token: 'for-grace', now, profileId: grace };
    await makeOwnerLink(app.store.logins, link);
    const come = (browser: Browser) => browser.api.call('signInByLink', { body: { token: 'for-grace' } });
    await expect(come(eve)).rejects.toMatchObject({ status: 409, code: 'another-person' });
    expect((await who(through('eve')))?.id).toBe(id);
    expect((await come(through('grace'))).id).toBe(grace);
  });

  it('is refused from any other address, whatever is asked, and where it says two names', async () => {
    for (const address of ['203.0.113.9', '127.0.0.1', '10.0.0.2'])
      for (const path of ['/', '/api/health', '/api/profile', '/assets/none.js']) {
        const answer = await through('grace', address).send(path);
        expect([address, path, answer.status, await answer.json()]).toMatchObject([
          ...[address, path, 403, { error: { code: 'auth-header-refused' } }],
        ]);
      }
    for (const two of ['eve, grace', 'x'.repeat(201)])
      expect((await through(two).send('/api/profile')).status).toBe(400);
  });
});
