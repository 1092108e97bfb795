import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { axeViolations } from './support/axe-violations.ts';
import { prepareStage } from './support/prepare-stage.ts';
import { askFor, doMore, shownTitles } from './support/visit.ts';

// Breaths take their time.
vi.setConfig({ testTimeout: 300_000 });

const stage = prepareStage();

/** Saves two practices, goes to the library and begins one; `window.said` is all that a screen reader is given to say. */
async function begin(page: Page, title: string): Promise<void> {
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => {
      const text = document.querySelector('dialog [role=status]')?.textContent ?? '';
      if (text !== '' && text !== said.at(-1)) said.push(text);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await page.goto('/library');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(async () => {
    const events = ['practice-box-breathing', 'practice-counting-breaths'].map((itemId) => ({
      kind: 'reaction',
      id: crypto.randomUUID(),
      itemId,
      action: 'saved',
      at: Date.now(),
    }));
    const response = await fetch('/api/feedback', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ events }),
    });
    if (!response.ok) throw new Error(await response.text());
  });
  await page.reload();
  await page.getByRole('button', { name: `Begin ${title}` }).click();
  await page.getByRole('dialog', { name: title }).waitFor();
}

const said = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { said: string[] }).said);
/** Seconds left of the step, as shown. */
const left = async (page: Page): Promise<number> => {
  const [minutes, seconds] = (await page.getByRole('timer').innerText()).split(':').map(Number);
  return minutes * 60 + seconds;
};
/** Lets the page's time run ahead, half a second at a time: what it says in between is said. */
async function pass(
  page: Page,
  seconds: number,
  isEnough: () => Promise<boolean> = async () => false,
): Promise<void> {
  for (let halves = 0; halves < 2 * seconds && !(await isEnough()); halves += 1) await page.clock.runFor(500);
}
const clean = async (page: Page): Promise<void> => expect(await axeViolations(page)).toEqual([]);

