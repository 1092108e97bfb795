import type { Browser } from 'playwright-core';
import { z } from 'zod';
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
export type BrowserLook = z.infer<typeof looksSchema>[number];

export interface BrowserContestant extends Contestant {
  /** The same reader's network alone; absent where it is timed inside each look (`stages.classify`). */
  readonly classifier: Contestant | undefined;
  turn(milliseconds: number): Promise<readonly BrowserLook[]>;
}

export interface BrowserReader {
  readonly name: string;
  /** Module under `pages/`. */
  readonly page: string;
  /** Who serves the page: the product's own server for ours. */
  readonly address: string;
  /** Address of the built vision worker, for ours. */
  readonly worker?: string;
  /** Pages that the server itself does not have are put in from here. */
  readonly extra?: (address: string) => Promise<BenchFile | undefined>;
}

/** Opens a page that times one reader on the film, in turns. */
export async function openFramesPage(
  browser: Browser,
  { name, page: module, address, worker = '', extra }: BrowserReader,
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
  const query = new URLSearchParams({ reader: module, frames: String(frames), worker });
  await page.goto(`${address}/bench/pages/frames.html?${query.toString()}`);
  const call = async (task: 'frames' | 'classifier', milliseconds: number): Promise<BrowserLook[]> =>
    looksSchema.parse(
      await page.evaluate(`window.bench.then((bench) => bench[${JSON.stringify(task)}](${milliseconds}))`),
    );
  const inside = z.boolean().safeParse(
    await page.evaluate('window.bench.then((bench) => bench.classifiesInside)').catch((cause: unknown) => {
      throw new Error(`${name} does not start in Chromium: ${String(cause)} ${complaints.join(' ')}`, {
        cause,
      });
    }),
  );
  const dispose = (): Promise<void> => context.close();
  return {
    name,
    classifier: inside.data
      ? undefined
      : { name, turn: (milliseconds) => call('classifier', milliseconds), dispose },
    turn: (milliseconds) => call('frames', milliseconds),
    dispose,
  };
}
