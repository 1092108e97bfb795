import { randomUUID } from 'node:crypto';
import { catalogueItemSchema, itemIdSchema, type CatalogueItem } from '@emoverse/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import {
  NOON,
  SMALL_CATALOGUE,
  reaction,
  sadMood,
  startApp,
  wish,
  type RunningApp,
} from '../testing/start-app.ts';
import { waitAfter } from './check-pin.ts';

let now: number;
let app: RunningApp;
let browser: Browser;
const clock = (): number => (now += 1);
beforeEach(async () => {
  now = NOON;
  app = await startApp({ clock });
  browser = app.browser();
});
afterEach(() => app.dispose());

const addMood = ({ api }: Browser) =>
  api.call('addMood', { body: { id: randomUUID(), estimate: sadMood(), at: NOON } });
const moods = async ({ api }: Browser) => (await api.call('listMoods', { query: {} })).moods.length;
const add = ({ api }: Browser, name: string, more: { kind?: 'adult' | 'child'; pin?: string } = {}) =>
  api.call('addPerson', { body: { name, colour: 'moss', kind: 'adult', ...more } });
const enter = ({ api }: Browser, personId: string, pin?: string) =>
  api.call('enterPerson', { params: { personId: personId as never }, body: { pin } });
const who = async ({ api }: Browser) => (await api.call('listPeople', {})).here?.name;

describe('a browser of one person', () => {
  it('asks nobody who they are', async () => {
    expect(await browser.api.call('listPeople', {})).toEqual({ people: [] });
    const { id } = await browser.api.call('getProfile', {});
    const me = { id, colour: 'coral', kind: 'owner', hasPin: false };
    expect(await browser.api.call('listPeople', {})).toEqual({ people: [me], here: me });
    expect(browser.cookie()).toMatch(/^emoverse-session=[\w-]+$/);
    const page = await browser.send('/', { headers: { accept: 'text/html' } });
    expect(page.status).not.toBe(302);
  });
});

describe('people of a house', () => {
  it('have each their own, and are asked who they are when the browser was closed', async () => {
    await addMood(browser);
    const me = await browser.api.call('getProfile', {});
    const ada = await add(browser, 'Ada');
    expect(await moods(browser)).toBe(1);
    await enter(browser, ada.id);
    expect([await who(browser), await moods(browser)]).toEqual(['Ada', 0]);
    // The browser forgets what ends with it.
    const session = /emoverse-session=[\w-]+/.exec(browser.cookie() ?? '')?.[0];
    const later = app.browser(session);
    await expect(moods(later)).rejects.toMatchObject({ status: 401, code: 'who-is-there' });
    expect((await later.api.call('listPeople', {})).people.map(({ id }) => id)).toEqual([me.id, ada.id]);
    for (const [path, to] of [
      ['/', '/who'],
      ['/you', '/who'],
      ['/care', null],
      ['/who', null],
    ] as const) {
      const page = await later.send(path, { headers: { accept: 'text/html' } });
      expect([path, page.headers.get('location')]).toEqual([path, to]);
    }
    await enter(later, me.id);
    expect(await moods(later)).toBe(1);
    await expect(moods(browser)).rejects.toMatchObject({ code: 'who-is-there' });
  });

  it('are unknown to other houses, as if they were not there', async () => {
    const stranger = app.browser();
    const { id } = await stranger.api.call('getProfile', {});
    const ada = await add(browser, 'Ada');
    for (const call of [
      () => enter(stranger, ada.id),
      () => stranger.api.call('patchPerson', { params: { personId: ada.id }, body: { name: 'Eve' } }),
      () => stranger.api.call('removePerson', { params: { personId: ada.id } }),
      () => enter(app.browser(), ada.id),
      () => enter(browser, id),
    ])
      await expect(call()).rejects.toMatchObject({ status: 404, code: 'unknown-person' });
    expect((await stranger.api.call('listPeople', {})).people.map((one) => one.id)).toEqual([id]);
  });

  it('have names of their own, and an owner who alone takes others out', async () => {
    const ada = await add(browser, 'Ada');
    const ben = await add(browser, 'Ben');
    await expect(add(browser, ' ada ')).rejects.toMatchObject({ code: 'name-taken' });
    const rename = (personId: typeof ada.id, name: string) =>
      browser.api.call('patchPerson', { params: { personId }, body: { name } });
    expect(await rename(ada.id, 'Ada L.')).toMatchObject({ name: 'Ada L.' });
    const owner = await browser.api.call('getProfile', {});
    await expect(browser.api.call('removePerson', { params: { personId: owner.id } })).rejects.toMatchObject({
      code: 'that-is-you',
    });
    await enter(browser, ada.id);
    await expect(rename(ben.id, 'B')).rejects.toMatchObject({ code: 'owner-only' });
    await expect(browser.api.call('removePerson', { params: { personId: ben.id } })).rejects.toMatchObject({
      code: 'owner-only',
    });
    expect(await rename(ada.id, 'Countess')).toMatchObject({ name: 'Countess' });
    await enter(browser, owner.id);
    await browser.api.call('removePerson', { params: { personId: ben.id } });
    expect(await app.store.profiles.find(ben.id)).toBeUndefined();
  });

  it('are children or not as the owner says, from then on and in what goes out by itself', async () => {
    const ada = await add(browser, 'Ada');
    const become = (personId: string, kind: 'adult' | 'child') =>
      browser.api.call('patchPerson', { params: { personId: personId as never }, body: { kind } });
    const { id: owner } = await browser.api.call('getProfile', {});
    await expect(become(owner, 'child')).rejects.toMatchObject({ status: 409, code: 'kind-stays' });
    await enter(browser, ada.id);
    await expect(become(ada.id, 'child')).rejects.toMatchObject({ status: 403, code: 'owner-only' });
    await browser.api.call('makeHomeKey', {});
    await browser.api.call('addWebhook', { body: { address: 'https://home.example/hook' } });
    await enter(browser, owner);
    expect(await become(ada.id, 'child')).toMatchObject({ name: 'Ada', kind: 'child' });
    await enter(browser, ada.id);
    expect(await browser.api.call('getProfile', {})).toMatchObject({ kind: 'child' });
    await expect(browser.api.call('getHome', {})).rejects.toMatchObject({ code: 'not-for-children' });
    await enter(browser, owner);
    await become(ada.id, 'adult');
    await enter(browser, ada.id);
    const { webhooks, ...home } = await browser.api.call('getHome', {});
    expect([webhooks, home.key]).toEqual([[], undefined]);
  });

  it('who delete everything of theirs leave the browser to the others', async () => {
    const ada = await add(browser, 'Ada');
    await browser.api.call('deleteProfile', {});
    await expect(moods(browser)).rejects.toMatchObject({ code: 'who-is-there' });
    expect(await browser.api.call('listPeople', {})).toEqual({ people: [{ ...ada, kind: 'owner' }] });
    await enter(browser, ada.id);
    expect(await who(browser)).toBe('Ada');
  });

  it('write nothing into another’s from a page that was left open', async () => {
    const { id } = await browser.api.call('getProfile', {});
    const ada = await add(browser, 'Ada');
    await enter(browser, ada.id);
    const late = { method: 'GET', headers: { 'x-emoverse-person': id } };
    expect((await browser.send('/api/moods', late)).status).toBe(409);
    expect((await browser.send('/api/moods', { headers: { 'x-emoverse-person': ada.id } })).status).toBe(200);
  });
});

