import type { Browser, BrowserContext, Locator, Page, Request } from 'playwright-core';
import type { RunningServer } from './start-server.ts';
import { walkTo } from './walk-to.ts';

/** A person's visit: a fresh context, its page, and every request that it and other tabs of the visit made. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly requests: readonly Request[];
  /** Uncaught errors and refusals of the content policy: there should be none. */
  readonly complaints: readonly string[];
}

export async function visit(
  browser: Browser,
  server: Pick<RunningServer, 'address'>,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Visit> {
  // Drawing motion without a graphics card costs more than the test: those that are about it ask for it.
  const context = await browser.newContext({
    baseURL: server.address,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    // A worker's own requests cannot be held back or counted: who tests it (offline.test.ts) lets it in.
    serviceWorkers: 'block',
    ...options,
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const requests: Request[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => requests.push(request));
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('console', (message) => {
    if (/content security policy/i.test(message.text())) complaints.push(message.text());
  });
  return { context, page, requests, complaints };
}

/** From the start page through the consent card to the running camera. */
export async function startReading(page: Page): Promise<void> {
  await walkTo(page, '/');
  await page.getByRole('link', { name: 'Read my face' }).first().click();
  await page.getByRole('button', { name: 'Start the camera' }).click();
}

/** What the page calls the intents. */
const CHIPS = {
  Match: 'Stay with it',
  Lift: 'Lift me',
  Calm: 'Calm me',
  Focus: 'Focus',
  Journey: 'Take me somewhere',
} as const;

/** Says a mood with one word and asks for suggestions with an intent. */
export async function askFor(page: Page, emotion: string, intent: keyof typeof CHIPS): Promise<void> {
  await walkTo(page, '/say');
  await page.getByRole('button', { name: emotion, exact: true }).click();
  await chooseIntent(page, intent);
  await shelf(page, 'Hear').getByRole('article').first().waitFor();
}

/** In the sheet, or beside the camera's picture: what is wanted of the mood. */
export async function chooseIntent(page: Page, intent: keyof typeof CHIPS): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${CHIPS[intent]}`) }).click();
}

/** The names of the stage's shelves, in the order in which they stand. */
export const SHELVES = ['Hear', 'Watch', 'Play', 'Read', 'Listen', 'Learn', 'Do'] as const;
export type ShelfName = (typeof SHELVES)[number];

export function shelf(page: Page, name: ShelfName): Locator {
  return page.getByRole('region', { name, exact: true });
}

/** Titles on a shelf in their order; a shelf comes when it is scrolled to. */
export async function shownTitles(page: Page, name: ShelfName = 'Hear'): Promise<string[]> {
  const titles = shelf(page, name).getByRole('article').getByRole('heading');
  // A shelf that is being filled anew leaves the page while it is looked for.
  for (let tries = 0; tries < 60 && (await titles.count()) === 0; tries += 1)
    await shelf(page, name)
      .scrollIntoViewIfNeeded({ timeout: 1_000 })
      .then(() => titles.first().waitFor({ timeout: 1_000 }))
      .catch(() => undefined);
  await titles.first().waitFor();
  return titles.allTextContents();
}

/** Opens everything else that can be done with a work or a whole shelf. */
export async function openMore(page: Page, name: string): Promise<Locator> {
  await page
    .getByRole('button', { name: `More for ${name}`, exact: true })
    .first()
    .click();
  const sheet = page.getByRole('dialog', { name, exact: true });
  await sheet.waitFor();
  return sheet;
}

/** Does one of these things, and leaves the sheet. */
export async function doMore(page: Page, name: string, act: string): Promise<void> {
  const sheet = await openMore(page, name);
  await sheet.getByRole('button', { name: act, exact: true }).click();
  const isClosed = sheet.waitFor({ state: 'detached' });
  // What puts a work aside closes the sheet itself; Escape would then go back a page.
  const close = sheet.getByRole('button', { name: 'Close', exact: true }).click();
  await Promise.race([close.catch(() => undefined), isClosed]);
  await isClosed;
}
