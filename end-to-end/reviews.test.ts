import { describe, expect, it } from 'vitest';
import { axeViolations } from './support/axe-violations.ts';
import { prepareStage } from './support/prepare-stage.ts';
import { askFor, openMore, shownTitles } from './support/visit.ts';

const stage = prepareStage();

describe('reviews', () => {
  it('are written, edited and deleted, and the picture of what viewers feel follows at once', async () => {
    const { context, page, complaints } = await stage.visit({ reducedMotion: 'reduce' });
    await askFor(page, 'Sad', 'Calm');
    const [title] = await shownTitles(page, 'Read');
    const sheet = await openMore(page, title);
    await sheet.getByRole('button', { name: 'Reviews' }).click();
    await sheet.getByText('Nobody here has written about it yet.').waitFor();
    await sheet.getByLabel('Your own words').fill('A creepy, terrifying nightmare. I was scared to the end.');
    await sheet.getByRole('button', { name: 'Keep the review' }).click();
    const picture = sheet.getByRole('img', { name: /^Emotions in a sentence of the reviews: / });
    const before = await picture.getAttribute('aria-label');
    expect(before).toMatch(/joy \d+\s?%, .*fear \d+\s?%/);
    expect(await sheet.getByText(/Reviews: 1 · sentences: 2 ·/).count()).toBe(1);
    expect(await axeViolations(page)).toEqual([]);
    await sheet.getByRole('button', { name: 'Edit this review' }).click();
    await sheet.getByLabel('Edit your words').fill('So funny, I laughed all the time.');
    await sheet.getByRole('button', { name: 'Keep the review' }).first().click();
    await sheet.getByText(/Reviews: 1 · sentences: 1 ·/).waitFor();
    expect(await picture.getAttribute('aria-label')).not.toBe(before);
    await sheet.getByRole('button', { name: 'Delete this review' }).click();
    await sheet.getByText('Nobody here has written about it yet.').waitFor();
    await picture.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await context.close();
  });
});
