import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startDouble, type RunningDouble } from '../tools/doubles/start-double.ts';
import { axeViolations } from './support/axe-violations.ts';
import { playerOf } from './support/player-of.ts';
import { prepareStage } from './support/prepare-stage.ts';
import { startServer, temporaryFolder, type RunningServer } from './support/start-server.ts';
import { askFor, doMore, openMore, shelf, shownTitles, visit, type Visit } from './support/visit.ts';

const CLIENT_ID = '0123456789abcdef0123456789abcdef';
const behindSchema = z.object({
  playback: z
    .object({ paused: z.boolean(), index: z.number(), tracks: z.array(z.object({ name: z.string() })) })
    .nullable(),
  devices: z.array(z.object({ name: z.string(), volume: z.number() })),
  playlists: z.array(z.object({ name: z.string(), public: z.boolean(), uris: z.array(z.string()) })),
  tokens: z.array(z.string()),
});

const stage = prepareStage();
// Another address of this machine is another site to the browser, as Spotify is.
const host = process.platform === 'linux' ? '127.0.0.2' : '127.0.0.1';
let double: RunningDouble;
let server: RunningServer;
let person: Visit;
beforeAll(async () => {
  double = await startDouble('spotify', { host });
  server = await startServer(temporaryFolder(), 0, { EMOVERSE_SPOTIFY_BASE: double.address });
});
afterAll(() => server?.kill());
// Each test has a new Spotify at the address that the server knows, and is a new person.
beforeEach(async () => {
  await double.stop();
  double = await startDouble('spotify', { host, port: Number(new URL(double.address).port) });
  await double.control('apps', { clientId: CLIENT_ID, redirectUris: [`${server.address}/callback`] });
  person = await visit(stage.browser, server);
});
afterEach(async () => {
  await person?.context.close();
  await double?.stop();
});

const behind = async () => behindSchema.parse(await double.state());
/** Waits until what stands behind the stage is as wanted. */
async function until(wanted: (state: z.output<typeof behindSchema>) => boolean): Promise<void> {
  await expect.poll(async () => wanted(await behind()), { timeout: 30_000 }).toBe(true);
}

async function connect(page: Page): Promise<void> {
  await page.goto('/you/settings');
  const section = page.getByRole('region', { name: 'Spotify' });
  await section.getByRole('textbox', { name: 'Client ID of your app' }).fill(CLIENT_ID);
  await section.getByRole('button', { name: 'Save' }).click();
  await logIn(page, 'Agree');
  await section.getByText('Spotify is connected.').waitFor();
}

async function logIn(page: Page, decision: 'Agree' | 'Cancel'): Promise<void> {
  await page
    .getByRole('region', { name: 'Spotify' })
    .getByRole('button', { name: /^(Connect|Log in)/ })
    .click();
  await page.getByRole('link', { name: decision }).click();
  await page.waitForURL(/\/settings\?spotify=/);
}

/** Asks for music and hands the list to the Spotify view, whose songs the double is told of first. */
async function bringList(page: Page): Promise<{ view: Page; titles: string[] }> {
  await askFor(page, 'Happy', 'Match');
  const titles = await shownTitles(page);
  const songs = await shelf(page, 'Hear')
    .getByRole('article')
    .evaluateAll((cards) =>
      Promise.all(
        cards.map(async (card) => {
          const work = card
            .querySelector('h3 a')
            ?.getAttribute('href')
            ?.replace('/w/', '/api/catalogue/items/');
          const { externalIds } = await (await fetch(work ?? '')).json();
          return {
            id: externalIds.spotify as string | undefined,
            name: card.querySelector('h3')?.textContent ?? '',
            artists: (card.querySelector('h3 + div span')?.textContent ?? '').split(', '),
          };
        }),
      ),
    );
  // One whose id is not known is not on Spotify.
  const missing = songs.findLastIndex(({ id }) => id === undefined);
  expect(missing).toBeGreaterThan(1);
  await double.control('tracks', songs.toSpliced(missing, 1));
  const opened = page.waitForEvent('popup');
  const sheet = await openMore(page, 'Hear');
  await sheet.getByRole('link', { name: 'Play this list on Spotify' }).click();
  const view = await opened;
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  view.on('console', (message) => {
    if (/content security policy/i.test(message.text())) complaints.push(message.text());
  });
  view.setDefaultTimeout(60_000);
  return { view, titles };
}
const complaints: string[] = [];

