import type { Page } from 'playwright-core';

/** Paths of all that the service worker of a page keeps, once there is one. */
export function keptPaths(page: Page): Promise<string[]> {
  // Not `waitForFunction`, which takes the promise of an async function for its yes.
  return page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const cached = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    return cached.flat().map(({ url }) => new URL(url).pathname);
  });
}
