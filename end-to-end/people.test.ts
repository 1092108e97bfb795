import { randomUUID } from 'node:crypto';
import { profileIdSchema } from '@emoverse/domain';
import { makeOwnerLink, openStore } from '@emoverse/storage';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from './support/axe-violations.ts';
import { prepareStage } from './support/prepare-stage.ts';

const stage = prepareStage({ film: 'drawn-face' });
const PHONE = { viewport: { width: 390, height: 844 } };

async function welcome(page: Page, name: string, { child = false, pin = '', me = '' } = {}): Promise<void> {
  await page.getByRole('button', { name: 'Somebody new' }).click();
  const sheet = page.getByRole('dialog', { name: 'Somebody new' });
  if (me !== '') await sheet.getByLabel('Your name').fill(me);
  await sheet.getByLabel('Their name').fill(name);
  if (child) await sheet.getByLabel('A child').click();
  if (pin !== '') await sheet.getByLabel('PIN, if you like').fill(pin);
  await sheet.getByRole('button', { name: 'Welcome them' }).click();
  await page.getByRole('button', { name, exact: true }).waitFor();
}

describe('people of the house', () => {
  it('come in by their name and PIN, each to what is theirs, and a closed browser asks again', async () => {
    const { context, page, complaints } = await stage.visit(PHONE);
    await page.goto('/you');
    await page.getByRole('link', { name: 'Who is there?' }).click();
    await welcome(page, 'Ada', { me: 'Grace', pin: '1234' });
    await page.getByRole('button', { name: 'Ada', exact: true }).click();
    const pad = page.getByRole('dialog', { name: 'Ada, your PIN?' });
    expect(await axeViolations(page)).toEqual([]);
    for (const digit of '4321') await pad.getByRole('button', { name: digit, exact: true }).click();
    await pad.getByRole('button', { name: 'Come in' }).click();
    await page.getByText('That’s not the PIN. Try again.').waitFor();
    for (const digit of '1234') await pad.getByRole('button', { name: digit, exact: true }).click();
    await pad.getByRole('button', { name: 'Come in' }).click();
    await page.waitForURL((url) => url.pathname === '/');
    await page.goto('/who');
    await page.getByRole('button', { name: 'Ada', exact: true, disabled: false }).waitFor();
    expect(await page.locator('[aria-current=true]').innerText()).toContain('Ada');
    await context.clearCookies({ name: 'emoverse-presence' });
    await page.goto('/');
    await page.waitForURL('**/who');
    // Care is there for everybody.
    await page.goto('/care');
    expect(new URL(page.url()).pathname).toBe('/care');
    await page.goto('/who');
    await page.getByRole('button', { name: 'Grace', exact: true }).click();
    await page.waitForURL((url) => url.pathname === '/');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('who are children have no camera and nothing of other sites', async () => {
    const { context, page, complaints } = await stage.visit(PHONE);
    await page.goto('/who');
    await welcome(page, 'Kim', { me: 'Grace', child: true });
    await page.getByRole('button', { name: 'Kim', exact: true }).click();
    await page.waitForURL((url) => url.pathname === '/');
    await page.goto('/read');
    await page.getByText('Your face stays yours.').waitFor();
    await page.goto('/photo');
    await page.getByText('Your face stays yours.').waitFor();
    await page.getByRole('link', { name: 'Say it' }).click();
    await page.getByRole('link', { name: 'Say it aloud' }).waitFor();
    expect(await page.getByRole('link', { name: 'Show a photo' }).count()).toBe(0);
    const camera = await page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'open',
        (error: DOMException) => error.name,
      ),
    );
    expect(camera).toBe('NotAllowedError');
    await page.goto('/w/film-amelie-2001');
    await page.getByRole('heading', { name: 'Amélie' }).first().waitFor();
    expect(await page.locator('main a[target=_blank]').count()).toBe(0);
    await page.goto('/you/settings/liked');
    await page.getByLabel('Choose a file, or drop it here').waitFor();
    expect(await page.locator('main a[target=_blank]').count()).toBe(0);
    await page.goto('/who');
    expect(await page.getByRole('button', { name: 'Somebody new' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Just visiting' }).count()).toBe(0);
    expect(complaints.filter((text) => !/permissions policy/i.test(text))).toEqual([]);
    await context.close();
  });

  it('open EmoVerse on another device by its code, once the first one has said yes, and take it out again', async () => {
    const [laptop, phone] = [await stage.visit(), await stage.visit(PHONE)];
    await laptop.page.goto('/you/settings/devices');
    await laptop.page.getByRole('button', { name: 'Use EmoVerse on another device' }).click();
    const sheet = laptop.page.getByRole('dialog');
    await sheet.getByRole('button', { name: 'Show the code' }).click();
    await sheet.getByRole('img', { name: 'The code, as a picture for the camera' }).waitFor();
    expect(await axeViolations(laptop.page)).toEqual([]);
    const [code] = /[A-Z]{4}-[A-Z]{4}/.exec(await sheet.innerText()) ?? [];
    await phone.page.goto(`/who#${code?.replace('-', '')}`);
    const asking = phone.page.getByRole('dialog', { name: 'I have a code' });
    expect(await asking.getByLabel('Code from your other device').inputValue()).toBe(code?.replace('-', ''));
    expect(await axeViolations(phone.page)).toEqual([]);
    await asking.getByRole('button', { name: 'Come in' }).click();
    await phone.page.getByText('Now say yes on your other device.').waitFor();
    await sheet.getByText('Is this yours?').waitFor();
    await sheet.getByRole('button', { name: 'Yes, let it in' }).click();
    await phone.page.waitForURL((url) => url.pathname === '/');
    const idOf = ({ page }: typeof phone): Promise<string> =>
      page.evaluate(async () => {
        const { id } = (await (await fetch('/api/profile')).json()) as { id: string };
        return id;
      });
    expect(await idOf(phone)).toBe(await idOf(laptop));
    await laptop.page.getByRole('button', { name: /^Take out Chrome/ }).click();
    await laptop.page.getByText(/is out\.$/).waitFor();
    await phone.page.goto('/you');
    await phone.page.waitForURL('**/who');
    await phone.page.getByText('This device was taken out.').waitFor();
    await phone.page.getByRole('button', { name: 'Begin anew here' }).click();
    await phone.page.waitForURL((url) => url.pathname === '/');
    expect(await idOf(phone)).not.toBe(await idOf(laptop));
    for (const { context, complaints } of [laptop, phone]) {
      expect(complaints).toEqual([]);
      await context.close();
    }
  });
});

describe('a browser in which somebody else is let in', () => {
  it('shows and keeps nothing of the one before', async () => {
    const { context, page, complaints } = await stage.visit(PHONE);
    const met = () => page.waitForFunction(() => localStorage.getItem('emoverse.person') !== null);
    const kept = (key: string) => page.evaluate((name) => localStorage.getItem(name), key);
    await page.goto('/you');
    await met();
    await page.evaluate(() => localStorage.setItem('emoverse.last-mood', '{}'));
    // As a proxy, or the provider, lets somebody in: without a word to the page.
    const id = profileIdSchema.parse(randomUUID());
    const store = await openStore({ directory: stage.server.data });
    await store.profiles.create({ id, createdAt: Date.now(), settings: {}, token: id });
    await store.close();
    await context.addCookies([{ name: 'emoverse-session', value: id, url: stage.server.address }]);
    await page.goto('/you');
    await page.waitForURL((url) => url.pathname === '/');
    expect([await kept('emoverse.person'), await kept('emoverse.last-mood')]).toEqual([null, null]);
    await page.goto('/you');
    await met();
    expect(await kept('emoverse.person')).toBe(JSON.stringify(id));
    expect(complaints.filter((text) => !text.includes('409'))).toEqual([]);
    await context.close();
  });
});

describe('where one has to sign in', () => {
  it('somebody comes by a link, makes a passkey, and comes back by it', async () => {
    const link = { id: randomUUID(), token: randomUUID(), now: Date.now() };
    const store = await openStore({ directory: stage.server.data });
    const person = { id: profileIdSchema.parse(randomUUID()), createdAt: link.now, settings: {} };
    await store.people.add(person.id, { ...person, name: 'Grace', colour: 'teal', kind: 'owner' });
    const path = await makeOwnerLink(store.logins, { ...link, profileId: person.id });
    await store.close();
    // As a proxy would pass it on; passkeys are for names.
    const { port } = new URL(stage.server.address);
    const { context, page } = await stage.visit({
      ...PHONE,
      baseURL: `http://localhost:${port}`,
      extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.7' },
    });
    const devtools = await context.newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        ...{ protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true },
        ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
      },
    });
    await page.goto('/');
    await page.waitForURL('**/who');
    await page.getByRole('heading', { name: 'Come in' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.goto('/who?login=waiting');
    await page
      .getByRole('status')
      .getByText(/^Almost in/)
      .waitFor();
    await page.goto('/about');
    await page.goto(path);
    await page.getByRole('heading', { name: 'You are expected' }).waitFor();
    await page.getByRole('button', { name: 'Come in' }).click();
    await page.getByRole('heading', { name: 'Find your way back' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Make a passkey' }).click();
    await page.getByRole('heading', { name: 'Find your way back' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'I’m off' }).click();
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await page.waitForURL((url) => url.pathname === '/');
    await page.goto('/who');
    await page.getByRole('button', { name: 'Grace', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Change Grace' }).click();
    const ways = page.getByRole('region', { name: 'Ways in' });
    await ways.getByText(/^Added .+, last used/).waitFor();
    await ways.getByRole('button', { name: /^Take out Chrome/ }).click();
    await ways.getByText('This is the last way in.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await context.close();
  });
});
