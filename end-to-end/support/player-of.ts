import type { Locator, Page } from 'playwright-core';

/** The one bar of all that plays. */
export function playerOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Player' });
}

/** Starts a soundscape for the mood of the visit, on its own page, and waits until it plays. */
export async function startSoundscape(page: Page): Promise<void> {
  await page.goto('/soundscape');
  await page.getByRole('main').getByRole('button', { name: 'Play', exact: true }).click();
  await soundscapePlays(page);
}

export async function soundscapePlays(page: Page): Promise<void> {
  await playerOf(page).getByText('Playing', { exact: true }).waitFor();
}
