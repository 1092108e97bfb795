import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { prepareStage } from './support/prepare-stage.ts';

const stage = prepareStage();

/** Bytes of script and style that the first page may cost, compressed. */
const BUDGET = 150_000;
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

describe('the first page', () => {
  it('is read before any script has run: what it asks, and where its doors lead', async () => {
    const { context, page, complaints } = await stage.visit({ javaScriptEnabled: false });
    await page.goto('/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('How are you?');
    for (const [name, path] of [
      ['Read my face', '/read'],
      ['Say it', '/say'],
    ] as const)
      expect(await page.getByRole('link', { name }).getAttribute('href')).toBe(path);
    // What needs a script waits for it.
    expect(await page.getByLabel('Language').isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Play for now' }).isDisabled()).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('costs at most 150 kB of script and style, asks the server for nothing else, and does not move', async () => {
    const { context, page, complaints, requests } = await stage.visit();
    await page.addInitScript(() => {
      // What the page fetches ahead once it is idle comes after its first load.
      Reflect.deleteProperty(window, 'requestIdleCallback');
    });
    await watchShifts(page);
    await page.goto('/', { waitUntil: 'networkidle' });
    // React has taken the place of the markup.
    await page.locator('[data-static]').waitFor({ state: 'detached' });
    const code = requests.filter((request) => ['script', 'stylesheet'].includes(request.resourceType()));
    let served = 0;
    let gzipped = 0;
    for (const request of code) {
      served += (await request.sizes()).responseBodySize;
      gzipped += gzipSync(await (await request.response())!.body()).byteLength;
    }
    process.stdout.write(
      `first load: ${kilobytes(served)} kB of script and style as served, ${kilobytes(gzipped)} kB in gzip, ${code.length} files\n`,
    );
    expect(code.length).toBeGreaterThan(5);
    expect(served).toBeLessThanOrEqual(BUDGET);
    expect(gzipped).toBeLessThanOrEqual(BUDGET);
    expect(requests.map((request) => new URL(request.url()).pathname)).not.toContainEqual(
      expect.stringMatching(/^\/(?:api|models)\//),
    );
    expect(await shiftsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('hardly moves when its fonts come late: what stands there until then takes the same room', async () => {
    const { context, page } = await stage.visit({ viewport: { width: 390, height: 844 } });
    let release = (): void => undefined;
    const drawn = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\.woff2$/, (route) => drawn.then(() => route.continue()));
    await watchShifts(page);
    await page.goto('/', { waitUntil: 'domcontentloaded' });
    await page.locator('[data-static]').waitFor({ state: 'detached' });
    release();
    await page.evaluate(() => document.fonts.ready);
    expect(
      await page.evaluate(
        () => document.fonts.check("1em 'Nunito Sans'") && document.fonts.check('1em Lora'),
      ),
    ).toBe(true);
    // A good page has less than 0.1; a line of centred text that breaks elsewhere is 0.0017.
    expect((await shiftsOf(page)).reduce((sum, value) => sum + value, 0)).toBeLessThan(0.005);
    await context.close();
  });
});

/** Has the page write down by how much what stands in it moves by itself (layout shifts, as browsers measure them). */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { moved: [] });
    new PerformanceObserver((list) => {
      (window as unknown as { moved: unknown[] }).moved.push(
        ...list.getEntries().map((entry) => ('value' in entry ? entry.value : 0)),
      );
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** All shifts so far, after what is now to be drawn was drawn. */
function shiftsOf(page: Page): Promise<readonly number[]> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    return (window as unknown as { moved: number[] }).moved;
  });
}
