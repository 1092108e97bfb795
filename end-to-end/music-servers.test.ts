import { readFile, readdir } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { LIKE_SUPYSONIC } from '../tools/opensubsonic-double/create-opensubsonic-double.ts';
import { startDouble, type RunningDouble } from '../tools/doubles/start-double.ts';
import { axeViolations } from './support/axe-violations.ts';
import { prepareStage } from './support/prepare-stage.ts';
import { startServer, temporaryFolder, type RunningServer } from './support/start-server.ts';
import { askFor, shelf, visit, type Visit } from './support/visit.ts';

vi.setConfig({ testTimeout: 300_000 });

const PASSWORD = 'correct horse 🐎';
const stateSchema = z.object({
  requests: z.array(z.object({ method: z.string(), path: z.string(), range: z.string().optional() })),
  tokens: z.array(z.string()).optional(),
  playlists: z.array(z.object({ name: z.string() })),
  plays: z.array(z.object({ stage: z.string() })),
});

const stage = prepareStage();
let double: RunningDouble | undefined;
let server: RunningServer;
let person: Visit;
// One server for all: a connected music server belongs to the machine, and each test leaves none, or is the last.
beforeAll(async () => {
  server = await startServer(temporaryFolder());
});
afterAll(() => server?.kill());
beforeEach(async () => {
  person = await visit(stage.browser, server, { reducedMotion: 'reduce' });
});
afterEach(async () => {
  await person?.context.close();
  await double?.stop();
});

const section = (page: Page): Locator => page.getByRole('region', { name: 'Your music server' });
const behind = async () => stateSchema.parse(await double?.state());
const LABELS = {
  opensubsonic: 'OpenSubsonic (Navidrome, Gonic, Ampache …)',
  jellyfin: 'Jellyfin',
} as const;

async function fill(page: Page, kind: keyof typeof LABELS, address: string, password: string): Promise<void> {
  const form = section(page).getByRole('form', { name: 'Connect a music server' });
  await form.getByRole('combobox', { name: 'Kind of server' }).selectOption({ label: LABELS[kind] });
  await form.getByRole('textbox', { name: 'Address of the server' }).fill(address);
  await form.getByRole('textbox', { name: 'Your name there' }).fill('nadia');
  await form.getByLabel('Password', { exact: true }).fill(password);
  await form.getByRole('button', { name: 'Connect', exact: true }).click();
}

