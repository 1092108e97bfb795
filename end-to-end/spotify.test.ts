import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startDouble, type RunningDouble } from '../tools/doubles/start-double.ts';
import { axeViolations } from './support/axe-violations.ts';
import { playerOf, startSoundscape } from './support/player-of.ts';
import { prepareStage } from './support/prepare-stage.ts';
import { startServer, temporaryFolder, type RunningServer } from './support/start-server.ts';
import { askFor, openMore, shelf, shownTitles, visit, type Visit } from './support/visit.ts';

const CLIENT_ID = '0123456789abcdef0123456789abcdef';
const behindSchema = z.object({
  playback: z
    .object({
      paused: z.boolean(),
      position: z.number(),
      device: z.string(),
      tracks: z.array(z.object({ name: z.string() })),
    })
    .nullable(),
  devices: z.array(z.object({ id: z.string(), name: z.string(), volume: z.number() })),
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
  await page.goto('/you/settings/music');
  const section = page.getByRole('region', { name: 'Spotify' });
  await section.getByText('How to get a client id').click();
  await giveClientId(page, CLIENT_ID);
  await logIn(page, 'Agree');
  await section.getByText('Spotify is connected.').waitFor();
}

/** Under the fold that is open already. */
async function giveClientId(page: Page, clientId: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Client ID of your app' });
  await field.fill(clientId);
  await page.locator('form').filter({ has: field }).getByRole('button', { name: 'Save' }).click();
}

async function logIn(page: Page, decision: 'Agree' | 'Cancel'): Promise<void> {
  await page.getByRole('button', { name: /^(Connect with Spotify|Log in again)/ }).click();
  await page.getByRole('link', { name: decision }).click();
  await page.waitForURL(/\/settings\/music\?spotify=/);
}

/** Asks for music, whose songs the double is told of first: all but the last one without a known id. */
async function askForSongs(page: Page): Promise<{ titles: string[]; missing: string }> {
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
            durationMs: 61_000,
          };
        }),
      ),
    );
  const missing = songs.findLastIndex(({ id }) => id === undefined);
  expect(missing).toBeGreaterThan(2);
  await double.control('tracks', songs.toSpliced(missing, 1));
  return { titles, missing: titles[missing] };
}

/** Plays a song of the list, and says yes where that is asked. */
async function play(page: Page, title: string): Promise<void> {
  await shelf(page, 'Hear')
    .getByRole('button', { name: `Play ${title}`, exact: true })
    .first()
    .click();
  await playerOf(page).getByRole('button', { name: 'Play it here' }).click();
}

/** Waits until this song is heard at Spotify, whole or from where it was left. */
async function untilHeard(title: string): Promise<void> {
  const heard = async (): Promise<string | undefined> => {
    const { playback } = await behind();
    return playback?.paused === false ? playback.tracks[0].name : 'silence';
  };
  await expect.poll(heard, { timeout: 30_000 }).toBe(title);
}

/** Each test walks far; on a machine that is busy with other things that takes minutes. */
const PATIENCE = { timeout: 600_000 };

