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

describe('a passkey', () => {
  it('lets its person in, and no other challenge, site, key or moment does', async () => {
    const key = await keyOf(owner);
    const { id } = await owner.api.call('getProfile', {});
    const other = browser();
    const come = (body: ReturnType<typeof key.show>) => other.api.call('signInByPasskey', { body });
    expect(await come(key.show(await begin(other)))).toMatchObject({ id, kind: 'owner' });
    expect((await other.api.call('getProfile', {})).id).toBe(id);
    const asked = await begin(other);
    const shown = key.show(asked);
    await come(shown);
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
    for (const body of wrong) await expect(come(body)).rejects.toMatchObject(REFUSED);
    const late = key.show(await begin(other));
    now += CEREMONY_MS;
    await expect(come(late)).rejects.toMatchObject(REFUSED);
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
    expect((await owner.api.call('listPasskeys', {})).passkeys.map(({ id }) => id)).toEqual([known.id]);
  });

  it('is forgotten by its person alone', async () => {
    const key = await keyOf(owner);
    const { path } = await owner.api.call('invite', { body: { name: 'Ben', colour: 'sky', kind: 'child' } });
    const ben = browser();
    await ben.api.call('signInByLink', { body: { token: path.slice(path.indexOf('=') + 1) } });
    expect(await ben.api.call('listPasskeys', {})).toEqual({ passkeys: [] });
    const remove = (from: Browser) => from.api.call('removePasskey', { params: { id: key.id } });
    await expect(remove(ben)).rejects.toMatchObject({ code: 'unknown-passkey' });
    await remove(owner);
    await expect(ben.api.call('signInByPasskey', { body: key.show(await begin(ben)) })).rejects.toMatchObject(
      REFUSED,
    );
  });

  it('needs a name: at an address there is none', async () => {
    await expect(begin(browser('http://127.0.0.1:4321'))).rejects.toMatchObject({
      status: 409,
      code: 'passkey-needs-a-name',
    });
  });
});
