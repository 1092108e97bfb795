import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { prepareStage } from './support/prepare-stage.ts';
import { slowLine, type SlowLine } from './support/slow-line.ts';
import { askFor, doMore, shelf, shownTitles, visit } from './support/visit.ts';

// Slow lines, and what waits for them, take their time.
vi.setConfig({ testTimeout: 400_000 });

const stage = prepareStage({ film: 'drawn-face' });

/** A visit by a line whose speed the test sets. A browser's own brake does not reach its workers. */
async function onSlowLine(act: (page: Page, line: SlowLine) => Promise<void>): Promise<void> {
  const line = await slowLine(stage.server.address);
  const { context, page } = await visit(stage.browser, { ...stage.server, address: line.address });
  try {
    await act(page, line);
  } finally {
    await context.close();
    await line.close();
  }
}

const megabytes = async (page: Page): Promise<number> =>
  Number(/^([\d.]+) MB of/.exec(await page.getByText(/^[\d.]+ MB of [\d.]+ MB$/).innerText())?.[1]);

const reactionsOf = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { reactions } = (await (await fetch('/api/feedback')).json()) as {
      reactions: { action: string }[];
    };
    return reactions.map(({ action }) => action);
  });

describe('a slow network', () => {
  it('shows the networks come in bytes, and ends the download when it is cancelled', async () => {
    await onSlowLine(async (page, line) => {
      await page.goto('/');
      await page.getByRole('link', { name: 'Read my face' }).first().waitFor();
      // The page itself is there; what the first look needs comes drop by drop.
      await page.goto('/about');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByRole('link', { name: 'Now', exact: true }).first().click();
      // They are fetched from the moment a hand comes near the door.
      line.setRate(120_000);
      await page.getByRole('link', { name: 'Read my face' }).first().click();
      await page.getByRole('button', { name: 'Start the camera' }).waitFor();
      await page.getByRole('button', { name: 'Start the camera' }).click();
      await page.getByRole('progressbar', { name: 'Loading the networks' }).waitFor();
      const first = await megabytes(page);
      await expect.poll(() => megabytes(page), { timeout: 30_000 }).toBeGreaterThan(first);
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('button', { name: 'Start the camera' }).waitFor();
      // What was on its way in the sockets still comes; then nothing more.
      await expect
        .poll(
          async () => {
            const before = line.bytes();
            await page.waitForTimeout(1000);
            return line.bytes() - before;
          },
          { timeout: 30_000, interval: 500 },
        )
        .toBeLessThan(2_000);
      line.setRate(Infinity);
      await page.getByRole('button', { name: 'Start the camera' }).click();
      await page.getByText('You look happy').first().waitFor();
    });
  });

  it('says that a list takes long, asks again on a tap, and loses nothing that was chosen', async () => {
    await onSlowLine(async (page, line) => {
      await askFor(page, 'Happy', 'Match');
      const [title] = await shownTitles(page);
      line.setRate(0);
      await doMore(page, title, 'I like this');
      const read = shelf(page, 'Read');
      await read.scrollIntoViewIfNeeded();
      await read.getByText('This takes longer than usual. What you chose is kept.').waitFor();
      // Still there: the mood, the aim, and the shelf that was shown.
      expect((await shownTitles(page))[0]).toBe(title);
      await page.getByRole('button', { name: 'Happy · Stay with it. Change it' }).waitFor();
      const again = page.waitForRequest((request) => request.url().endsWith('/api/recommendations'));
      await read.getByRole('button', { name: 'Ask again' }).click();
      await read.getByRole('button', { name: 'Ask again' }).waitFor({ state: 'detached' });
      line.setRate(Infinity);
      await again;
      await read.getByRole('article').first().waitFor();
      await expect.poll(() => reactionsOf(page), { timeout: 100_000 }).toEqual(['liked']);
    });
  });
});

describe('no network', () => {
  it('keeps what is done in the browser and sends it once', async () => {
    const { context, page } = await stage.visit();
    await askFor(page, 'Happy', 'Match');
    const [first, second] = await shownTitles(page);
    await context.setOffline(true);
    await doMore(page, first, 'I like this');
    await page.getByText('One thing you did is kept here').waitFor();
    await page.getByRole('button', { name: `Save ${second}`, exact: true }).click();
    await page.getByText('2 things you did are kept here').waitFor();
    await context.setOffline(false);
    await page.getByText('things you did are kept here').waitFor({ state: 'detached' });
    // The line goes when it is sent, a moment before it is stored.
    await expect.poll(async () => (await reactionsOf(page)).sort()).toEqual(['liked', 'saved']);
    await page.reload();
    await page.getByRole('article').first().waitFor();
    expect((await reactionsOf(page)).sort()).toEqual(['liked', 'saved']);
    await context.close();
  });

  it('that breaks before the answer comes back does not make two reactions of one', async () => {
    const { context, page } = await stage.visit();
    await askFor(page, 'Happy', 'Match');
    const [title] = await shownTitles(page);
    let lost = 0;
    let sent = 0;
    await page.route('**/api/feedback', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      sent += 1;
      if (lost > 0) return route.fallback();
      lost += 1;
      // The server has it on its disk; the browser never hears of that.
      await route.fetch();
      await route.abort('connectionreset');
    });
    await doMore(page, title, 'I like this');
    await page.getByText('One thing you did is kept here').waitFor();
    await page.getByText('One thing you did is kept here').waitFor({ state: 'detached' });
    await expect.poll(() => [lost, sent]).toEqual([1, 2]);
    expect(await reactionsOf(page)).toEqual(['liked']);
    await context.close();
  });
});

describe('other hosts', () => {
  it('YouTube blocked: the trailer opens in a tab of its own, so the page and its list stay', async () => {
    const { context, page, complaints } = await stage.visit();
    await context.route(/^https:\/\/(?:www\.youtube\.com|youtu\.be)\//, (route) =>
      route.abort('blockedbyclient'),
    );
    await askFor(page, 'Happy', 'Match');
    const titles = await shownTitles(page, 'Watch');
    const opened = context.waitForEvent('page');
    await shelf(page, 'Watch')
      .getByRole('link', { name: /YouTube/ })
      .first()
      .click();
    await opened;
    await page.bringToFront();
    expect(await shownTitles(page, 'Watch')).toEqual(titles);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