/** A port on which nothing listens. */
async function closedPort(): Promise<number> {
  const listening = createServer().listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  listening.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function onlyOwnMusic(page: Page): Promise<void> {
  // Far from all of these songs: what was shown before the filter is not shown again.
  await askFor(page, 'Angry', 'Match');
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('switch', { name: 'Only my own music' }).click();
  await page.getByRole('button', { name: 'Apply' }).click();
}

describe.each(['opensubsonic', 'jellyfin'] as const)('a %s server', (kind) => {
  it('is connected in the settings, suggested from, played through our server, and left without a trace', async () => {
    double = await startDouble(kind);
    if (kind === 'jellyfin')
      await double.control('works', { works: [{ type: 'Movie', name: '12 Angry Men', year: 1957 }] });
    const { page, requests, complaints } = person;
    await page.goto('/you/settings/music');
    const region = section(page);
    await region.getByRole('button', { name: 'Connect a music server' }).click();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');

    // A wrong address, then a wrong password: each is said, and nothing typed is lost.
    const nobody = await closedPort();
    await fill(page, kind, `http://127.0.0.1:${nobody}`, PASSWORD);
    await region.getByRole('alert').getByText('The music server could not be reached.').waitFor();
    await fill(page, kind, double.address, 'a guess');
    await region
      .getByRole('alert')
      .getByText(/refuses this login/)
      .waitFor();
    expect(await region.getByRole('textbox', { name: 'Your name there' }).inputValue()).toBe('nadia');
    await fill(page, kind, double.address, PASSWORD);
    const row = region.getByRole('group', { name: double.address });
    await row
      .getByText(kind === 'jellyfin' ? /6 songs\. 1 film or book\. Last read/ : /6 songs\. Last read/)
      .waitFor();
    await row.getByRole('switch', { name: 'Tell it what I hear' }).click();
    await row.getByRole('switch', { checked: true }).waitFor();
    expect(await axeViolations(page, { include: '#music-servers' })).toEqual([]);

    await onlyOwnMusic(page);
    await page.getByRole('article', { name: 'Lamplight Ferry' }).waitFor();
    // One of them is the pick.
    await expect.poll(() => shelf(page, 'Hear').getByRole('article').count()).toBe(5);
    await page.getByRole('button', { name: 'Play Lamplight Ferry' }).click();
    const player = page.getByRole('region', { name: 'Player' });
    await player.getByRole('button', { name: 'Pause' }).waitFor();
    await expect
      .poll(() => page.evaluate(() => navigator.mediaSession.metadata?.title), { timeout: 60_000 })
      .toBe('Lamplight Ferry');
    const position = player.getByRole('slider', { name: 'Place in the track' });
    await expect
      .poll(async () => Number(await position.inputValue()), { timeout: 60_000 })
      .toBeGreaterThan(0);
    // The cover came as well, and all of it from our own address.
    await expect
      .poll(() =>
        player
          .locator('img')
          .first()
          .evaluate((image: HTMLImageElement) => image.naturalWidth),
      )
      .toBe(64);
    const origins = new Set(requests.map((request) => new URL(request.url()).origin));
    expect([...origins]).toEqual([server.address]);
    const asked = (await behind()).requests.filter(({ path }) => /stream/.test(path));
    expect(asked.some(({ range }) => range?.startsWith('bytes='))).toBe(true);
    // The song is eight seconds long: its half counts.
    const isTold = (one: { stage: string }): boolean => one.stage === 'heard';
    await expect.poll(async () => (await behind()).plays.some(isTold), { timeout: 60_000 }).toBe(true);
    await player.getByRole('button', { name: 'Pause' }).click();

    // Songs for the evening, as a playlist there, each day, and taken back.
    await page.goto('/library?view=playlists');
    const evening = page.getByRole('group', { name: 'Songs for my evening' });
    await evening.getByRole('button', { name: 'Send', exact: true }).click();
    await evening.getByText(/6 songs\. +Sent/).waitFor();
    await evening.getByRole('combobox', { name: 'Send anew' }).selectOption({ label: 'Every day' });
    await evening.getByText(/Next:/).waitFor();
    expect(await evening.getByRole('combobox', { name: 'At' }).inputValue()).toBe('18');
    expect((await behind()).playlists).toMatchObject([{ name: 'Songs for my evening' }]);
    expect(await axeViolations(page)).toEqual([]);
    await evening.getByRole('button', { name: 'Take back' }).click();
    await evening.getByText(/6 songs/).waitFor({ state: 'detached' });
    expect((await behind()).playlists).toEqual([]);

    // Nothing that would let anybody in reached the page.
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, document.cookie]));
    expect(kept).not.toMatch(/horse|token/i);
    if (kind === 'jellyfin') {
      // A film of theirs is the one of the catalogue, with all that is known of it, and opens there.
      await page.goto('/w/film-12-angry-men-1957');
      const open = page
        .getByRole('main')
        .getByRole('link', { name: /^Open on your server/ })
        .first();
      expect(await open.getAttribute('href')).toMatch(
        new RegExp(`^${double.address}/web/#/details\\?id=\\w{32}&serverId=double$`),
      );
    }
    await page.goto('/you/settings/music');
    await row.getByRole('button', { name: `Disconnect ${double.address}` }).click();
    await page.getByText(`${double.address} is disconnected.`, { exact: false }).first().waitFor();
    await row.waitFor({ state: 'detached' });
    if (kind === 'jellyfin') expect((await behind()).tokens).toEqual([]);
    // The search knows the catalogue as it was until it has read it anew.
    const found = async (): Promise<string> =>
      page.evaluate(async () => (await fetch('/api/search?q=Lamplight')).text());
    await expect.poll(found, { timeout: 30_000 }).not.toContain('Lamplight');
    expect(complaints).toEqual([]);
    for (const name of await readdir(server.data)) {
      if (!name.includes('.db')) continue;
      const content = await readFile(path.join(server.data, name), 'latin1');
      // A plain answer: the message must not show the whole file.
      for (const words of ['Ines Calder', 'Lamplight Ferry', 'correct horse', new URL(double.address).host])
        expect(content.includes(words), `${words} in ${name}`).toBe(false);
    }
  });
});

