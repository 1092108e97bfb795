import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from './support/axe-violations.ts';
import { prepareStage } from './support/prepare-stage.ts';
import { askFor, doMore, shownTitles } from './support/visit.ts';

const stage = prepareStage();

describe('two tabs of one person', () => {
  it('keep in step, and offer the mood that was confirmed in the other', async () => {
    const { context, page, complaints } = await stage.visit();
    await askFor(page, 'Sad', 'Match');
    const before = await shownTitles(page);
    const other = await context.newPage();
    other.setDefaultTimeout(60_000);
    await other.goto('/library?view=playlists');
    await other.getByText('No playlists yet').waitFor();

    await doMore(page, 'Hear', 'Keep as a playlist');
    await other.getByRole('link', { name: /^Music, Stay with it, / }).waitFor();

    await askFor(other, 'Happy', 'Match');
    const offer = page.getByRole('status', { name: 'Offer' });
    await offer.getByText('You have said happy since.').waitFor();
    expect(await shownTitles(page)).toEqual(before);
    expect(await axeViolations(page)).toEqual([]);
    await offer.getByRole('button', { name: 'Yes, change them' }).click();
    await expect.poll(() => shownTitles(page), { timeout: 60_000 }).not.toEqual(before);
    expect(await offer.getByRole('button').count()).toBe(0);

    // The tab that listens for both is closed: the other takes over.
    await page.close();
    await other.goto('/library?view=playlists');
    const made = await context.request.post('/api/playlists', {
      data: { id: crypto.randomUUID(), name: 'From elsewhere' },
    });
    expect(made.ok()).toBe(true);
    await other.getByRole('link', { name: 'From elsewhere' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('the year', () => {
  it('is gone through by keys, takes notes, and is deleted by day', async () => {
    const { context, page, complaints } = await stage.visit();
    await askFor(page, 'Sad', 'Calm');
    await page.goto('/you');
    const grid = page.getByRole('grid');
    await page
      .getByRole('region', { name: 'Your week' })
      .getByText(/: .*sad/i)
      .waitFor();
    // One mood says nothing of a week.
    expect(await page.getByText(/^Mostly /).count()).toBe(0);
    await grid.getByRole('button', { name: /: 1 mood, sad$/i }).click();
    await page.getByRole('textbox', { name: 'Note of the day' }).fill('It rained.');
    await page.getByRole('button', { name: 'Save the note' }).click();
    const today = grid.getByRole('button', { name: /1 mood, sad, with a note$/i });
    await today.waitFor();
    await today.focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByText('No mood on this day.').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('article', { name: /^Sad, / }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const wide = page.viewportSize();
    await page.setViewportSize({ width: 390, height: 844 });
    // A phone has the month of the chosen day open, in squares that a finger meets.
    const box = await today.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    expect(await axeViolations(page)).toEqual([]);
    if (wide !== null) await page.setViewportSize(wide);
    await page.getByText('All your moods', { exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^emoverse-calendar-\d{4}-\d\d-\d\d\.csv$/);
    await bringDiaryIn(page);
    await page.getByRole('button', { name: 'Delete this day' }).click();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await page.getByText('No mood on this day.').waitFor();
    expect(await grid.getByRole('button', { name: /with a note$/ }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

/** Brings a diary of another program in, whose moods have names of their own, and takes it back. */
async function bringDiaryIn(page: Page): Promise<void> {
  const sheet = page.getByRole('dialog', { name: 'Bring moods in' });
  await page.getByRole('button', { name: 'Bring moods in' }).click();
  const rows = [
    '2020-02-28,x,x,10:00,good,,,,',
    '2020-02-29,x,x,8:30 pm,müde,walk,,,x',
    '2020-02-30,x,x,10:00,good,,,,',
  ];
  const text = ['full_date,date,weekday,time,mood,activities,scales,note_title,note', ...rows].join('\n');
  await sheet.getByLabel('Choose a file').setInputFiles({
    ...{ name: 'daylio_export.csv', mimeType: 'text/html', buffer: Buffer.from(text) },
  });
  await sheet.getByLabel('müde').selectOption('bad');
  expect(await sheet.getByLabel('good').inputValue()).toBe('good');
  expect(await axeViolations(page)).toEqual([]);
  await sheet.getByRole('button', { name: 'Bring moods in' }).click();
  await sheet.getByText('New: 2').waitFor();
  await sheet.getByText('Left out: 1').click();
  await sheet.getByText(/^Line 4: .*2020-02-30 10:00.* \(no day or time\)$/).waitFor();
  await sheet.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back: 2').waitFor();
  await sheet.waitFor({ state: 'hidden' });
}
