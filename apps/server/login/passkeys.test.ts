import { randomUUID } from 'node:crypto';
import { makeOwnerLink } from '@emoverse/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type Browser } from '../testing/browser.ts';
import { softAuthenticator } from '../testing/soft-authenticator.ts';
import { NOON, startApp, type RunningApp } from '../testing/start-app.ts';
import { asksLogin } from './asks-login.ts';
import { CEREMONY_MS } from './passkey-ceremony.ts';

const ORIGIN = 'http://localhost:4321';
let app: RunningApp;
let owner: Browser;
let now = NOON;
beforeAll(async () => {
  app = await startApp({ clock: () => (now += 1), asksLogin: asksLogin(true) });
  owner = browser();
  const token = 'token';
  await makeOwnerLink(app.store.logins, { id: randomUUID(), token, now });
  await owner.api.call('signInByLink', { body: { token } });
});
afterAll(() => app.dispose());

const browser = (origin = ORIGIN): Browser => openBrowser((request) => app.answer(request), origin);
const begin = async (from: Browser) => from.api.call('beginPasskey', {});
const REFUSED = { status: 403, code: 'passkey-refused' };

async function keyOf(from: Browser, key = softAuthenticator(ORIGIN)) {
  const asked = await from.api.call('beginNewPasskey', {});
  await from.api.call('addPasskey', { body: key.make(asked) });
  return key;
}

const come = async (to: Browser, key: ReturnType<typeof softAuthenticator>) =>
  to.api.call('signInByPasskey', { body: key.show(await begin(to)) });
async function invited(name: string, kind: 'adult' | 'child' = 'adult'): Promise<Browser> {
  const { path } = await owner.api.call('invite', { body: { name, colour: 'sky', kind } });
  const guest = browser();
  await guest.api.call('signInByLink', { body: { token: path.slice(path.indexOf('=') + 1) } });
  return guest;
}
const TEN_MINUTES = 600_000;

describe('a passkey', () => {
  it('lets its person in, and no other challenge, site, key or moment does', async () => {
    const key = await keyOf(owner);
    const { id } = await owner.api.call('getProfile', {});
    const other = browser();
    const send = (body: ReturnType<typeof key.show>) => other.api.call('signInByPasskey', { body });
    expect(await send(key.show(await begin(other)))).toMatchObject({ id, kind: 'owner' });
    expect((await other.api.call('getProfile', {})).id).toBe(id);
    const asked = await begin(other);
    const shown = key.show(asked);
    await send(shown);
    const PRESENT_ALONE = 0x01;
    const wrong = [
      shown, // once more
      key.show(asked),
      key.show({ challenge: Buffer.from('made up').toString('base64url') }),
      key.show(await begin(other), PRESENT_ALONE),
      softAuthenticator(ORIGIN).show(await begin(other)),
      { ...softAuthenticator(ORIGIN).show(await begin(other)), id: key.id, rawId: key.id },
      { ...key.show(await begin(other)), response: shown.response },
    ];
    for (const body of wrong) await expect(send(body)).rejects.toMatchObject(REFUSED);
    const late = key.show(await begin(other));
    now += CEREMONY_MS;
    await expect(send(late)).rejects.toMatchObject(REFUSED);
  });

  it('is kept as it was made for this person, here and now', async () => {
    const asked = await owner.api.call('beginNewPasskey', {});
    expect(asked).toMatchObject({ rp: { id: 'localhost' }, attestation: 'none' });
    const [known] = asked.excludeCredentials;
    for (const key of [
      softAuthenticator('http://elsewhere.example'),
      softAuthenticator(ORIGIN, 'elsewhere.example'),
    ])
      await expect(
        owner.api.call('addPasskey', { body: key.make(await owner.api.call('beginNewPasskey', {})) }),
      ).rejects.toMatchObject(REFUSED);
    // A challenge for coming in makes no key.
    const body = softAuthenticator(ORIGIN).make(await begin(owner));
    await expect(owner.api.call('addPasskey', { body })).rejects.toMatchObject(REFUSED);
    const { ways } = await owner.api.call('listWaysIn', {});
    expect([ways.length, (await app.store.passkeys.list(ways[0].belongsTo)).map(({ id }) => id)]).toEqual([
      1,
      [known.id],
    ]);
  });

  it('is forgotten by its person, or by the owner', async () => {
    const ofBen = await invited('Ben', 'child');
    const key = await keyOf(ofBen);
    const [way] = (await ofBen.api.call('listWaysIn', {})).ways;
    expect(way).toMatchObject({ kind: 'passkey' });
    expect(way).not.toHaveProperty('usedAt');
    const ofEve = await invited('Eve');
    const remove = (from: Browser) =>
      from.api.call('removeWayIn', { params: { id: way.id }, query: { last: 'yes' } });
    await expect(remove(ofEve)).rejects.toMatchObject({ code: 'unknown-way-in' });
    await come(ofBen, key);
    const seen = (await owner.api.call('listWaysIn', {})).ways.find(({ id }) => id === way.id);
    // Another's to the day.
    expect(seen).toMatchObject({ belongsTo: way.belongsTo, usedAt: way.madeAt });
    await remove(owner);
    await expect(come(browser(), key)).rejects.toMatchObject(REFUSED);
  });

  it('needs a name: at an address there is none', async () => {
    await expect(begin(browser('http://127.0.0.1:4321'))).rejects.toMatchObject({
      status: 409,
      code: 'passkey-needs-a-name',
    });
  });
});

