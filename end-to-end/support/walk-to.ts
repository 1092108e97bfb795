import type { Page } from 'playwright-core';

/** Of the app's router, which puts itself there for its own tools. */
interface WithRouter {
  readonly __TSR_ROUTER__?: {
    readonly history: { push(href: string): void };
    readonly state: { readonly status: 'idle' | 'pending' };
  };
}

/**
 * Goes to a page of the app as a tap on a link does, and waits until all that was on its way to it is there. Where no
 * page is open yet, it is opened: to load the app anew for each page takes longer than to look at it.
 */
export async function walkTo(page: Page, path: string): Promise<void> {
  if (page.url() === 'about:blank') await page.goto(path);
  else await page.evaluate((href) => (globalThis as WithRouter).__TSR_ROUTER__?.history.push(href), path);
  await page.waitForFunction(() => (globalThis as WithRouter).__TSR_ROUTER__?.state.status === 'idle');
  await page.locator('main h1').first().waitFor();
  await page.locator('body:not(:has(.shimmer, [aria-busy="true"]))').waitFor();
}
