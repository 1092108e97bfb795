import type { Page, Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { playerOf, soundscapePlays } from './support/player-of.ts';
import { prepareStage } from './support/prepare-stage.ts';
import { askFor, chooseIntent, doMore, shelf } from './support/visit.ts';
import { listenForFirstSound, whenHeard } from './support/when-heard.ts';

const stage = prepareStage();

const LIBRARY = /\/assets\/tone-engine-/;
const isLibrary = (request: Request): boolean => LIBRARY.test(request.url());

/** How often such a file was fetched, and not taken from the browser's cache. */
const timesOverTheLine = (page: Page, file: RegExp): Promise<number> =>
  page.evaluate(
    (source) =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => new RegExp(source).test(name))
        .filter((entry) => 'transferSize' in entry && Number(entry.transferSize) > 0).length,
    file.source,
  );

describe('a soundscape', () => {
  it('plays for now from the first page, with no question, and needs no network for it', async () => {
    const { context, page, requests, complaints } = await stage.visit();
    await listenForFirstSound(page);
    await page.goto('/');
    const play = page.getByRole('button', { name: 'Play for now' });
    await play.waitFor();
    // The page has fetched the audio library while it was idle, before anybody asked for sound.
    await expect.poll(() => requests.filter(isLibrary).length, { timeout: 30_000 }).toBe(1);
    // A hand comes near, and all that stands around the page is there: a part that was on its way would be lost with
    // the network.
    await play.hover();
    await page.getByRole('status', { name: 'Messages' }).waitFor({ state: 'attached' });
    await context.setOffline(true);
    await play.click();
    const { tappedAt, heardAt } = await whenHeard(page);
    // A second is the promise; the figure is for people, since a busy machine needs longer for the same work.
    process.stderr.write(`from the tap to the first sound: ${(heardAt - tappedAt).toFixed(0)} ms\n`);
    await context.setOffline(false);
    await soundscapePlays(page);
    expect(await timesOverTheLine(page, LIBRARY)).toBe(1);
    expect(requests.filter((request) => new URL(request.url()).origin !== stage.server.address)).toEqual([]);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(complaints).toEqual([]);

    // One button ends it and brings it back; a reload is silent.
    await playerOf(page).getByRole('button', { name: 'Pause' }).click();
    await playerOf(page).getByText('Paused', { exact: true }).waitFor();
    await playerOf(page).getByRole('button', { name: 'Play the soundscape' }).click();
    await soundscapePlays(page);
    await context.close();
  });

  it('goes on while the person looks around, follows their mood, and ends by the button on every page', async () => {
    const { context, page } = await stage.visit();
    await askFor(page, 'Sad', 'Match');
    await doMore(page, 'Hear', 'Play a soundscape');
    await soundscapePlays(page);
    await playerOf(page).getByRole('link').click();
    await page.getByText('For the curious').click();
    await page.getByText(/^(?:Soft minor|Minor), \d+ beats a minute/).waitFor();
    expect(await page.getByRole('switch', { name: 'Go along with my mood' }).isChecked()).toBe(true);
    await page.getByLabel('Sleep timer').selectOption('30');
    await page
      .getByRole('main')
      .getByText(/^Ends in (?:30:00|29:5\d)/)
      .waitFor();
    await page.getByRole('main').getByLabel('Volume').fill('0.3');
    await page.getByRole('link', { name: 'Now', exact: true }).first().click();
    await soundscapePlays(page);
    await page.getByRole('link', { name: 'Say it' }).click();
    await page.getByRole('button', { name: 'Happy', exact: true }).click();
    await chooseIntent(page, 'Match');
    await page.getByRole('article').first().waitFor();
    await playerOf(page).getByRole('link').click();
    await page.getByText('For the curious').click();
    await page.getByText(/^(?:Soft major|Major), \d+ beats a minute/).waitFor();
    await playerOf(page).getByRole('button', { name: 'Stop the soundscape' }).click();
    await playerOf(page).waitFor({ state: 'detached' });
    await context.close();
  });

  it('stands among the suggestions for well-being, to be played like the others are begun', async () => {
    const { context, page } = await stage.visit();
    await askFor(page, 'Neutral', 'Calm');
    await page.goto('/stage?domain=wellbeing');
    await shelf(page, 'Do').getByRole('article').first().waitFor();
    const play = page.getByRole('button', { name: /^Play Soundscape: / }).first();
    // All practices are reached in the end.
    for (let more = 0; more < 20 && (await play.count()) === 0; more += 1) {
      await Promise.all([
        page.waitForResponse((response) => response.url().endsWith('/api/recommendations')),
        shelf(page, 'Do').getByRole('button', { name: 'Show more' }).click(),
      ]);
      await shelf(page, 'Do').and(page.locator('[aria-busy=false]')).waitFor();
    }
    const [heard] = await Promise.all([
      page.waitForRequest(
        (sent) => sent.url().endsWith('/api/feedback') && (sent.postData() ?? '').includes('"played"'),
      ),
      play.click(),
    ]);
    expect(heard.postData()).toContain('practice-soundscape-');
    await soundscapePlays(page);
    await playerOf(page).getByRole('link').click();
    await page
      .getByRole('main')
      .getByText(/^Soundscape: /)
      .waitFor();
    await page
      .getByRole('main')
      .getByText(/^Ends in/)
      .waitFor();
    await context.close();
  });
});

describe('bad days', () => {
  it('refused by the browser before a click: says so with one button, which plays what was chosen', async () => {
    const { context, page } = await stage.visit();
    // A script's click is none to the browser. It must come before Playwright looks at the page, which counts as one.
    await page.addInitScript(() => {
      const timer = setInterval(() => {
        const play = [...document.querySelectorAll('main button')].find(
          ({ textContent }) => textContent === 'Play',
        );
        if (!(play instanceof HTMLElement)) return;
        clearInterval(timer);
        play.click();
        const UNTIL_TOLD = 'The sound is held back';
        const told = setInterval(() => {
          if (!document.body.innerText.includes(UNTIL_TOLD)) return;
          clearInterval(told);
          console.log(`active: ${navigator.userActivation.hasBeenActive}`);
        }, 50);
      }, 50);
    });
    const told = page.waitForEvent('console', (message) => message.text().startsWith('active'));
    await page.goto('/soundscape');
    expect((await told).text()).toBe('active: false');
    const alert = page.getByRole('main').getByRole('alert');
    await alert.getByRole('heading', { name: 'The sound is held back' }).waitFor();
    expect(await alert.getByRole('button').allInnerTexts()).toEqual(['Play now']);
    await alert.getByRole('button', { name: 'Play now' }).click();
    await soundscapePlays(page);
    expect(await alert.count()).toBe(0);
    await context.close();
  });

  it('audio library out of reach: says so, keeps what was chosen, and plays when it is back', async () => {
    const { context, page } = await stage.visit();
    await page.route(LIBRARY, (route) => route.abort());
    await askFor(page, 'Happy', 'Match');
    await page.goto('/soundscape');
    await page.getByRole('main').getByRole('button', { name: 'Play', exact: true }).click();
    await playerOf(page).getByText('Did not start').waitFor();
    await page.getByRole('heading', { name: 'The soundscape did not start' }).waitFor();
    await page.unroute(LIBRARY);
    await page.getByRole('button', { name: 'Try again' }).click();
    await soundscapePlays(page);
    await page.getByText('For the curious').click();
    await page.getByText(/^(?:Soft major|Major), /).waitFor();
    await context.close();
  });
});