describe('who changes how somebody comes in', () => {
  it('shows first that it is them: an open browser alone adds and takes out nothing', async () => {
    const ofFay = await invited('Fay');
    const key = await keyOf(ofFay);
    const [way] = (await ofFay.api.call('listWaysIn', {})).ways;
    const { id } = await ofFay.api.call('getProfile', {});
    now += TEN_MINUTES;
    const changes: readonly (() => Promise<unknown>)[] = [
      () => ofFay.api.call('beginNewPasskey', {}),
      () => ofFay.api.call('removeWayIn', { params: { id: way.id }, query: {} }),
      () => ofFay.api.call('setPin', { body: { pin: '123456' } }),
      () => ofFay.api.call('makePairing', { body: {} }),
    ];
    const codes = async () => {
      const all = [];
      for (const change of changes)
        all.push(
          await change().then(
            () => 'done',
            ({ code }: { code: string }) => code,
          ),
        );
      return all;
    };
    expect(await codes()).toEqual(Array(4).fill('prove-it-first'));
    const prove = (body: { pin: string } | { passkey: ReturnType<typeof key.show> }) =>
      ofFay.api.call('proveSelf', { body });
    await expect(prove({ pin: '000000' })).rejects.toMatchObject({ code: 'pin-needed' });
    // Another's passkey shows that another is here.
    const passkey = (await keyOf(await invited('Gus'))).show(await begin(ofFay));
    await expect(prove({ passkey })).rejects.toMatchObject(REFUSED);
    await prove({ passkey: key.show(await begin(ofFay)) });
    expect(await codes()).toEqual(['done', 'last-way-in', 'done', 'pin-needed']);
    now += TEN_MINUTES;
    await prove({ pin: '123456' });
    await ofFay.api.call('removeWayIn', { params: { id: way.id }, query: {} });
    await expect(ofFay.api.call('setPin', { body: { pin: null, before: '123456' } })).rejects.toMatchObject({
      code: 'last-way-in',
    });
    // Who goes on as somebody else has shown nothing of theirs by it.
    expect((await ofFay.api.call('listWaysIn', {})).provenUntil).toBeDefined();
    await ofFay.api.call('enterGuest', {});
    await expect(ofFay.api.call('beginNewPasskey', {})).rejects.toMatchObject({ code: 'guest-only-visits' });
    await ofFay.api.call('enterPerson', { params: { personId: id }, body: { pin: '123456' } });
    await ofFay.api.call('beginNewPasskey', {});
  });
});
