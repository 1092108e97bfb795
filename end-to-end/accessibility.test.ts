import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from './support/axe-violations.ts';
import { PAGES } from './support/pages.ts';
import { prepareStage } from './support/prepare-stage.ts';
import { askFor, doMore, openMore, shelf, shownTitles, startReading } from './support/visit.ts';
import { walkTo } from './support/walk-to.ts';

const stage = prepareStage({ film: 'drawn-face' });

const LOOKS = [
  { name: 'light, desktop', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { name: 'dark, phone', colorScheme: 'dark', viewport: { width: 360, height: 740 } },
] as const;

/** Rules whose answer another width or theme can change; all others ask about the same elements, names and roles. */
const RULES_OF_LOOKS = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

/** What axe finds on the page as it is, and whether anything is wider than the window. */
async function faultsOf(page: Page, what: string, rules?: readonly string[]): Promise<string[]> {
  const found = await axeViolations(page, { rules });
  const isWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  return [...found, ...(isWide ? ['wider than the window'] : [])].map((fault) => `${what}: ${fault}`);
}

describe.concurrent('no axe violation, and nothing wider than the window', () => {
  it('on any page, light on a desktop and dark on a phone', async () => {
    const { context, page } = await stage.visit();
    const faults: string[] = [];
    for (const path of PAGES) {
      await walkTo(page, path);
      // Both of one visit: opening it takes longer than looking.
      for (const [index, { name, colorScheme, viewport }] of LOOKS.entries()) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize(viewport);
        // What measures itself does so with the next picture.
        await page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        );
        faults.push(...(await faultsOf(page, `${path}, ${name}`, index === 0 ? undefined : RULES_OF_LOOKS)));
      }
    }
    expect(faults).toEqual([]);
    await context.close();
    // More pages than a test has time for on a busy machine.
  }, 240_000);

  it.each(LOOKS)('in what a person fills and opens: $name', async ({ colorScheme, viewport }) => {
    const { context, page } = await stage.visit({ colorScheme, viewport, reducedMotion: 'reduce' });
    const faults: string[] = [];
    const look = async (what: string): Promise<void> => void faults.push(...(await faultsOf(page, what)));
    await askFor(page, 'Sad', 'Calm');
    await look('stage, filled');
    await doMore(page, 'Hear', 'Keep as a playlist');
    const [title] = await shownTitles(page);
    const more = await openMore(page, title);
    await look('sheet of a work');
    await more.getByText('For the curious').click();
    await look('sheet of a work, for the curious');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Filters' }).click();
    await look('filters');
    await page.keyboard.press('Escape');
    await shownTitles(page, 'Do');
    await shelf(page, 'Do')
      .getByRole('button', { name: /^Begin / })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    await look('practice player');
    await walkTo(page, '/you/moods');
    await look('history, filled');
    await walkTo(page, '/library?view=diary');
    await page.getByText('Everything you said and did').click();
    await look('diary, filled');
    await walkTo(page, '/library?view=playlists');
    await page.getByRole('link', { name: /^Music, / }).waitFor();
    await look('playlists, filled');
    await page.getByRole('link', { name: /^Music, / }).click();
    await page.getByRole('list', { name: 'Works in their order' }).waitFor();
    await look('playlist, filled');
    await page.getByRole('button', { name: 'Add works' }).click();
    await page.getByRole('searchbox').fill('good');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByText(/works? found/).waitFor();
    await look('adding works');
    await page.keyboard.press('Escape');
    await startReading(page);
    await page.getByText('You look happy').first().waitFor();
    await look('reading');
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('the keyboard alone', () => {
  it('answers five questions about taste, with one item not known', async () => {
    const { context, page } = await stage.visit();
    await page.goto('/first-questions');
    const like = page.getByRole('button', { name: 'I like it' });
    await page.getByRole('heading', { level: 2 }).waitFor();
    const first = await page.getByRole('heading', { level: 2 }).textContent();
    await page.getByRole('button', { name: 'I don’t know it' }).focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('heading', { level: 2 })
      .filter({ hasNotText: first ?? '' })
      .waitFor();
    for (let number = 1; number <= 5; number += 1) {
      await page.getByText(`Question ${number} of 5`).waitFor();
      await page.getByRole('heading', { level: 2 }).waitFor();
      await like.focus();
      await page.keyboard.press('Enter');
    }
    await page.getByText('5 answers.').waitFor();
    await walkTo(page, '/you/taste');
    await page.getByText('From 5 reactions').waitFor();
    await context.close();
  });

  it('goes from the start page to a suggestion that is kept', async () => {
    const { context, page } = await stage.visit();
    await page.goto('/');
    await page.getByRole('slider', { name: 'Pleasantness' }).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('ArrowUp');
    const slider = page.getByRole('slider', { name: 'Pleasantness' });
    expect(await slider.inputValue()).toBe('0.2');
    expect(await slider.getAttribute('aria-valuetext')).toBe('even');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    expect(await slider.getAttribute('aria-valuetext')).toBe('glad');
    await page.keyboard.press('Enter');
    await page
      .getByRole('dialog', { name: 'Your mood' })
      .getByRole('heading', { name: 'You feel glad' })
      .waitFor();
    await page.getByRole('button', { name: 'Stay with it' }).focus();
    await page.keyboard.press('Enter');
    const keep = page.getByRole('button', { name: /^Save / }).first();
    await keep.waitFor();
    // Tab order reaches the button without a trap.
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      if (await keep.evaluate((element) => element === document.activeElement)) break;
    }
    expect(await keep.evaluate((element) => element === document.activeElement)).toBe(true);
    await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/api/feedback') && response.ok()),
      page.keyboard.press('Enter'),
    ]);
    expect(await keep.getAttribute('aria-pressed')).toBe('true');
    await context.close();
  });
});
