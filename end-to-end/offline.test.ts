import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchProfile } from './support/launch-browser.ts';
import { startSoundscape } from './support/player-of.ts';
import { startServer, temporaryFolder, type RunningServer } from './support/start-server.ts';
import { askFor, shelf, shownTitles } from './support/visit.ts';

const folder = temporaryFolder();
let server: RunningServer;
let browser: BrowserContext;
let page: Page;
beforeAll(async () => {
  server = await startServer();
  browser = await open();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await server.kill();
});

const open = (): Promise<BrowserContext> =>
  launchProfile(folder, {
    baseURL: server.address,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    viewport: { width: 390, height: 844 },
  });

describe('the app on a phone', () => {
  it('can be installed: its manifest, icons and shortcuts are as browsers want them', async () => {
    await page.goto('/');
    const devTools = await browser.newCDPSession(page);
    const { errors, data } = await devTools.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    // Headless shells know nothing of installing.
    const told = await devTools.send('Page.getInstallabilityErrors').catch((error: Error) => ({
      installabilityErrors: error.message.includes("wasn't found") ? [] : [error],
    }));
    expect(told.installabilityErrors).toEqual([]);
    const manifest: { icons: { src: string; sizes: string }[]; shortcuts: { name: string; url: string }[] } =
      JSON.parse(data ?? '{}');
    for (const { src, sizes } of manifest.icons.filter((icon) => icon.sizes !== 'any'))
      expect(`${src}: ${await sizeOf(page, src)}`).toBe(`${src}: ${sizes}`);
    expect(manifest.shortcuts.map(({ name }) => name)).toEqual(['Breathe', 'Check in']);
    for (const { url } of manifest.shortcuts) expect((await page.request.get(url)).ok()).toBe(true);
    await devTools.detach();
  });

  it('stands with the server gone, with the last lists, practices, soundscapes and words; what was done arrives once', async () => {
    await askFor(page, 'Sad', 'Lift');
    const titles = await shownTitles(page, 'Hear');
    await isKept(page);
    await server.kill();

    await page.reload();
    await expect.poll(() => shownTitles(page, 'Hear')).toEqual(titles);
    expect(await shelf(page, 'Hear').getByText('From earlier').count()).toBe(1);
    await shelf(page, 'Hear')
      .getByRole('button', { name: `Save ${titles[0]}`, exact: true })
      .click();
    await page.getByText('One thing you did is kept here').waitFor();

    await page.goto('/w/practice-box-breathing');
    await page.getByRole('button', { name: 'Begin Box breathing' }).click();
    const practice = page.getByRole('dialog', { name: 'Box breathing' });
    await practice.getByRole('button', { name: 'Pause' }).click();
    await practice.getByRole('button', { name: 'Close' }).click();

    await startSoundscape(page);

    await page.goto('/say');
    await page
      .getByRole('textbox', { name: 'How was your day?' })
      .fill('I am so happy, everything went well');
    await page.getByRole('button', { name: 'That is how I feel' }).click();
    await page.getByRole('dialog', { name: 'Your mood' }).waitFor();

    server = await startServer(server.data, Number(new URL(server.address).port));
    await page.goto('/library');
    await page.getByRole('article', { name: titles[0] }).waitFor();
    await page.reload();
    await page.getByRole('article', { name: titles[0] }).waitFor();
    const stored = await page.evaluate(async () => (await fetch('/api/feedback')).text());
    expect(stored.match(/"saved"/g)).toHaveLength(1);
  });

  it('takes a shared photo to the door of photos, once', async () => {
    await page.goto('/');
    // What a share sheet does: a form of its own, posted from outside of any page.
    const picture = await page.request.get('/icon-192.png');
    const body = [...(await picture.body())];
    const landed = await page.evaluate(async (bytes) => {
      const form = new FormData();
      form.set('photo', new File([new Uint8Array(bytes)], 'me.png', { type: 'image/png' }));
      return (await fetch('/photo/shared', { method: 'POST', body: form })).url;
    }, body);
    expect(new URL(landed).pathname).toBe('/photo');
    await page.goto('/photo');
    await page.getByRole('img', { name: 'Your photo' }).or(page.getByRole('alert')).first().waitFor();
    expect(await page.evaluate(() => caches.keys())).not.toContain('emoverse-shared');
  });

  it('leaves nothing stored in the browser after everything was deleted', async () => {
    await page.goto('/you/settings');
    await page.getByText(/MB are kept on this device/).waitFor();
    await page.getByRole('button', { name: 'Delete everything' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: 'Delete everything now' }).click();
    await page.waitForURL((url) => url.pathname === '/');
    expect(
      await page.evaluate(async () => ({
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        caches: await caches.keys(),
        databases: (await indexedDB.databases()).map(({ name }) => name),
        kept: Object.keys(localStorage),
      })),
    ).toEqual({ workers: 0, caches: [], databases: [], kept: [] });
  });
});

/** The worker keeps the app, and what was loaded before it was there. */
async function isKept(on: Page): Promise<void> {
  // Not `waitForFunction`, which takes the promise of an async function for its yes.
  await expect
    .poll(() =>
      on.evaluate(async () => {
        await navigator.serviceWorker.ready;
        const cached = await Promise.all(
          (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
        );
        return cached.flat().map(({ url }) => new URL(url).pathname);
      }),
    )
    .toEqual(
      expect.arrayContaining(['/index.html', '/api/profile', '/api/catalogue/items/practice-box-breathing']),
    );
}

async function sizeOf(on: Page, src: string): Promise<string> {
  return on.evaluate(async (address) => {
    const bitmap = await createImageBitmap(await (await fetch(address)).blob());
    return `${bitmap.width}x${bitmap.height}`;
  }, src);
}
