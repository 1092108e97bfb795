import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { z } from 'zod';

const markSchema = z.object({ at: z.number(), milliseconds: z.number() });
const marksSchema = z.object({
  tap: z.number(),
  looks: z.array(markSchema.extend({ found: z.boolean() })),
  tasks: z.array(markSchema),
});
export type Marks = z.infer<typeof marksSchema>;

/** How a page with a camera is brought to its button. */
export interface CameraPage {
  readonly name: string;
  /** Leaves the page where one tap starts the camera; gives that tap. */
  open(page: Page): Promise<() => Promise<void>>;
}

export interface CameraStart {
  /** From the tap to the first emotion, milliseconds. */
  readonly tapToReading: number;
  /** Everything that came over the wire until then, headers included. */
  readonly bytes: number;
  readonly largest: readonly { readonly address: string; readonly bytes: number }[];
}

const START_PATIENCE_MS = 90_000;
const POLL_MS = 25;
const WATCH = path.join(import.meta.dirname, '..', 'pages', 'watch.js');

/** A visit with an empty cache, and one after it with what the first left: tap at once, both times. */
export async function openCameraPage(
  browser: Browser,
  { open, name }: CameraPage,
): Promise<{ cold: CameraStart; warm: CameraStart; page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ locale: 'en-GB' });
  const start = async (): Promise<{ page: Page; started: CameraStart }> => {
    const page = await context.newPage();
    page.setDefaultTimeout(START_PATIENCE_MS);
    await page.addInitScript({ path: WATCH });
    const finished: Promise<{ address: string; bytes: number }>[] = [];
    page.on('requestfinished', (request) => finished.push(sizeOf(request)));
    const tap = await open(page);
    await tap();
    await firstReading(page, name);
    const files = await Promise.all([...finished]);
    const marks = await readMarks(page);
    const first = marks.looks.find(({ found }) => found);
    if (first === undefined) throw new Error('expected a look that found an emotion');
    const started = {
      tapToReading: first.at - marks.tap,
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      largest: files.sort((a, b) => b.bytes - a.bytes).slice(0, 6),
    };
    return { page, started };
  };
  const first = await start();
  await first.page.close();
  const second = await start();
  return { cold: first.started, warm: second.started, page: second.page, context };
}

/** Asks now and then: what the page itself is asked to wait for, its content policy would refuse. */
async function firstReading(page: Page, name: string): Promise<void> {
  const end = performance.now() + START_PATIENCE_MS;
  while (performance.now() < end) {
    if (await page.evaluate('window.benchMarks.looks.some(({ found }) => found)')) return;
    await pause(POLL_MS);
  }
  throw new Error(`${name} read no emotion from the fake camera within ${START_PATIENCE_MS / 1000} s`);
}

export async function readMarks(page: Page): Promise<Marks> {
  return marksSchema.parse(await page.evaluate('window.benchMarks'));
}

async function sizeOf(request: Request): Promise<{ address: string; bytes: number }> {
  const { responseBodySize, responseHeadersSize } = await request
    .sizes()
    .catch(() => ({ responseBodySize: 0, responseHeadersSize: 0 }));
  return { address: new URL(request.url()).pathname, bytes: responseBodySize + responseHeadersSize };
}