describe('a music server that goes away', () => {
  it('is told of where its songs are played and read, and is back with one click', async () => {
    double = await startDouble('opensubsonic');
    const port = Number(new URL(double.address).port);
    const { page } = person;
    await page.goto('/you/settings/music');
    const region = section(page);
    await region.getByRole('button', { name: 'Connect a music server' }).click();
    await fill(page, 'opensubsonic', double.address, PASSWORD);
    const row = region.getByRole('group', { name: double.address });
    await row.getByText(/6 songs\. Last read/).waitFor();
    await double.stop();

    await onlyOwnMusic(page);
    await page.getByRole('article', { name: 'Lamplight Ferry' }).waitFor();
    await page.getByRole('button', { name: 'Play Lamplight Ferry' }).click();
    const player = page.getByRole('region', { name: 'Player' });
    await player
      .getByRole('alert')
      .getByText(/music server that Lamplight Ferry comes from/)
      .waitFor();
    await page.goto('/you/settings/music');
    await row.getByRole('button', { name: 'Read its songs again' }).click();
    await row.getByText(/Not all songs were read: The music server could not be reached/).waitFor();

    double = await startDouble('opensubsonic', { port });
    await double.control('songs', {
      songs: [
        { title: 'A New Song' },
        { title: 'Lamplight Ferry', artists: ['Ines Calder'], album: 'Slow Water', genres: ['Folk'] },
      ],
    });
    await row.getByRole('button', { name: 'Read its songs again' }).click();
    await row.getByText(/2 songs\. Last read/).waitFor();
    await player.getByRole('button', { name: 'Play', exact: true }).click();
    await player.getByRole('button', { name: 'Pause' }).waitFor();
    await player.getByRole('button', { name: 'Pause' }).click();

    // The password there is another now: EmoVerse says so, and takes the new one. The server has become one of an older
    // version, which wants the password itself: that is asked first.
    await double.control('password', { password: 'another one' });
    await double.control('settings', LIKE_SUPYSONIC);
    await row.getByRole('button', { name: 'Read its songs again' }).click();
    await row.getByText(/no longer takes the login/).waitFor();
    await row.getByRole('button', { name: 'Log in again' }).click();
    const form = region.getByRole('form', { name: 'Log in again' });
    expect(await form.getByRole('textbox', { name: 'Address of the server' }).inputValue()).toBe(
      double.address,
    );
    await form.getByLabel('Password', { exact: true }).fill('a guess');
    await form.getByText('Used once to log in; it is not kept.').waitFor();
    await form.getByRole('button', { name: 'Connect', exact: true }).click();
    await form
      .getByRole('alert')
      .getByText(/wants your password itself/)
      .waitFor();
    expect(await form.getByText('Used once to log in; it is not kept.').count()).toBe(0);
    // Who said yes and mistyped is not asked anew.
    await form.getByRole('button', { name: 'Send my password' }).click();
    await form
      .getByRole('alert')
      .getByText(/refuses this login/)
      .waitFor();
    await form.getByLabel('Password', { exact: true }).fill('another one');
    await form
      .getByRole('alert')
      .getByText(/plain http/)
      .waitFor();
    expect(await axeViolations(page, { include: '#music-servers' })).toEqual([]);
    await form.getByRole('button', { name: 'Send my password' }).click();
    await row.getByText(/no longer takes the login/).waitFor({ state: 'detached' });
    await row.getByText(/2 songs\. Last read/).waitFor();
  });
});
