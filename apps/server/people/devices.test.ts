import { randomUUID } from 'node:crypto';
import { CODE_LETTERS } from '@emoverse/api-contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, type Browser } from '../testing/browser.ts';
import { NOON, sadMood, startApp, type RunningApp } from '../testing/start-app.ts';
import { createCodeLimit } from './create-code-limit.ts';
import { makeCode } from './make-code.ts';

const CHROME =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36';
const HOUR = 3_600_000;

let now = NOON;
let app: RunningApp;
let laptop: Browser;
let phone: Browser;
let me: string;
const parts = { clock: () => now, addressForOthers: () => 'http://192.168.1.5:4321' };
beforeAll(async () => {
  app = await startApp(parts);
});
afterAll(() => app.dispose());
beforeEach(async () => {
  now += HOUR;
  laptop = app.browser();
  phone = newPhone();
  me = (await laptop.api.call('getProfile', {})).id;
});

let phones = 0;
/** A browser of a machine of its own: each address has tries of its own. */
function newPhone(cookie?: string): Browser {
  const address = `10.0.${Math.floor(phones / 200)}.${(phones % 200) + 1}`;
  phones += 1;
  const send = (request: Request) => {
    request.headers.set('user-agent', CHROME);
    return app.answer(request, address);
  };
  return openBrowser(send, undefined, cookie);
}

const make = ({ api }: Browser, pin?: string) => api.call('makePairing', { body: { pin } });
const ask = ({ api }: Browser, code: string) => api.call('askPairing', { body: { code } });
const look = ({ api }: Browser, id: string) => api.call('getPairing', { params: { id } });
const answer = ({ api }: Browser, id: string, isYours = true) =>
  api.call('answerPairing', { params: { id }, body: { isYours } });
const arrive = async ({ api }: Browser) => (await api.call('arrive', {})).kind;
const devices = async ({ api }: Browser) => (await api.call('listDevices', {})).devices;
const who = async ({ api }: Browser) => (await api.call('getProfile', {})).id;
const addMood = ({ api }: Browser) =>
  api.call('addMood', { body: { id: randomUUID(), estimate: sadMood(), at: NOON } });
const add = ({ api }: Browser, name: string, more: { kind?: 'adult' | 'child'; pin?: string } = {}) =>
  api.call('addPerson', { body: { name, colour: 'moss', kind: 'adult', ...more } });
const enter = ({ api }: Browser, personId: string, pin?: string) =>
  api.call('enterPerson', { params: { personId: personId as never }, body: { pin } });

/** The phone comes in as who uses the laptop. */
async function letIn(other = phone, by = laptop, pin?: string): Promise<void> {
  const { id, code } = await make(by, pin);
  await ask(other, code);
  expect(await answer(by, id)).toEqual({ kind: 'let-in' });
  expect(await arrive(other)).toBe('let-in');
}

