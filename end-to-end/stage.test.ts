import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { axeViolations } from './support/axe-violations.ts';
import { prepareStage } from './support/prepare-stage.ts';
import { askFor, doMore, openMore, shelf, shownTitles } from './support/visit.ts';

const stage = prepareStage();

/** Works of whose cover at least a half is to be seen, above what stands at the foot of the window. */
const inView = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const isSeen = (cover: Element): boolean => {
      const box = cover.getBoundingClientRect();
      const points = [0.5, 0.25, 0.05].flatMap((y) => [0.1, 0.5].map((x) => [x, y]));
      return points.every(([x, y]) => {
        const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
        return hit !== null && (cover.contains(hit) || hit.closest('article')?.contains(cover) === true);
      });
    };
    return [...document.querySelectorAll('article')].filter((article) => {
      const cover = article.querySelector('a[aria-hidden]');
      return cover !== null && isSeen(cover);
    }).length;
  });

const pick = (page: Page) => page.getByRole('article').first();
const pickTitle = async (page: Page): Promise<string> =>
  (await pick(page).getByRole('heading').textContent()) ?? '';

describe('the stage', () => {
  it.each([
    ['a phone', { width: 390, height: 844 }, 4, 1],
    ['a wide screen', { width: 1280, height: 800 }, 10, 0.4],
  ] as const)(
    'shows on %s, with nothing scrolled, one thing large and others to choose from',
    async (_, viewport, least, share) => {
      const { context, page, complaints } = await stage.visit({ viewport });
      await askFor(page, 'Sad', 'Lift');
      await expect.poll(() => inView(page)).toBeGreaterThanOrEqual(least);
      const cover = await pick(page).getByRole('link', { includeHidden: true }).first().boundingBox();
      const room = (await page.getByRole('main').boundingBox())?.width ?? 0;
      // Margins and the gap between the columns are not filled.
      expect(cover?.width ?? 0).toBeGreaterThan(room * share - 48);
      process.stderr.write(`works in view at ${viewport.width}×${viewport.height}: ${await inView(page)}\n`);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  it('asks for its pick first, for shelves together when they come near, and shows nothing twice', async () => {
    const { context, page, requests } = await stage.visit();
    const asked = () =>
      requests
        .filter((request) => request.url().endsWith('/api/recommendations'))
        .map((request) =>
          z
            .object({ domains: z.array(z.string()), surface: z.string().optional() })
            .parse(request.postDataJSON()),
        );
    await askFor(page, 'Happy', 'Match');
    expect(asked()[0]).toEqual({ domains: ['music'], surface: 'pick' });
    expect(asked().flatMap(({ domains }) => domains)).not.toContain('wellbeing');
    await shownTitles(page, 'Do');
    const shelves = asked()
      .slice(1)
      .flatMap(({ domains }) => domains);
    expect(shelves.toSorted()).toEqual([...new Set(shelves)].toSorted());
    expect(asked().length).toBeLessThan(1 + shelves.length);
    const titles = await page.getByRole('article').getByRole('heading').allTextContents();
    expect(await shownTitles(page)).not.toContain(titles[0]);
    await context.close();
  });

  it('brings another pick, puts one aside for good, and takes that back', async () => {
    const { context, page } = await stage.visit();
    await askFor(page, 'Happy', 'Calm');
    const first = await pickTitle(page);
    await pick(page).getByRole('button', { name: 'Another' }).click();
    await expect.poll(() => pickTitle(page)).not.toBe(first);
    const second = await pickTitle(page);
    await doMore(page, second, 'Not for me');
    await expect.poll(() => pickTitle(page)).not.toBe(second);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => pickTitle(page)).toBe(second);
    await context.close();
  });

  it('opens everything else by a right click, a long press or a button, and gives the focus on', async () => {
    const { context, page } = await stage.visit({ hasTouch: true });
    await askFor(page, 'Sad', 'Calm');
    const [first, second, third] = await shownTitles(page);
    const card = page.getByRole('article', { name: first, exact: true });
    await card.click({ button: 'right' });
    const sheet = page.getByRole('dialog', { name: first, exact: true });
    await sheet.getByText('Why this').waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });

    await card.dispatchEvent('pointerdown', { pointerType: 'touch', clientX: 5, clientY: 5 });
    await sheet.waitFor();
    await page.keyboard.press('Escape');

    const opened = await openMore(page, first);
    await opened.getByRole('button', { name: 'Wrong for this mood' }).click();
    await expect.poll(() => shownTitles(page)).not.toContain(first);
    expect((await shownTitles(page)).slice(0, 2)).toEqual([second, third]);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.querySelector('h3')?.textContent))
      .toBe(second);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await shownTitles(page))[0]).toBe(first);
    await context.close();
  });

  it('is gone through by arrow keys', async () => {
    const { context, page } = await stage.visit();
    await askFor(page, 'Happy', 'Lift');
    const titles = await shownTitles(page);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await shelf(page, 'Hear').getByRole('link', { name: titles[0], exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe(titles[1]);
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    expect(await focused()).toBe(titles[0]);
    await context.close();
  });

  it('says in chips what narrows it, and what it is for', async () => {
    const { context, page } = await stage.visit();
    await askFor(page, 'Sad', 'Lift');
    expect(
      await page.getByRole('link', { name: 'Heavy day? Somebody to talk to' }).getAttribute('href'),
    ).toBe('/care');
    await page.getByRole('button', { name: 'Filters' }).click();
    const filters = page.getByRole('dialog', { name: 'Filters' });
    await filters.getByRole('checkbox', { name: /^German/ }).check();
    await filters.getByRole('checkbox', { name: /^Spanish/ }).check();
    await filters.getByRole('button', { name: 'Apply' }).click();
    const chip = page.getByRole('button', { name: 'Take away: In German and Spanish' });
    await chip.waitFor();
    await shownTitles(page);
    expect(await axeViolations(page)).toEqual([]);
    await chip.click();
    await chip.waitFor({ state: 'detached' });
    await shownTitles(page);

    await page.getByRole('button', { name: 'Sad · Lift me. Change it' }).click();
    await page.getByRole('button', { name: 'Calm me' }).click();
    await page.getByRole('heading', { level: 1, name: 'To come to rest' }).waitFor();
    await context.close();
  });

  it('lays a journey out as a road whose stretches have names, with one button for all of it', async () => {
    const { context, page } = await stage.visit();
    await askFor(page, 'Sad', 'Journey');
    const head = page.getByRole('region', { name: 'The way there' });
    const names = await shelf(page, 'Hear').locator('li > div > div > p').allTextContents();
    expect(names.length).toBeGreaterThanOrEqual(3);
    expect(names[0]).toBe('Understood');
    await head.getByText(`From sad to ${(names.at(-1) ?? '').toLowerCase()}`).waitFor();
    await head.getByText(/\bmin/).waitFor();
    expect(await head.getByRole('button').or(head.getByRole('link')).count()).toBe(1);
    const plane = await head.getByRole('img').boundingBox();
    expect(plane?.width).toBeCloseTo(plane?.height ?? 0, 0);
    expect(await axeViolations(page)).toEqual([]);
    await context.close();
  });
});
