import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { axeViolations } from './support/axe-violations.ts';
import { commandsTo, standInForEmbeds } from './support/embed-doubles.ts';
import { playerOf, startSoundscape } from './support/player-of.ts';
import { prepareStage } from './support/prepare-stage.ts';
import { askFor, shownTitles } from './support/visit.ts';

// Two tabs and their sounds: on a machine that is busy with other things that takes minutes.
vi.setConfig({ testTimeout: 400_000 });

const stage = prepareStage();

const TRACK = '4uLU6hMCjMI75M1A2tKUQC';
const NEXT_TRACK = '7Kpqjspw4Y7HrvItIRcBiW';
const TRAILER = '15s4Y9ffW_o';
const GONE_TRAILER = 'OvebOqneLIU';

/** The first works of a list have these ids at players, in this order. */
async function withIds(page: Page, domain: string, ids: readonly Record<string, string>[]): Promise<void> {
  await page.route('**/api/recommendations', async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as {
      lists: { domain: string; items: { item: { externalIds?: Record<string, string> } }[] }[];
    };
    for (const list of answer.lists.filter((one) => one.domain === domain))
      for (const [index, { item }] of list.items.entries()) item.externalIds = { ...ids[index] };
    await route.fulfill({ response, json: answer });
  });
}

async function songs(page: Page): Promise<string[]> {
  await withIds(page, 'music', [{ spotify: TRACK }, { spotify: NEXT_TRACK }]);
  await askFor(page, 'Happy', 'Match');
  return shownTitles(page);
}

async function films(page: Page): Promise<string[]> {
  await withIds(page, 'films', [{ youtubeTrailer: TRAILER }, { youtubeTrailer: GONE_TRAILER }]);
  await askFor(page, 'Happy', 'Match');
  return shownTitles(page, 'Watch');
}

const elsewhere = (requests: readonly { url(): string }[]): string[] =>
  requests
    .map((request) => new URL(request.url()).origin)
    .filter((origin) => origin !== stage.server.address);

