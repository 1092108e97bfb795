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
const who = async ({ api }: Browser) => (await api.call('listPeople', {})).here;
const inLatin1 = (name: string): string => Buffer.from(name).toString('latin1');

describe('a proxy that says who somebody is', () => {
  it('is believed once there is an owner, who is known by what they are called there when they come by their link', async () => {
    await expect(who(through('grace'))).rejects.toMatchObject({ code: 'login-needed' });
    const owner = through('grace');
    await makeOwnerLink(app.store.logins, { id: randomUUID(), token: 'token', now });
    await owner.api.call('signInByLink', { body: { token: 'token' } });
    expect(await who(owner)).toMatchObject({ kind: 'owner' });
    expect((await who(through('grace')))?.id).toBe((await who(owner))?.id);
    const ada = through(inLatin1('Ädä'));
    expect(await who(ada)).toMatchObject({ name: 'Ädä', kind: 'adult' });
    expect(await who(through(inLatin1('Ädä')))).toEqual(await who(ada));
  });

  it('is believed at each request: another name is another person, and none is nobody', async () => {
    const ada = through('ada');
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