/** Each test starts three processes and walks far; on a machine that is busy with other things that takes minutes. */
const PATIENCE = { timeout: 600_000 };

describe('a person with a client id and Premium', PATIENCE, () => {
  it('connects, starts the player in the page, hears the list, and saves it as a playlist', async () => {
    const { page, context } = person;
    complaints.length = 0;
    await connect(page);
    const { view, titles } = await bringList(page);
    await view.getByRole('heading', { name: 'Play on Spotify' }).waitFor();
    // Nothing of Spotify's is loaded before it is asked for.
    expect(view.frames().length).toBe(1);
    await view.getByRole('button', { name: 'Play the list' }).click();
    const alert = view.getByRole('alert');
    await alert.getByText('Spotify has no device to play on').waitFor();
    await alert.getByRole('button', { name: 'Start the player here' }).click();
    await view.getByText('The player in this page is ready.').waitFor();
    await view
      .getByRole('region', { name: 'Now playing' })
      .getByRole('heading', { name: titles[0] })
      .waitFor();
    await until(({ playback }) => playback?.paused === false && playback.index === 0);
    expect(await alert.count()).toBe(0);

    await view.getByRole('button', { name: 'Pause' }).click();
    await until(({ playback }) => playback?.paused === true);
    await view.getByRole('button', { name: 'Play', exact: true }).click();
    await view.getByRole('button', { name: 'Next song' }).click();
    await view
      .getByRole('region', { name: 'Now playing' })
      .getByRole('heading', { name: titles[1] })
      .waitFor();
    await view.getByRole('slider', { name: 'Volume' }).focus();
    await view.keyboard.press('Home');
    await until(({ devices }) => devices.some(({ volume }) => volume === 0));
    await view.getByRole('link', { name: 'Not found: search at Spotify' }).waitFor();

    // One sound at a time: a soundscape in the other tab makes the player pause, and the other way round.
    await doMore(page, 'Hear', 'Play a soundscape');
    await until(({ playback }) => playback?.paused === true);
    await view.getByText('Spotify paused, because a soundscape plays in another tab.').waitFor();
    await view.getByRole('button', { name: 'Play', exact: true }).click();
    await until(({ playback }) => playback?.paused === false);
    await playerOf(page).getByText('Stopped', { exact: true }).waitFor();

    await double.control('devices', { name: 'Kitchen' });
    await view.getByRole('button', { name: 'Look again' }).click();
    await view.getByRole('combobox', { name: 'Where it plays' }).selectOption({ label: 'Kitchen' });
    await view.getByText('on Kitchen').waitFor();

    await view.getByRole('textbox', { name: 'Name of the playlist' }).fill('An evening');
    await view.getByRole('button', { name: 'Save as a playlist' }).click();
    await view.getByText(/A private playlist with \d+ songs was made/).waitFor();
    expect((await behind()).playlists).toMatchObject([{ name: 'An evening', public: false }]);
    expect((await behind()).playlists[0].uris).toHaveLength(titles.length - 1);

    expect(await axeViolations(view, { exclude: 'iframe' })).toEqual([]);
    expect([...person.complaints, ...complaints]).toEqual([]);
    // No token anywhere that the browser keeps.
    const state = await context.storageState();
    const kept = JSON.stringify([
      state,
      await view.evaluate(() => [
        JSON.stringify(localStorage),
        JSON.stringify(sessionStorage),
        document.cookie,
      ]),
    ]);
    const { tokens } = await behind();
    expect(tokens.length).toBeGreaterThan(1);
    for (const token of tokens) expect(kept.includes(token)).toBe(false);
    // The learner was told of our item and its showing.
    await page.goto('/you/moods');
    const reactions = await page.evaluate(async () => (await fetch('/api/feedback')).json());
    const played = z
      .object({ reactions: z.array(z.object({ action: z.string(), impressionId: z.string().optional() })) })
      .parse(reactions);
    expect(played.reactions[0]).toMatchObject({ action: 'played', impressionId: expect.any(String) });
  });

  it('disconnects, and everything is gone', async () => {
    const { page } = person;
    await connect(page);
    await page.getByRole('button', { name: 'Disconnect' }).click();
    await page.getByText('Disconnected. The login').waitFor();
    await page.getByRole('button', { name: 'Connect with Spotify' }).waitFor();
    await page.goto('/spotify');
    await page.getByText('Spotify is not connected.').waitFor();
  });
});