describe('a breathing practice', () => {
  it('moves a circle, says each phase and what is left, and is led by the keyboard', async () => {
    const { context, page, complaints } = await stage.visit({ reducedMotion: 'no-preference' });
    await page.clock.install();
    await begin(page, 'Box breathing');
    const scale = (): Promise<string> =>
      page
        .locator('dialog span[style*=scale]')
        .first()
        .evaluate((element) => element.style.transform);
    const scales = new Set<string>();
    for (let look = 0; look < 10; look += 1) {
      scales.add(await scale());
      await page.waitForTimeout(150);
    }
    expect(scales.size).toBeGreaterThan(3);
    // The dialog gives the focus to the button that one wants first.
    const pause = page.getByRole('button', { name: 'Pause' });
    expect(await pause.evaluate((element) => element === document.activeElement)).toBe(true);
    await pass(page, 20, async () => (await said(page)).includes('Rest, 4'));
    const heard = await said(page);
    expect(heard[0]).toMatch(/^Sit comfortably/);
    expect(heard.slice(1)).toEqual(['Hold, 4', 'Breathe out, 4', 'Rest, 4'].slice(-(heard.length - 1)));
    await page.keyboard.press('n');
    await page.getByText('Step 2 of 5').waitFor();
    await page.keyboard.press('k');
    await expect.poll(async () => (await said(page)).at(-1)).toMatch(/^Paused\. 3 minutes 4\d seconds left$/);
    await clean(page);
    await page.keyboard.press('p');
    await page.getByText('Step 1 of 5').waitFor();
    await page.keyboard.press('Space');
    await pause.waitFor();
    await page.keyboard.press('n');
    const spoken = async () =>
      (await said(page)).find((words) => /left$/.test(words) && !/^Paused/.test(words));
    await pass(page, 30, async () => (await spoken()) !== undefined);
    expect(await spoken()).toMatch(/^Breathe in, 4\. 3 minutes 28 seconds left$/);

    // Without the phases: the steps, and what is left.
    await page.getByRole('switch', { name: 'Say each breath to a screen reader' }).click();
    const before = (await said(page)).length;
    await pass(page, 9);
    expect((await said(page)).slice(before).filter((words) => /Breathe|Hold|Rest/.test(words))).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('with less motion asked for is words, a number and a bar, and nothing moves', async () => {
    const { context, page } = await stage.visit({ reducedMotion: 'reduce' });
    await begin(page, 'Box breathing');
    const dialog = page.getByRole('dialog');
    expect(await dialog.locator('[style*=scale], svg circle').count()).toBe(0);
    await dialog.getByText('Breathe in', { exact: true }).waitFor();
    await dialog.getByText('Hold', { exact: true }).waitFor();
    const bar = dialog.locator('[data-still] [style*=width]');
    const widths = new Set<string>();
    for (let look = 0; look < 25; look += 1) {
      widths.add(await bar.evaluate((element) => element.style.width));
      await page.waitForTimeout(100);
    }
    // By whole seconds: a quarter of four seconds at a time.
    for (const width of widths) expect(['0%', '25%', '50%', '75%', '100%']).toContain(width);
    expect(widths.size).toBeGreaterThan(1);
    await clean(page);
    await context.close();
  });
});

describe('the time of a practice', () => {
  it('goes on in a tab that the browser freezes, and after a reload; and ends where it was begun', async () => {
    const { context, page } = await stage.visit();
    await begin(page, 'Count ten breaths');
    const frozenAt = Date.now();
    const leftAt = await left(page);
    const protocol = await context.newCDPSession(page);
    await protocol.send('Page.setWebLifecycleState', { state: 'frozen' });
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    await protocol.send('Page.setWebLifecycleState', { state: 'active' });
    await page.waitForTimeout(500);
    const passed = (Date.now() - frozenAt) / 1000;
    expect(leftAt - (await left(page))).toBeGreaterThanOrEqual(3);
    expect(Math.abs(leftAt - (await left(page)) - passed)).toBeLessThan(2);

    await page.getByRole('button', { name: 'Next step' }).click();
    await page.getByRole('button', { name: 'Pause' }).click();
    const pausedAt = await left(page);
    await page.reload();
    await page.getByRole('dialog', { name: 'Count ten breaths' }).waitFor();
    await page.getByText('Step 2 of 4').waitFor();
    expect(await left(page)).toBe(pausedAt);
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect.poll(() => left(page)).toBeLessThan(pausedAt);
    await page.reload();
    await expect.poll(() => left(page)).toBeLessThan(pausedAt - 1);
    await clean(page);

    for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: 'Next step' }).click();
    await page.getByRole('dialog').getByText('Done. Well taken time.').last().waitFor();
    expect((await said(page)).at(-1)).toBe('Done. Well taken time.');
    const told = () =>
      page.evaluate(async () => {
        const { reactions } = (await (await fetch('/api/feedback')).json()) as {
          reactions: { itemId: string; action: string }[];
        };
        return reactions
          .filter(({ itemId }) => itemId === 'practice-counting-breaths')
          .map(({ action }) => action)
          .sort();
      });
    await expect.poll(told).toEqual(['finished', 'played', 'saved']);
    // It belongs to its page: elsewhere nothing is in the way.
    await page.goto('/you/moods');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await context.close();
  });
});

describe('a shelf of practices', () => {
  it('plays through: each is followed by the next, also after a reload', async () => {
    const { context, page } = await stage.visit();
    await askFor(page, 'Sad', 'Calm');
    await shownTitles(page, 'Do');
    await doMore(page, 'Do', 'Play all');
    const dialog = page.getByRole('dialog');
    const titles: string[] = [];
    const goThrough = async (): Promise<void> => {
      await dialog.getByRole('timer').waitFor();
      titles.push((await dialog.getByRole('heading').first().textContent()) ?? '');
      const done = dialog.getByText(/^Notice how you are now\. Then .+ begins\.$/);
      while (!(await done.isVisible())) await dialog.getByRole('button', { name: 'Next step' }).click();
    };
    await goThrough();
    await dialog.getByRole('button', { name: 'Next one' }).click();
    await dialog.getByRole('timer').waitFor();
    await page.reload();
    await goThrough();
    await clean(page);
    // Nothing has to be tapped: after some rest it goes on.
    await dialog.getByRole('timer').waitFor({ timeout: 20_000 });
    expect(new Set(titles).size).toBe(2);
    await context.close();
  });
});
