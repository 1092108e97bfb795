import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import type { RunningServer } from './start-server.ts';

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
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
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
  await page.goto('/');
  await page.getByRole('link', { name: 'Read my face' }).first().click();
  await page.getByRole('button', { name: 'Start the camera' }).click();
}

/** Picks a mood by its word and asks for suggestions with an intent. */
export async function askFor(page: Page, emotion: string, intent: string): Promise<void> {
  await page.goto('/pick?by=list');
  await page.getByRole('button', { name: new RegExp(`^${emotion}`) }).click();
  await page.getByRole('radio', { name: intent }).click();
  await page.getByRole('button', { name: 'Show suggestions' }).click();
  await page.getByRole('article').first().waitFor();
}

/** Titles of the shown suggestions, top first. */
export async function shownTitles(page: Page): Promise<string[]> {
  await page.getByRole('article').getByRole('heading').first().waitFor();
  return page.getByRole('article').getByRole('heading').allTextContents();
}