describe('a PIN', () => {
  it('is asked for, stored salted and slow, and changed only by who knows it', async () => {
    const ada = await add(browser, 'Ada', { pin: '1234' });
    expect(ada.hasPin).toBe(true);
    const stored = await app.store.people.pin(ada.id);
    expect(stored?.hash).toMatch(/^scrypt\$32768\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
    await expect(enter(browser, ada.id)).rejects.toMatchObject({ status: 403, code: 'pin-needed' });
    await expect(enter(browser, ada.id, '4321')).rejects.toMatchObject({ status: 403, code: 'wrong-pin' });
    expect(await who(browser)).toBeUndefined();
    await enter(browser, ada.id, '1234');
    const setPin = (pin: string | null, before?: string) =>
      browser.api.call('setPin', { body: { pin, before } });
    await expect(setPin('5678')).rejects.toMatchObject({ code: 'pin-needed' });
    await expect(setPin('5678', '0000')).rejects.toMatchObject({ code: 'wrong-pin' });
    await setPin('5678', '1234');
    expect((await app.store.people.pin(ada.id))?.hash).not.toBe(stored?.hash);
    expect(await setPin(null, '5678')).toMatchObject({ hasPin: false });
  });

  it('gives three tries, then has one wait longer each time, also after a restart and for many at once', async () => {
    const ada = await add(browser, 'Ada', { pin: '1234' });
    const wrong = () => enter(browser, ada.id, '0000');
    const codes = await Promise.all(
      Array.from({ length: 6 }, () => wrong().catch((error: { code: string }) => error.code)),
    );
    expect([...codes].sort()).toEqual([
      ...Array<string>(3).fill('pin-wait'),
      ...Array<string>(3).fill('wrong-pin'),
    ]);
    await app.stop();
    app = { ...(await startApp({ clock }, app.directory)) };
    browser = app.browser(browser.cookie());
    await expect(enter(browser, ada.id, '1234')).rejects.toMatchObject({ status: 429, code: 'pin-wait' });
    now += 30_000;
    await expect(wrong()).rejects.toMatchObject({ code: 'wrong-pin' });
    now += 30_000;
    await expect(wrong()).rejects.toMatchObject({ code: 'pin-wait' });
    now += 30_000;
    await enter(browser, ada.id, '1234');
    expect(await app.store.people.pin(ada.id)).toMatchObject({ tries: 0, lockedUntil: 0 });
    expect([0, 2, 3, 4, 5, 99].map(waitAfter)).toEqual([0, 0, 30_000, 60_000, 120_000, 3_600_000]);
  });
});

describe('a guest', () => {
  it('is forgotten when they leave, or somebody else comes', async () => {
    const owner = await browser.api.call('getProfile', {});
    for (const end of [() => browser.api.call('leavePerson', {}), () => enter(browser, owner.id)]) {
      const guest = await browser.api.call('enterGuest', {});
      await addMood(browser);
      expect((await browser.api.call('listPeople', {})).people.map(({ id }) => id)).toEqual([owner.id]);
      await expect(add(browser, 'Eve')).rejects.toMatchObject({ code: 'guest-only-visits' });
      await end();
      expect(await app.store.profiles.find(guest.id)).toBeUndefined();
    }
  });

  it('who closed the browser is forgotten when it is opened again, or after a day', async () => {
    const guest = async (from: Browser) => (await from.api.call('enterGuest', {})).id;
    const isKept = async (id: Awaited<ReturnType<typeof guest>>) =>
      (await app.store.profiles.find(id)) !== undefined;
    const first = await guest(browser);
    const later = app.browser(/emoverse-session=[\w-]+/.exec(browser.cookie() ?? '')?.[0]);
    await later.api.call('listPeople', {});
    expect(await isKept(first)).toBe(false);
    const second = await guest(later);
    const stranger = app.browser();
    await stranger.api.call('getProfile', {});
    await stranger.api.call('listPeople', {});
    expect(await isKept(second)).toBe(true);
    now += 25 * 3_600_000;
    await stranger.api.call('listPeople', {});
    expect(await isKept(second)).toBe(false);
  });
});

const EXPLICIT = SMALL_CATALOGUE.filter((_, nth) => nth % 7 === 0).map((item): CatalogueItem =>
  catalogueItemSchema.parse({ ...item, explicit: true }),
);

describe('a child', () => {
  beforeEach(async () => {
    await app.dispose();
    app = await startApp({ clock }, undefined, [
      ...SMALL_CATALOGUE.filter((_, nth) => nth % 7 !== 0),
      ...EXPLICIT,
    ]);
    browser = app.browser();
    const child = await add(browser, 'Kim', { kind: 'child' });
    await enter(browser, child.id);
  });

  it('is shown no explicit work by any route, whatever is asked for', async () => {
    const [{ id }] = EXPLICIT;
    const { api } = browser;
    const settings = { filters: { allowExplicit: true }, songPreviews: true } as const;
    await api.call('patchSettings', { body: settings });
    const me = await api.call('getProfile', {});
    expect([me.settings.filters.allowExplicit, me.settings.songPreviews]).toEqual([false, false]);
    await app.store.feedback.store(me.id, [reaction('saved', id), reaction('liked', id)], true);
    const answers = [
      await api.call(
        'recommend',
        wish({ count: 40, filters: { allowExplicit: true }, domains: ['music', 'films', 'games'] }),
      ),
      await api.call('onboarding', { query: { domain: 'music', count: 20 } }),
      await api.call('searchCatalogue', { query: { q: 'number', limit: 50 } }),
      await api.call('exploreShelves', { query: {} }),
      await api.call('exploreMap', { query: { valence: 0, arousal: 0, span: 2 } }),
      await api.call('listLike', { params: { itemId: itemIdSchema.parse('song-1') }, query: { count: 20 } }),
      await api.call('listSaved', {}),
      await api.call('listReactions', {}),
    ];
    for (const answer of answers) expect(JSON.stringify(answer)).not.toMatch(/"explicit":true/);
    expect(JSON.stringify(answers)).toMatch(/"explicit":false/);
    await expect(api.call('listReviews', { params: { itemId: id } })).rejects.toMatchObject({
      code: 'unknown-item',
    });
  });

  it('has no camera, no embeds, no player elsewhere, and does not change who lives here', async () => {
    const { headers } = await browser.send('/', { headers: { accept: 'text/html' } });
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('content-security-policy')).toContain("frame-src 'none'");
    const refusal = { status: 403, code: 'not-for-children' };
    const { api } = browser;
    await expect(api.call('getSpotify', {})).rejects.toMatchObject(refusal);
    await expect(api.call('enterGuest', {})).rejects.toMatchObject(refusal);
    await expect(add(browser, 'Grown-up')).rejects.toMatchObject(refusal);
    const song = itemIdSchema.parse('song-1');
    expect(await api.call('findPreview', { params: { itemId: song } })).toEqual({ kind: 'off' });
    await api.call('leavePerson', {});
    await expect(api.call('enterGuest', {})).rejects.toMatchObject(refusal);
  });
});
