import { describe, expect, it } from 'vitest';
import { prepareStage } from './support/prepare-stage.ts';
import { startReading } from './support/visit.ts';

describe('readings that adapt to a person', () => {
  const stage = prepareStage({ film: 'drawn-face' });

  it('learn from a correction, which stays in the browser, can be undone and forgotten', async () => {
    const { context, page, requests } = await stage.visit();
    await startReading(page);
    await page.getByText('You look happy').first().waitFor();
    await page.getByText('Details', { exact: true }).click();
    const before = requests.length;
    await page
      .getByRole('group', { name: /^Not quite/ })
      .getByRole('button', { name: 'Neutral' })
      .click();
    await page.getByText('Noted: neutral').first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page
      .getByRole('group', { name: /^Not quite/ })
      .getByRole('button', { name: 'Surprised' })
      .click();
    await page.getByText('Noted: surprised').first().waitFor();
    const sent = requests.slice(before).filter((request) => request.method() !== 'GET');
    expect(sent.map((request) => request.url())).toEqual([]);

    await page.goto('/you/settings/camera');
    await page.getByText('1 answer from you.').waitFor();
    expect(await page.evaluate(() => localStorage.getItem('emoverse.face'))).toContain('surprise');
    await page.getByRole('button', { name: 'Forget my face' }).click();
    await page.getByText('1 answer from you.').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => localStorage.getItem('emoverse.face'))).toBeNull();
    await context.close();
  });

  it(
    'know the resting face after watching it for a while, by the keyboard alone',
    { timeout: 300_000 },
    async () => {
      const { context, page } = await stage.visit({ reducedMotion: 'reduce' });
      await startReading(page);
      await page.getByText('Details', { exact: true }).click();
      await page.getByRole('link', { name: 'Show my resting face' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Start the minute' }).focus();
      await page.keyboard.press('Enter');
      const ring = page.getByRole('progressbar');
      await ring.waitFor();
      const enough = page.getByRole('button', { name: "That's enough" });
      await page.waitForFunction(
        () => Number(document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')) >= 34,
        undefined,
        { timeout: 180_000 },
      );
      await enough.focus();
      await page.keyboard.press('Enter');
      await page.getByText('That is your resting face').waitFor();
      expect(await page.evaluate(() => localStorage.getItem('emoverse.face'))).toContain('resting');
      await page.getByRole('link', { name: 'Go to the reading' }).waitFor();
      await context.close();
    },
  );
});
