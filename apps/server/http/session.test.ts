import { randomUUID } from 'node:crypto';
import { profileIdSchema } from '@emoverse/domain';
import { openStore } from '@emoverse/storage';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { NOON, startApp, type RunningApp } from '../testing/start-app.ts';
import { LONGEST_ABSENCE_MS } from './renew-session.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const FIREFOX = 'Mozilla/5.0 (Android 16; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0';

let now = NOON;
let app: RunningApp;
let browser: Browser;
let id: string;
beforeAll(async () => {
  app = await startApp({ clock: () => now });
});
afterAll(() => app.dispose());
beforeEach(async () => {
  browser = app.browser();
  ({ id } = await browser.api.call('getProfile', {}));
});

const who = async (cookie: string | undefined) => (await app.browser(cookie).api.call('getProfile', {})).id;
const ask = () => browser.api.call('getProfile', {});
const devices = () => app.store.sessions.devices(0, id);

describe('a session', () => {
  it('is renewed once a day, and the former token goes when the browser has kept the new one', async () => {
    const first = browser.cookie();
    now += 23 * HOUR;
    await ask();
    expect(browser.cookie()).toBe(first);
    now += HOUR;
    await ask();
    const second = browser.cookie();
    expect(second).not.toBe(first);
    // A browser that was cut off before its cookies were on the disk.
    now += MINUTE - 1;
    expect(await who(first)).toBe(id);
    now += 4 * MINUTE + 1;
    await ask();
    expect([await who(second), browser.cookie()]).toEqual([id, second]);
    expect(await who(first)).not.toBe(id);
  });

  it('whose new token never came is given another one, however late', async () => {
    const first = browser.cookie();
    now += 24 * HOUR;
    await ask();
    const lost = browser.cookie();
    now += 90 * 24 * HOUR;
    const again = app.browser(first);
    expect((await again.api.call('getProfile', {})).id).toBe(id);
    expect(new Set([first, lost, again.cookie()]).size).toBe(3);
    now += 5 * MINUTE;
    expect(await who(again.cookie())).toBe(id);
    for (const old of [first, lost]) expect(await who(old)).not.toBe(id);
  });

  it('is renewed by one of many requests at once, and all are answered', async () => {
    now += 24 * HOUR;
    const cookie = browser.cookie();
    const tabs = Array.from({ length: 8 }, () => app.browser(cookie));
    const ids = await Promise.all(tabs.map(async (tab) => (await tab.api.call('getProfile', {})).id));
    expect(new Set(ids)).toEqual(new Set([id]));
    const renewed = tabs.filter((tab) => tab.cookie() !== cookie);
    expect(renewed.length).toBe(1);
  });

  it('is known by what the browser says it is, and by when it was last there', async () => {
    const begun = now;
    now += 59 * MINUTE;
    await browser.send('/api/profile', { headers: { 'user-agent': FIREFOX } });
    expect(await devices()).toMatchObject([{ madeAt: begun, seenAt: begun }]);
    now += MINUTE;
    await browser.send('/api/profile', { headers: { 'user-agent': FIREFOX } });
    expect(await devices()).toMatchObject([{ browser: 'Firefox', system: 'Android', seenAt: begun + HOUR }]);
  });

  it('that was taken out, or not used for so long, is told so until its browser begins anew', async () => {
    const [{ id: device }] = await devices();
    const other = app.browser();
    await other.api.call('getProfile', {});
    await app.store.sessions.end(device);
    now += LONGEST_ABSENCE_MS;
    for (const gone of [browser, other]) {
      const refusal = { status: 401, code: 'session-ended' };
      await expect(gone.api.call('getProfile', {})).rejects.toMatchObject(refusal);
      await expect(gone.api.call('listPeople', {})).rejects.toMatchObject(refusal);
      await expect(gone.api.call('searchCatalogue', { query: { q: 'music' } })).rejects.toMatchObject(
        refusal,
      );
      const page = (path: string) => gone.send(path, { headers: { accept: 'text/html' } });
      expect((await page('/you')).headers.get('location')).toBe('/who');
      expect((await page('/care')).headers.get('location')).toBeNull();
      expect((await gone.send('/api/health')).status).toBe(200);
      expect(await gone.api.call('leavePerson', {})).toEqual({ people: [] });
      expect(gone.cookie()).toBeUndefined();
      expect((await gone.api.call('getProfile', {})).id).not.toBe(id);
    }
  });

  it('that somebody signed in for is over sooner: they can sign in again', async () => {
    const [token, session] = [randomUUID(), randomUUID()];
    const profileId = profileIdSchema.parse(id);
    await app.store.sessions.open({ id: session, house: id, profileId, token, at: now, signedIn: 'pin' });
    now += 90 * 24 * HOUR;
    const cookie = `emoverse-session=${token}`;
    await expect(who(cookie)).rejects.toMatchObject({ code: 'session-ended' });
    expect((await browser.api.call('listDevices', {})).devices.map(({ isHere }) => isHere)).toEqual([true]);
  });

  it('that is gone is no newcomer’s for a page that was left open', async () => {
    const late = { headers: { 'x-emoverse-person': id } };
    const answer = await app.browser().send('/api/profile', late);
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([409, null]);
  });

  it('is not lost where the store can note nothing', async () => {
    const refuse = () => Promise.reject(new Error('the disk is full'));
    const store = await openStore(app.place);
    const sessions = { ...store.sessions, see: refuse, renew: refuse };
    const full = await startApp({ clock: () => now, store: { ...store, sessions } }, undefined, []);
    now += 25 * HOUR;
    expect((await full.browser(browser.cookie()).api.call('getProfile', {})).id).toBe(id);
    await full.dispose();
    await store.close();
  });
});
