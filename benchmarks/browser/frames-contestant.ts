import type { Browser } from 'playwright-core';
import { z } from 'zod';
import { rendererSeconds } from './renderer-seconds.ts';
import type { Contestant } from '../measures/take-turns.ts';
import type { BenchFile } from './bench-files.ts';

const looksSchema = z.array(
  z.object({
    milliseconds: z.number(),
    found: z.boolean(),
    emotion: z.string().optional(),
    stages: z.record(z.string(), z.number()).optional(),
  }),
);
export type BrowserLook = z.infer<typeof looksSchema>[number] & { readonly cpu: number };

/** A page that is timed in turns, and all that its counted and uncounted looks told. */
export interface BrowserContestant extends Contestant {
  readonly seen: readonly BrowserLook[];
}

export interface BrowserReader {
  readonly name: string;
  readonly measure: 'frames' | 'classifier';
  /** Module under `pages/`, and what its `createReader` is told. */
  readonly page: string;
  readonly details?: Readonly<Record<string, string>>;
  /** Who serves the page: the product's own server for our worker. */
  readonly address: string;
  /** Pages that the server itself does not have are put in from here. */
  readonly extra?: (address: string) => Promise<BenchFile | undefined>;
}

/** Opens a page of its own that times one reader, in turns. */
export async function openFramesPage(
  browser: Browser,
  { name, measure, page: module, details = {}, address, extra }: BrowserReader,
  frames: number,
): Promise<BrowserContestant> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  if (extra !== undefined) {
    await page.route('**/bench/**', async (route) => {
      const file = await extra(route.request().url());
      return file === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ ...file, status: 200 });
    });
  }
  const query = new URLSearchParams({ reader: module, frames: String(frames), ...details });
  await page.goto(`${address}/bench/pages/frames.html?${query.toString()}`);
  // Waits until it has loaded, or says why it has not.
  await page.evaluate('window.bench.then(() => true)').catch((cause: unknown) => {
    const why = [String(cause), ...complaints].join(' ');
    throw new Error(`${name} does not start in Chromium: ${why}`, { cause });
  });
  const seen: BrowserLook[] = [];
  return {
    name,
    seen,
    async turn(milliseconds) {
      const before = await rendererSeconds(browser);
      const answer: unknown = await page.evaluate(
        `window.bench.then((bench) => bench.${measure}(${milliseconds}))`,
      );
      const used = 1000 * ((await rendererSeconds(browser)) - before);
      const told = looksSchema.parse(answer);
      // All others are at rest: it was this page, its worker and the threads that compile for it.
      const looks = told.map((look) => ({ ...look, cpu: used / told.length }));
      seen.push(...looks);
      return looks;
    },
    dispose: () => context.close(),
  };
}