describe('a person with a client id and Premium', PATIENCE, () => {
  it('connects, hears whole songs in the one bar, in turns with other sounds and on other devices, and saves them', async () => {
    const { page, context } = person;
    await connect(page);
    const { titles, missing } = await askForSongs(page);
    // Nothing of Spotify's is loaded before it is asked for.
    expect(page.frames()).toHaveLength(1);
    await play(page, titles[0]);
    await untilHeard(titles[0]);
    const player = playerOf(page);
    await player.getByRole('button', { name: 'Pause' }).waitFor();
    // Its script is in a frame of its own document, and in that frame alone.
    expect(await page.locator('script[src*="spotify-player"]').count()).toBe(0);
    expect(await page.evaluate(() => navigator.mediaSession.metadata?.title)).toBe(titles[0]);

    await player.getByRole('button', { name: 'Pause' }).click();
    await until(({ playback }) => playback?.paused === true);
    const place = player.getByRole('slider', { name: 'Place in the track' });
    await place.fill('60');
    await place.blur();
    await until(({ playback }) => (playback?.position ?? 0) >= 60_000);
    await player.getByRole('button', { name: 'Play', exact: true }).click();
    // At its end the next begins.
    await untilHeard(titles[1]);
    await player.getByRole('button', { name: 'Next track' }).click();
    await untilHeard(titles[2]);
    await player.getByRole('slider', { name: 'Volume' }).focus();
    await page.keyboard.press('Home');
    await until(({ devices }) => devices.some(({ volume }) => volume === 0));

    // One sound at a time, also between tabs.
    const tab = await context.newPage();
    await startSoundscape(tab);
    await until(({ playback }) => playback?.paused === true);
    await player.getByText('Spotify paused, because a soundscape plays in another tab.').waitFor();
    await player.getByRole('button', { name: 'Play', exact: true }).click();
    await untilHeard(titles[2]);
    await tab.getByText('The soundscape stopped, because Spotify plays in another tab.').waitFor();
    await tab.close();

    await double.control('devices', { name: 'Kitchen' });
    await player.getByRole('button', { name: 'Fill the screen' }).click();
    await player.getByRole('combobox', { name: 'Where it plays' }).selectOption({ label: 'Kitchen' });
    const kitchen = (await behind()).devices.find(({ name }) => name === 'Kitchen')?.id;
    await until(({ playback }) => playback?.device === kitchen && playback?.paused === false);
    expect(await axeViolations(page, { exclude: 'iframe' })).toEqual([]);
    await page.keyboard.press('Escape');

    // A song that Spotify does not have is left out, and the way to a search is there.
    await player.getByRole('button', { name: /^Queue:/ }).click();
    await player.getByRole('list', { name: 'Queue' }).getByRole('button', { name: missing }).first().click();
    await player.getByRole('alert').getByText(`${missing} is no longer there to be played here.`).waitFor();
    await player.getByRole('alert').getByRole('link', { name: 'Look for it on Spotify' }).waitFor();

    const sheet = await openMore(page, 'Hear');
    await sheet.getByRole('textbox', { name: 'Name of the playlist' }).fill('An evening');
    await sheet.getByRole('button', { name: 'Save as a playlist' }).click();
    await sheet.getByText(/A private playlist with \d+ songs was made/).waitFor();
    const { playlists, tokens } = await behind();
    expect(playlists).toMatchObject([{ name: 'An evening', public: false }]);
    expect(playlists[0].uris).toHaveLength(titles.length - 1);

    expect(person.complaints).toEqual([]);
    // No token anywhere that the browser keeps.
    const kept = JSON.stringify([
      await context.storageState(),
      await page.evaluate(() => [
        JSON.stringify(localStorage),
        JSON.stringify(sessionStorage),
        document.cookie,
      ]),
    ]);
    expect(tokens.length).toBeGreaterThan(1);
    for (const token of tokens) expect(kept.includes(token)).toBe(false);
    // The learner was told of our item and its showing.
    const reactions = await page.evaluate(async () => (await fetch('/api/feedback')).json());
    const told = z
      .object({ reactions: z.array(z.object({ action: z.string(), impressionId: z.string().optional() })) })
      .parse(reactions).reactions;
    expect(told.find(({ action }) => action === 'played')).toMatchObject({
      impressionId: expect.any(String),
    });
    expect(told.some(({ action }) => action === 'finished')).toBe(true);
  });

  it('disconnects, and everything is gone; the page that was once there leads to where connecting is', async () => {
    const { page } = person;
    await connect(page);
    await page.getByRole('button', { name: 'Disconnect' }).click();
    await page.getByText('Disconnected. The login').waitFor();
    await page.getByRole('button', { name: 'Connect with Spotify' }).waitFor();
    await page.goto('/spotify');
    await page.waitForURL(/\/you\/settings\/music#spotify$/);
    await page.getByRole('button', { name: 'Connect with Spotify' }).waitFor();
  });
});

describe('on a bad day', PATIENCE, () => {
  it('a person who does not agree stays unconnected and reads why', async () => {
    const { page } = person;
    await page.goto('/you/settings/music');
    await page.getByText('How to get a client id').click();
    await giveClientId(page, 'too short');
    await page.getByRole('alert').getByText('That is no client id').waitFor();
    await giveClientId(page, CLIENT_ID);
    await logIn(page, 'Cancel');
    await page.getByText('You did not agree at Spotify').waitFor();
    await page.getByRole('button', { name: 'Connect with Spotify' }).waitFor();
  });

  it('a person without Premium is told so, and songs play by what else there is', async () => {
    await double.control('settings', { premium: false });
    const { page } = person;
    await connect(page);
    const { titles } = await askForSongs(page);
    await play(page, titles[0]);
    await playerOf(page).getByRole('alert').getByText('only people with Premium play here').waitFor();
    expect(page.frames()).toHaveLength(1);
  });

  it('a login that is over says so, and a new one goes on where it was', async () => {
    const { page } = person;
    await connect(page);
    const { titles } = await askForSongs(page);
    await double.control('revoke');
    await play(page, titles[0]);
    const alert = playerOf(page).getByRole('alert');
    await alert.getByText('Your login with Spotify is over').waitFor();
    await alert.getByRole('link', { name: 'Log in again' }).click();
    await logIn(page, 'Agree');
    await page.getByText('Spotify is connected.').waitFor();
    await playerOf(page).getByRole('button', { name: 'Play', exact: true }).click();
    await untilHeard(titles[0]);
  });

  it('errors of the player have words and a way on', async () => {
    const { page } = person;
    await connect(page);
    const { titles } = await askForSongs(page);
    await double.control('sdk-failure', { type: 'initialization_error', message: 'no EME' });
    await play(page, titles[0]);
    const alert = playerOf(page).getByRole('alert');
    await alert.getByText("cannot play Spotify's protected music").waitFor();
    await alert.getByRole('combobox', { name: 'Where it plays' }).waitFor();
    await alert.getByRole('button', { name: 'Try again' }).click();
    await untilHeard(titles[0]);
    await double.control('sdk-events', { type: 'playback_error', message: 'x' });
    await alert.getByText('This song could not be played.').waitFor();
    await playerOf(page).getByRole('button', { name: 'Next track' }).click();
    await untilHeard(titles[1]);
    const place = playerOf(page).getByRole('slider', { name: 'Place in the track' });
    await expect.poll(async () => Number(await place.inputValue())).toBeGreaterThan(0);
    await double.control('sdk-events', { type: 'autoplay_failed' });
    await alert.getByText('Your browser wants a click').waitFor();
    await double.control('failures', { status: 429, times: 1, path: '/v1', retryAfter: 42 });
    await playerOf(page).getByRole('button', { name: 'Next track' }).click();
    await alert.getByText('try again in 42 s').waitFor();
  });
});