describe('a song in the player of Spotify', () => {
  it('is asked about once, in one line, plays by messages alone, and takes turns with other sounds', async () => {
    const { context, page, requests, complaints } = await stage.visit();
    await standInForEmbeds(context);
    const [first, second] = await songs(page);
    expect(elsewhere(requests)).toEqual([]);
    await page
      .getByRole('button', { name: `Play ${first}`, exact: true })
      .first()
      .click();
    const player = playerOf(page);
    const ask = player.getByRole('group', { name: 'Play with Spotify here?' });
    await ask.getByText(/Spotify will see your network address and which song or podcast it is/).waitFor();
    expect(elsewhere(requests)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    expect(
      await ask
        .getByRole('button', { name: 'Play it here' })
        .evaluate((yes) => yes === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('Enter');
    await player.getByRole('button', { name: 'Pause' }).waitFor();
    // What it says of its place stands in our bar; its script is never loaded.
    await expect
      .poll(() => player.getByRole('slider', { name: 'Place in the track' }).getAttribute('aria-valuetext'))
      .toBe('0:12 of 3:20');
    // The lock screen shows its cover.
    await expect
      .poll(() => page.evaluate(() => navigator.mediaSession.metadata?.artwork[0]?.src))
      .toMatch(/^blob:/);
    expect(new Set(elsewhere(requests))).toEqual(new Set(['https://open.spotify.com']));
    expect(requests.filter((request) => request.url().includes('iframe-api/v1'))).toEqual([]);
    await expect.poll(() => commandsTo(page)).toEqual(['load_complete_ack', 'play']);

    // The next song needs no question, and begins where the first ends.
    await player.getByRole('button', { name: 'Next track' }).click();
    await player.getByText(second).first().waitFor();
    await player.getByRole('button', { name: 'Pause' }).waitFor();
    expect(await ask.count()).toBe(0);

    // One sound at a time, as far as its messages go.
    const tab = await context.newPage();
    await startSoundscape(tab);
    await player.getByText('Paused, because a soundscape plays in another tab.').waitFor();
    await expect.poll(() => commandsTo(page)).toEqual(['load_complete_ack', 'play', 'pause']);
    await tab.close();
    await player.getByRole('button', { name: 'Play', exact: true }).click();
    await player.getByRole('button', { name: 'Pause' }).waitFor();

    // There again after a reload, silent until it is asked to play; and taken back in the settings.
    await page.reload();
    await player.getByText(second).first().waitFor();
    expect(await page.locator('iframe').count()).toBe(0);
    await page.goto('/you/settings/covers');
    const players = page.getByRole('region', { name: 'Players from elsewhere' });
    await players.getByLabel("Spotify's small player").selectOption('no');
    const [again] = await songs(page);
    await page
      .getByRole('link', { name: `Open on Spotify: ${again} (opens another site)` })
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('says so where it does not answer, with the ways on, and is there once it is let through', async () => {
    const { context, page } = await stage.visit();
    await page.clock.install();
    await context.route('https://open.spotify.com/**', (route) => route.abort('blockedbyclient'));
    const titles = await songs(page);
    await page
      .getByRole('button', { name: `Play ${titles[0]}`, exact: true })
      .first()
      .click();
    const player = playerOf(page);
    await player.getByRole('button', { name: 'Play it here' }).click();
    await page.clock.runFor(9_000);
    const alert = player.getByRole('alert');
    await alert.getByText(/has not answered/).waitFor();
    expect(await alert.getByRole('link', { name: 'Open on Spotify' }).getAttribute('href')).toBe(
      `https://open.spotify.com/track/${TRACK}`,
    );
    expect(await shownTitles(page)).toEqual(titles);
    await context.unroute('https://open.spotify.com/**');
    await standInForEmbeds(context);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await player.getByRole('button', { name: 'Pause' }).waitFor();
    expect(await alert.textContent()).toBe('');
    await context.close();
  });

  it('offline: no empty frame, but a word and the ways on; the list stays', async () => {
    const { context, page } = await stage.visit();
    await standInForEmbeds(context);
    const titles = await songs(page);
    await page
      .getByRole('button', { name: `Play ${titles[0]}`, exact: true })
      .first()
      .click();
    await playerOf(page).getByRole('button', { name: 'Play it here' }).waitFor();
    await context.setOffline(true);
    await playerOf(page).getByRole('button', { name: 'Play it here' }).click();
    await playerOf(page)
      .getByText(/^You are offline/)
      .waitFor();
    expect(await page.locator('iframe').count()).toBe(0);
    await context.setOffline(false);
    await playerOf(page).getByRole('button', { name: 'Try again' }).click();
    await playerOf(page).getByRole('button', { name: 'Pause' }).waitFor();
    await context.close();
  });
});

describe('a trailer', () => {
  it('plays from YouTube without cookies, fills the screen, and one that is gone leads to a search from then on', async () => {
    const { context, page, requests, complaints } = await stage.visit();
    await standInForEmbeds(context, { gone: [GONE_TRAILER] });
    const [first, second] = await films(page);
    await page
      .getByRole('button', { name: `Trailer of ${first}` })
      .first()
      .click();
    const player = playerOf(page);
    await player.getByText(/YouTube will see your network address/).waitFor();
    expect(elsewhere(requests)).toEqual([]);
    await player.getByRole('button', { name: 'Play it here' }).click();
    await player.getByRole('button', { name: 'Pause' }).waitFor();
    const frame = page.frameLocator('iframe[title^="YouTube player"]');
    await frame.locator('body').waitFor();
    expect(new Set(elsewhere(requests))).toEqual(new Set(['https://www.youtube-nocookie.com']));

    await player.getByRole('button', { name: 'Fill the screen' }).click();
    const full = player.getByRole('dialog', { name: 'Now playing' });
    await full.getByRole('heading', { name: first }).waitFor();
    // The frame stayed where it was: the trailer has not begun anew.
    expect(requests.filter((request) => request.url().includes(TRAILER))).toHaveLength(1);
    expect(await axeViolations(page, { exclude: 'iframe' })).toEqual([]);
    await page.keyboard.press('Escape');
    await full.waitFor({ state: 'detached' });
    await player.getByRole('button', { name: 'Pause' }).click();
    await player.getByRole('button', { name: 'Play', exact: true }).waitFor();
    await expect.poll(() => commandsTo(page)).toContain('pauseVideo');

    await page
      .getByRole('button', { name: `Trailer of ${second}` })
      .first()
      .click();
    const alert = player.getByRole('alert');
    await alert.getByText(`${second} is no longer there to be played here.`).waitFor();
    expect(await alert.getByRole('link', { name: 'Look for it on YouTube' }).getAttribute('href')).toMatch(
      /^https:\/\/www\.youtube\.com\/results\?search_query=/,
    );
    await page
      .getByRole('link', { name: `Trailer on YouTube: ${second} (opens another site)` })
      .first()
      .waitFor();
    // Remembered in the browser: nobody is sent there again.
    expect(await page.evaluate(() => localStorage.getItem('emoverse.gone'))).toBe(
      JSON.stringify([GONE_TRAILER]),
    );
    expect(complaints).toEqual([]);
    await context.close();
  });
});