describe('on a bad day', PATIENCE, () => {
  it('a person who does not agree stays unconnected and reads why', async () => {
    const { page } = person;
    await page.goto('/you/settings');
    await page.getByRole('textbox', { name: 'Client ID of your app' }).fill('too short');
    await page.getByRole('region', { name: 'Spotify' }).getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('That is no client id').waitFor();
    await page.getByRole('textbox', { name: 'Client ID of your app' }).fill(CLIENT_ID);
    await page.getByRole('region', { name: 'Spotify' }).getByRole('button', { name: 'Save' }).click();
    await logIn(page, 'Cancel');
    await page.getByText('You did not agree at Spotify').waitFor();
    await page.getByRole('button', { name: 'Connect with Spotify' }).waitFor();
  });

  it('a person without Premium is told so by the player, and by the server', async () => {
    await double.control('settings', { premium: false });
    await double.control('devices', { name: 'Kitchen' });
    await connect(person.page);
    const { view } = await bringList(person.page);
    await view.getByRole('button', { name: 'Start the player here' }).click();
    await view.getByRole('alert').getByText('only people with Premium play here').waitFor();
    await view.getByRole('button', { name: 'Play the list' }).click();
    await view.getByRole('alert').getByText('Spotify Premium is needed').waitFor();
  });

  it('a login that is over says so, and a new one goes on where it was', async () => {
    const { page } = person;
    await connect(page);
    const { view } = await bringList(page);
    await view.getByRole('button', { name: 'Play the list' }).waitFor();
    await double.control('revoke');
    await view.getByRole('button', { name: 'Play the list' }).click();
    await view.getByRole('alert').getByText('your login with Spotify is over').waitFor();
    await view.getByRole('link', { name: 'Log in again' }).click();
    await logIn(view, 'Agree');
    await view.getByText('Spotify is connected.').waitFor();
  });

  it('errors of the player have words and a way on', async () => {
    await connect(person.page);
    const { view } = await bringList(person.page);
    await double.control('sdk-failure', { type: 'initialization_error', message: 'no EME' });
    await view.getByRole('button', { name: 'Start the player here' }).click();
    const alert = view.getByRole('alert');
    await alert.getByText('cannot play Spotify’s protected music'.replace('’', "'")).waitFor();
    await alert.getByRole('button', { name: 'Start the player here' }).click();
    await view.getByText('The player in this page is ready.').waitFor();
    await view.getByRole('button', { name: 'Play the list' }).click();
    await until(({ playback }) => playback?.paused === false);
    await double.control('sdk-events', { type: 'playback_error', message: 'x' });
    await alert.getByText('This song could not be played.').waitFor();
    await alert.getByRole('button', { name: 'Next song' }).click();
    await until(({ playback }) => playback?.index === 1);
    await double.control('sdk-events', { type: 'autoplay_failed' });
    await alert.getByText('did not let the music begin').waitFor();
    await double.control('failures', { status: 429, times: 1, path: '/v1', retryAfter: 42 });
    await view.getByRole('button', { name: 'Next song' }).last().click();
    await alert.getByText('try again in 42 s').waitFor();
  });
});
