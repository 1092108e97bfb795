import { randomUUID } from 'node:crypto';
import { makeOwnerLink } from '@emoverse/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { oidcProvider } from '../testing/oidc-provider.ts';
import { NOON, startApp, type RunningApp } from '../testing/start-app.ts';
import { asksLogin } from './asks-login.ts';
import { createOidcLogin } from './oidc-login.ts';

const ISSUER = 'https://login.example';
const CLIENT = { id: 'emoverse', secret: 'secret' };
let provider: ReturnType<typeof oidcProvider>;
let app: RunningApp;
let now = NOON;
beforeAll(async () => {
  provider = oidcProvider(ISSUER, CLIENT);
  const config = { issuer: ISSUER, clientId: CLIENT.id, clientSecret: CLIENT.secret, name: 'Home' };
  app = await startApp({
    ...{ clock: () => (now += 1), asksLogin: asksLogin(true) },
    oidc: createOidcLogin(config, (input, init) => provider.fetch(input, init)),
  });
});
afterAll(() => app.dispose());

let owner: Browser;
/** The owner lets in whoever waits. */
async function answerAll(): Promise<void> {
  for (const { id } of (await owner.api.call('listNewcomers', {})).waiting)
    await owner.api.call('answerNewcomer', { params: { id }, body: { as: 'adult' } });
}
const begin = async ({ api }: Browser) => (await api.call('startProviderLogin', {})).address;
/** Comes back from the provider; the path of the page that it leads on to. */
async function goBack(browser: Browser, back: URL): Promise<string | undefined> {
  const answer = await browser.send(back.pathname + back.search);
  return /url=([^"]+)"/.exec(await answer.text())?.[1];
}
const come = async (browser: Browser) => goBack(browser, provider.visit(await begin(browser)));
const who = async ({ api }: Browser) => (await api.call('listPeople', {})).here;

describe('the login of the host’s own', () => {
  it('lets nobody in before there is an owner, and then whoever it knows, as the same each time', async () => {
    const ada = app.browser();
    expect(await ada.api.call('getLogin', {})).toEqual({ isAsked: true, provider: 'Home' });
    expect(await come(ada)).toBe('/who?login=refused');
    owner = app.browser();
    await makeOwnerLink(app.store.logins, { id: randomUUID(), token: 'token', now });
    await owner.api.call('signInByLink', { body: { token: 'token' } });
    expect(await come(ada)).toBe('/who?login=waiting');
    expect((await owner.api.call('listNewcomers', {})).waiting).toMatchObject([
      { name: 'Ada', provider: 'Home' },
    ]);
    await answerAll();
    expect(await come(ada)).toBe('/');
    expect(await who(ada)).toMatchObject({ name: 'Ada', kind: 'adult' });
    const again = app.browser();
    provider.claims = { sub: 'ada-1', name: 'Countess' };
    await come(again);
    expect(await who(again)).toEqual(await who(ada));
    provider.claims = { sub: 'ada-2', name: ' Ada ' };
    const other = app.browser();
    await come(other);
    await answerAll();
    await come(other);
    expect(await who(other)).toMatchObject({ name: 'Ada 2' });
  });

  it('is one more way in for who is in when they begin', async () => {
    owner = app.browser();
    await makeOwnerLink(app.store.logins, { id: randomUUID(), token: 'again', now });
    await owner.api.call('signInByLink', { body: { token: 'again' } });
    provider.claims = { sub: 'grace-1', name: 'Grace' };
    expect(await come(owner)).toBe('/who');
    const later = app.browser();
    await come(later);
    expect(await who(later)).toMatchObject({ kind: 'owner' });
    expect((await who(later))?.id).toBe((await who(owner))?.id);
  });

  it('ends the session that the browser had, though its cookie does not come along', async () => {
    provider.claims = { sub: 'ada-1', name: 'Ada' };
    const browser = app.browser();
    provider.claims = { ...provider.claims, auth_time: Math.floor(now / 1000) };
    await come(browser);
    const me = await who(browser);
    const address = await begin(browser);
    const before = browser.cookie() ?? '';
    // The session's is SameSite=Strict.
    const back = app.browser(before.split('; ').find((one) => one.startsWith('emoverse-login=')));
    expect(await goBack(back, provider.visit(address))).toBe('/who');
    expect(await who(back)).toEqual(me);
    await expect(who(app.browser(before))).rejects.toMatchObject({ code: 'login-needed' });
  });

  it('shows once more who somebody is by a login there that is new, and by theirs alone', async () => {
    provider.claims = { sub: 'ada-1', name: 'Ada' };
    const ada = app.browser();
    await come(ada);
    // It did not say when: that may have been long ago.
    await expect(begin(ada)).rejects.toMatchObject({ code: 'prove-it-first' });
    const prove = async (claims: object) => {
      const { address } = await ada.api.call('proveByProvider', {});
      expect(Object.fromEntries(new URL(address).searchParams)).toMatchObject({
        prompt: 'login',
        max_age: '0',
      });
      provider.claims = { ...claims };
      return goBack(ada, provider.visit(address));
    };
    const seconds = Math.floor(now / 1000);
    const refused = '/who?login=refused';
    expect(await prove({ sub: 'ada-1' })).toBe(refused);
    expect(await prove({ sub: 'ada-1', auth_time: seconds - 60 })).toBe(refused);
    expect(await prove({ sub: 'grace-1', auth_time: seconds })).toBe(refused);
    expect(await prove({ sub: 'ada-1', auth_time: seconds })).toBe('/who');
    // Another's is not made one's own by it.
    provider.claims = { sub: 'grace-1' };
    expect(await goBack(ada, provider.visit(await begin(ada)))).toBe(refused);
    const { ways } = await ada.api.call('listWaysIn', {});
    expect(ways).toMatchObject([{ kind: 'provider', name: 'Home', usedAt: expect.any(Number) as number }]);
    await expect(
      ada.api.call('removeWayIn', { params: { id: ways[0].id }, query: {} }),
    ).rejects.toMatchObject({
      code: 'last-way-in',
    });
  });

  it('takes an answer once, in the browser that began, in time, and for this login alone', async () => {
    provider.claims = { sub: 'ada-1', name: 'Ada' };
    const refused = '/who?login=refused';
    const browser = app.browser();
    const back = provider.visit(await begin(browser));
    expect(await goBack(app.browser(), back)).toBe(refused);
    expect(await goBack(browser, back)).toBe(refused); // used up by the other one
    const other = provider.visit(await begin(browser));
    const [code, state] = [
      provider.visit(await begin(app.browser())).searchParams.get('code'),
      other.searchParams,
    ];
    state.set('code', code ?? '');
    expect(await goBack(browser, other)).toBe(refused); // of another's PKCE
    const late = provider.visit(await begin(browser));
    now += 600_000;
    expect(await goBack(browser, late)).toBe(refused);
    provider.claims = { sub: 'ada-1', nonce: 'another' };
    expect(await come(browser)).toBe(refused);
    provider.claims = { sub: 'ada-1', aud: 'another' };
    expect(await come(browser)).toBe(refused);
    expect(await goBack(browser, new URL('http://127.0.0.1:4321/login/callback'))).toBe(refused);
    await expect(who(browser)).rejects.toMatchObject({ code: 'login-needed' });
  });
});
