import { appendFileSync, cpSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scenePhoto } from './support/fake-camera.ts';
import { keptPaths } from './support/kept-paths.ts';
import { launchProfile } from './support/launch-browser.ts';
import { startSoundscape } from './support/player-of.ts';
import { ROOT, startServer, temporaryFolder, type RunningServer } from './support/start-server.ts';
import { askFor, shelf, shownTitles } from './support/visit.ts';

const folder = temporaryFolder();
/** The built app, of which a test makes a newer version. */
const app = { EMOVERSE_WEB: temporaryFolder() };
let server: RunningServer;
let browser: BrowserContext;
let page: Page;
beforeAll(async () => {
  const isRare = (file: string) => file.includes('ort-wasm-simd');
  cpSync(path.join(ROOT, 'apps/web/dist'), app.EMOVERSE_WEB, {
    recursive: true,
    filter: (file) => !isRare(file),
  });
  server = await startServer(undefined, 0, app);
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
    const manifest: {
      lang: string;
      icons: { src: string; sizes: string }[];
      shortcuts: { name: string; url: string }[];
    } = JSON.parse(data ?? '{}');
    for (const { src, sizes } of manifest.icons.filter((icon) => icon.sizes !== 'any'))
      expect(`${src}: ${await sizeOf(page, src)}`).toBe(`${src}: ${sizes}`);
    expect(manifest.shortcuts.map(({ name }) => name)).toEqual(['Breathe', 'Check in']);
    for (const { url } of manifest.shortcuts) expect((await page.request.get(url)).ok()).toBe(true);
    await devTools.detach();
    expect(manifest.lang).toBe('en');
    const inGerman = await page.request.get('/', { headers: { 'accept-language': 'de' } });
    const [address] = /\/manifest\S*webmanifest/.exec(await inGerman.text()) ?? [];
    const german = JSON.parse(await (await page.request.get(address ?? '')).text());
    expect(german).toMatchObject({ id: '/', lang: 'de', icons: manifest.icons });
    expect(german.shortcuts.map(({ name }: { name: string }) => name)).toEqual(['Atmen', 'Wie geht’s mir?']);
  });

  let saved: string;
  it('stands with the server gone, with the last lists, practices, soundscapes and words', async () => {
    await askFor(page, 'Sad', 'Lift');
    const titles = await shownTitles(page, 'Hear');
    [saved] = titles;
    await isKept(page);
    await page.goto('/photo');
    await areNetworksKept(page);
    await server.kill();

    await page.goto('/stage');
    await expect.poll(() => shownTitles(page, 'Hear')).toEqual(titles);
    expect(await shelf(page, 'Hear').getByText('From earlier').count()).toBe(1);
    await shelf(page, 'Hear')
      .getByRole('button', { name: `Save ${saved}`, exact: true })
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
  });

  it('reads a face on a photo with the server gone', async () => {
    await page.goto('/photo');
    const buffer = await scenePhoto('smiling-face');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'face.jpg', mimeType: 'image/jpeg', buffer });
    await page.getByRole('button', { name: 'Use this mood' }).waitFor();
  });

  it('tells the server what was done meanwhile, once', async () => {
    server = await startServer(server.data, Number(new URL(server.address).port), app);
    await page.goto('/library');
    await page.getByRole('article', { name: saved }).waitFor();
    await page.reload();
    await page.getByRole('article', { name: saved }).waitFor();
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

  it('offers a newer version, and loads it when it is wanted', async () => {
    await page.goto('/library');
    appendFileSync(path.join(app.EMOVERSE_WEB, 'service-worker.js'), '// newer');
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await page.getByText('A new version is ready.').waitFor();
    const states = () =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        return [registration?.active?.state, registration?.waiting?.state];
      });
    expect(await states()).toEqual(['activated', 'installed']);
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Use it' }).click()]);
    await expect.poll(states).toEqual(['activated', undefined]);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText('A new version is ready.').count()).toBe(0);
  });

  it('leaves nothing stored in the browser after everything was deleted, nor on its disk', async () => {
    const { id } = await page.evaluate(async () => (await fetch('/api/profile')).json());
    await expect.poll(() => cached().length).toBeGreaterThan(100);
    await expect.poll(() => naming(id)).not.toEqual([]);
    await page.goto('/you/settings/data');
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
    await expect.poll(() => [...cached(), ...naming(id)]).toEqual([]);
  });
});

/** Files of the browser's own, which come and go. */
const files = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
const cached = (): string[] => files().filter((file) => file.includes('CacheStorage'));
/** Those with a text in them. What was in `localStorage` is left out: the browser rewrites the log of its changes when it wants to. */
const naming = (text: string): string[] =>
  files().filter((file) => !file.includes('Local Storage') && readFileSync(file).includes(text));

/** The worker keeps the app, and what was loaded before it was there. */
async function isKept(on: Page): Promise<void> {
  await expect
    .poll(() => keptPaths(on))
    .toEqual(
      expect.arrayContaining(['/index.html', '/api/profile', '/api/catalogue/items/practice-box-breathing']),
    );
}

/** What the page of photos loads ahead. */
async function areNetworksKept(on: Page): Promise<void> {
  for (const name of [/\/ort-trimmed-.*\.wasm$/, /\/blazeface-.*/, /\/model\.onnx$/])
    await expect.poll(() => keptPaths(on)).toContainEqual(expect.stringMatching(name));
}

async function sizeOf(on: Page, src: string): Promise<string> {
  return on.evaluate(async (address) => {
    const bitmap = await createImageBitmap(await (await fetch(address)).blob());
    return `${bitmap.width}x${bitmap.height}`;
  }, src);
}
