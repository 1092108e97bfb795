import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { makeZip } from '../tools/make-zip.ts';
import { axeViolations } from './support/axe-violations.ts';
import { prepareStage } from './support/prepare-stage.ts';

const stage = prepareStage();
const PHONE = { viewport: { width: 390, height: 844 } };
const FILM = 'film-amelie-2001';
const TITLE = 'Amélie';

const event = (action: string, itemId: string, change: object = {}) => ({
  ...{ kind: 'reaction', id: randomUUID(), itemId, action, at: Date.now() },
  ...change,
});
async function tell(request: APIRequestContext, ...events: object[]): Promise<void> {
  expect((await request.post('/api/feedback', { data: { events } })).ok()).toBe(true);
}
const starsOf = async (request: APIRequestContext): Promise<number | undefined> => {
  const answer = await request.get(`/api/catalogue/items/${FILM}/rating`);
  return ((await answer.json()) as { rating?: { stars: number } }).rating?.stars;
};

describe('the library', () => {
  it('keeps saved works as covers by kind, and lets one go and back', async () => {
    const { context, page, complaints } = await stage.visit(PHONE);
    await page.goto('/saved');
    await page.getByText('Nothing saved yet').waitFor();
    await tell(context.request, event('saved', FILM), event('saved', 'song-feeling-good'));
    await page.reload();
    const film = page.getByRole('article', { name: TITLE });
    await film.waitFor();
    await page.getByRole('button', { name: 'Music', exact: true }).click();
    await film.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Everything', exact: true }).click();
    await film.getByRole('button', { name: `Save ${TITLE}` }).click();
    await film.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await film.waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('gives half a star by keys on the page of a work, changes it, takes it away and puts it back', async () => {
    const { context, page } = await stage.visit(PHONE);
    await page.goto(`/w/${FILM}`);
    const stars = page.getByRole('slider', { name: `Your stars for ${TITLE}` });
    await stars.press('End');
    await stars.press('ArrowLeft');
    expect(await stars.getAttribute('aria-valuetext')).toBe('4.5 of 5 stars');
    await expect.poll(() => starsOf(context.request)).toBe(4.5);
    const box = await stars.boundingBox();
    if (box === null) throw new Error('the stars are to be seen');
    expect(Math.min(box.height, box.width / 5)).toBeGreaterThanOrEqual(44);
    await stars.click({ position: { x: box.width * 0.29, y: box.height / 2 } });
    await expect.poll(() => starsOf(context.request)).toBe(1.5);
    await page.getByRole('button', { name: `Take your stars for ${TITLE} away` }).click();
    await expect.poll(() => starsOf(context.request)).toBeUndefined();
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect.poll(() => starsOf(context.request)).toBe(1.5);
    await context.close();
  });

  it('has a diary of what was met, with stars and how one felt, each to be changed and taken back', async () => {
    const { context, page } = await stage.visit(PHONE);
    await page.goto('/library?view=diary');
    await page.getByText('A new page').waitFor();
    const parts = page.getByRole('navigation', { name: 'Parts of your library' });
    expect(await parts.locator('[aria-current=page]').allTextContents()).toEqual(['Diary']);
    const felt = { before: { valence: -0.72, arousal: -0.42 }, after: { valence: 0.62, arousal: 0.4 } };
    await tell(
      context.request,
      event('finished', FILM),
      event('rated', FILM, { stars: 3.5 }),
      event('felt-after', FILM, { felt }),
      event('liked', 'song-feeling-good'),
    );
    await page.reload();
    const entry = page.getByRole('article', { name: TITLE });
    await entry.getByRole('img', { name: '3.5 of 5 stars' }).waitFor();
    expect(await entry.textContent()).toMatch(/sad.*bright/i);
    expect(await page.getByRole('article').count()).toBe(1);
    expect(await axeViolations(page)).toEqual([]);

    await page.getByText('Everything you said and did').click();
    await page.getByRole('button', { name: 'Undo: You liked Feeling Good' }).click();
    await page.getByText(/· taken back/).waitFor();

    await entry.getByRole('button', { name: `More for ${TITLE}` }).click();
    const sheet = page.getByRole('dialog', { name: TITLE });
    await sheet.getByRole('slider').press('Home');
    await sheet.getByRole('button', { name: 'Close' }).click();
    await entry.getByRole('img', { name: '0.5 of 5 stars' }).waitFor();
    await entry.getByRole('button', { name: `More for ${TITLE}` }).click();
    await sheet.getByRole('button', { name: `Take your stars for ${TITLE} away` }).click();
    await sheet.getByRole('button', { name: 'Close' }).click();
    await entry.getByRole('img', { name: /stars/ }).waitFor({ state: 'detached' });
    await entry.getByRole('button', { name: `More for ${TITLE}` }).click();
    await sheet.getByRole('button', { name: 'Take it out of the diary' }).click();
    await entry.waitFor({ state: 'detached' });
    await expect.poll(() => starsOf(context.request)).toBeUndefined();
    await context.close();
  });
});

describe('what was liked elsewhere', () => {
  it('comes out of an archive of another service, with what is not here and what is no line, and is taken back', async () => {
    const { context, page, complaints } = await stage.visit(PHONE);
    let goOn = (): void => undefined;
    const isSeen = new Promise<void>((resolve) => (goOn = resolve));
    // Held until the bar was seen: a small file is read in no time.
    await page.route('**/api/taste-imports/matches', async (route) => {
      await isSeen;
      await route.continue();
    });
    await page.goto('/you/settings/liked');
    const rows = [
      'Date,Name,Year,Letterboxd URI,Rating',
      `2024-03-02,${TITLE},2001,https://boxd.it/1a,4.5`,
      '2024-03-03,A Film That Nobody Made,1999,https://boxd.it/1b,4',
      'some day,Heat,1995,https://boxd.it/1c,nine',
    ];
    const buffer = Buffer.from(makeZip({ 'ratings.csv': rows.join('\n') }));
    const file = { name: 'letterboxd.zip', mimeType: 'application/zip', buffer };
    await page.getByLabel('Choose a file, or drop it here').setInputFiles(file);
    const bar = page.getByRole('progressbar', { name: 'Reading letterboxd.zip …' });
    await bar.waitFor();
    goOn();
    await page.getByText('Found here: 1 of 2.').waitFor();
    await page.getByText('Not here: 1').click();
    await page.getByText('A Film That Nobody Made').waitFor();
    await page.getByText('Lines that could not be read: 1').click();
    await page.getByText('ratings.csv, line 4: some day').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take back what came from Letterboxd' }).click();
    await page.getByText('Taken back. None of it counts any more.').waitFor();
    await page.getByText('Found here: 1 of 2.').waitFor({ state: 'detached' });
    const { imports } = await (await page.request.get('/api/taste-imports')).json();
    expect(imports).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