describe('another device', () => {
  it('is let in by a code and a yes, and is the same person’s', async () => {
    await addMood(laptop);
    const { id, code, expiresAt, address } = await make(laptop);
    expect([expiresAt, address]).toEqual([now + 120_000, 'http://192.168.1.5:4321']);
    expect(await look(laptop, id)).toEqual({ kind: 'open' });
    const typed = ` ${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase();
    expect(await ask(phone, typed)).toEqual({ kind: 'waiting' });
    expect(phone.cookie()).toMatch(/^emoverse-arrival=[\w-]{43}$/);
    expect(await look(laptop, id)).toEqual({ kind: 'asked', browser: 'Chrome', system: 'Android' });
    expect([await arrive(phone), phone.cookie()?.includes('emoverse-session')]).toEqual(['waiting', false]);
    await answer(laptop, id);
    expect(await look(laptop, id)).toEqual({ kind: 'over' });
    expect(await arrive(phone)).toBe('let-in');
    expect(await who(phone)).toBe(me);
    expect((await phone.api.call('listMoods', { query: {} })).moods.length).toBe(1);
    expect(phone.cookie()).not.toContain('emoverse-arrival');
    const seen = { belongsTo: me, firstSeenAt: now, lastSeenAt: now };
    expect(await devices(phone)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ...seen, browser: 'Chrome', system: 'Android', isHere: true }),
        expect.objectContaining({ ...seen, isHere: false }),
      ]),
    );
  });

  it('is not let in by a no, a code that was used, guessed or late, nor by anybody else’s yes', async () => {
    const { id, code } = await make(laptop);
    const stranger = app.browser();
    await stranger.api.call('getProfile', {});
    const unknown = { status: 404, code: 'unknown-code' };
    await expect(ask(phone, 'BCDFGHJK')).rejects.toMatchObject(unknown);
    await ask(phone, code);
    await expect(ask(newPhone(), code)).rejects.toMatchObject(unknown);
    for (const other of [stranger, phone, app.browser()])
      expect([await look(other, id), await answer(other, id)]).toEqual([{ kind: 'over' }, { kind: 'over' }]);
    expect(await answer(laptop, id, false)).toEqual({ kind: 'refused' });
    expect([await arrive(phone), await answer(laptop, id)]).toEqual(['refused', { kind: 'over' }]);

    const late = await make(laptop);
    now += 120_000;
    await expect(ask(phone, late.code)).rejects.toMatchObject(unknown);
    const slow = await make(laptop);
    await ask(phone, slow.code);
    now += 120_000;
    expect([await answer(laptop, slow.id), await arrive(phone)]).toEqual([{ kind: 'over' }, 'over']);
    const [former, newer] = [await make(laptop), await make(laptop)];
    await expect(ask(phone, former.code)).rejects.toMatchObject(unknown);
    expect(await ask(phone, newer.code)).toEqual({ kind: 'waiting' });
    expect((await devices(laptop)).length).toBe(1);
  });

  it('has so many tries from one address, right or wrong', async () => {
    for (let tries = 0; tries < 10; tries += 1) await ask(phone, 'BCDFGHJK').catch(() => undefined);
    const { code } = await make(laptop);
    await expect(ask(phone, code)).rejects.toMatchObject({ status: 429, code: 'too-many-codes' });
    expect(await ask(newPhone(), code)).toEqual({ kind: 'waiting' });
  });

  it('comes in though the server ended after each step, and an answer was lost', async () => {
    const restart = async (): Promise<void> => {
      await app.stop();
      app = await startApp(parts, app.directory);
    };
    const { id, code } = await make(laptop);
    await restart();
    laptop = app.browser(laptop.cookie());
    await ask(phone, code);
    const claim = phone.cookie();
    await restart();
    laptop = app.browser(laptop.cookie());
    await answer(laptop, id);
    await restart();
    phone = newPhone(claim);
    expect([await arrive(phone), await who(phone)]).toEqual(['let-in', me]);
    // The phone was cut off before it heard.
    const again = newPhone(claim);
    expect([await arrive(again), await who(again)]).toEqual(['let-in', me]);
  });

  it('that somebody uses keeps what is theirs; one that was only opened leaves nothing behind', async () => {
    const { code } = await make(laptop);
    await addMood(phone);
    await expect(ask(phone, code)).rejects.toMatchObject({ status: 409, code: 'device-in-use' });
    const opened = newPhone();
    const before = await opened.api.call('getProfile', {});
    await letIn(opened);
    expect([await who(opened), await app.store.profiles.find(before.id)]).toEqual([me, undefined]);
    // Who comes back to the very same device finds themselves there.
    await letIn(laptop, laptop);
    expect(await who(laptop)).toBe(me);
  });

  it('of who has a PIN takes it, and asks for it once it was closed, whatever it was let in by', async () => {
    const ada = await add(laptop, 'Ada', { pin: '1234' });
    await enter(laptop, ada.id, '1234');
    await expect(make(laptop)).rejects.toMatchObject({ code: 'pin-needed' });
    await expect(make(laptop, '4321')).rejects.toMatchObject({ code: 'wrong-pin' });
    const { id, code } = await make(laptop, '1234');
    await ask(phone, code);
    const claim = phone.cookie();
    await answer(laptop, id);
    await arrive(phone);
    expect(await who(phone)).toBe(ada.id);
    const token = /emoverse-session=[\w-]+/.exec(phone.cookie() ?? '')?.[0];
    for (const closed of [newPhone(token), newPhone(`${token}; ${claim}`)]) {
      await arrive(closed);
      await expect(who(closed)).rejects.toMatchObject({ code: 'who-is-there' });
    }
  });

  it('is answered for by who made the code alone, not by who came after', async () => {
    const ada = await add(laptop, 'Ada');
    const { id, code } = await make(laptop);
    await ask(phone, code);
    await enter(laptop, ada.id);
    expect([await answer(laptop, id), await arrive(phone)]).toEqual([{ kind: 'over' }, 'over']);
  });
});

describe('devices', () => {
  it('are taken out by whose they are, or the owner, and are told so', async () => {
    const ada = await add(laptop, 'Ada');
    await enter(laptop, ada.id);
    await letIn();
    const tablet = newPhone();
    await letIn(tablet, phone);
    const [hers, tablets] = await Promise.all([devices(phone), devices(tablet)]);
    const ofAda = hers.filter(({ belongsTo }) => belongsTo === ada.id);
    expect([hers.length, ofAda.length]).toEqual([3, 2]);
    const end = ({ api }: Browser, id: string) => api.call('endDevice', { params: { id } });
    const shared = hers.find(({ belongsTo }) => belongsTo === undefined)?.id ?? '';
    await expect(end(phone, shared)).rejects.toMatchObject({ status: 403, code: 'owner-only' });
    await expect(end(phone, randomUUID())).rejects.toMatchObject({ status: 404, code: 'unknown-device' });
    const stranger = app.browser();
    await stranger.api.call('getProfile', {});
    await expect(end(stranger, shared)).rejects.toMatchObject({ status: 404, code: 'unknown-device' });
    await end(phone, tablets.find(({ isHere }) => isHere)?.id ?? '');
    await expect(who(tablet)).rejects.toMatchObject({ status: 401, code: 'session-ended' });
    await enter(laptop, me);
    now += 30 * HOUR;
    await who(phone);
    const seen = await devices(laptop);
    const [her] = seen.filter(({ belongsTo }) => belongsTo === ada.id);
    // To the hour one's own, to the day another's.
    expect([seen.length, her.lastSeenAt]).toEqual([2, now - (now % (24 * HOUR))]);
    await end(laptop, her.id);
    await expect(who(phone)).rejects.toMatchObject({ code: 'session-ended' });
    await expect(end(laptop, shared)).rejects.toMatchObject({ status: 409, code: 'last-device' });
  });

  it('are not brought in by guests and children, who see their own alone', async () => {
    const kim = await add(laptop, 'Kim', { kind: 'child' });
    await laptop.api.call('enterGuest', {});
    expect(await devices(laptop)).toEqual([]);
    await expect(make(laptop)).rejects.toMatchObject({ code: 'guest-only-visits' });
    await enter(laptop, kim.id);
    await expect(make(laptop)).rejects.toMatchObject({ code: 'not-for-children' });
  });

  it('of who deletes everything end, all but the one that the others of the house come in by', async () => {
    await letIn();
    await laptop.api.call('deleteProfile', {});
    await expect(who(phone)).rejects.toMatchObject({ status: 401, code: 'session-ended' });
    expect(await who(laptop)).not.toBe(me);
  });
});

describe('a code', () => {
  it('has eight letters that are each as likely as another', () => {
    const bytes = Array.from({ length: 256 }, (_, byte) => byte);
    const tokens = [Buffer.from(bytes.slice(240)), ...bytes.map((first) => Buffer.from([first, ...bytes]))];
    const letters = bytes.map(
      (first) => makeCode(() => Buffer.from([first, ...bytes]).toString('base64url'))[0],
    );
    const counts = [...CODE_LETTERS].map((letter) => letters.filter((one) => one === letter).length);
    // 240 of 256 bytes are taken, twelve for each letter; the others leave the next byte to count.
    expect(counts.map((count, nth) => (nth === 0 ? count - 16 : count))).toEqual(Array<number>(20).fill(12));
    let asked = 0;
    expect(makeCode(() => tokens[(asked += 1) - 1].toString('base64url'))).toBe('BBCDFGHJ');
  });

  it('is tried two hundred times by all together', async () => {
    // Of two processes over the same store.
    const [here, there] = [1, 2].map(() => createCodeLimit({ store: app.store, clock: () => now }));
    for (let tries = 0; tries < 200; tries += 2)
      await Promise.all([here(`10.9.0.${tries}`), there(`10.9.0.${tries + 1}`)]);
    await expect(here('10.9.1.1')).rejects.toMatchObject({ status: 429, code: 'too-many-codes' });
  });
});
