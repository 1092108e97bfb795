import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { z } from 'zod';

const markSchema = z.object({ at: z.number(), milliseconds: z.number() });
const marksSchema = z.object({
  tap: z.number(),
  /** `box`: a face was found; `found`: and its emotion. */
  looks: z.array(markSchema.extend({ box: z.boolean(), found: z.boolean() })),
  tasks: z.array(markSchema),
  /** When the page said in words what a face looks like. */
  words: z.number().optional(),
});
export type Marks = z.infer<typeof marksSchema>;

/** How a page with a camera is brought to its button. */
export interface CameraPage {
  readonly name: string;
  /** Whether it says in words what the face looks like. */
  readonly speaks: boolean;
  /** Leaves the page where one tap starts the camera; gives that tap. */
  open(page: Page): Promise<() => Promise<void>>;
}

/** What came when, in milliseconds from the tap. */
export interface CameraStart {
  readonly tapToBox: number;
  /** To the first emotion. */
  readonly tapToReading: number;
  /** To the first words; undefined where they were not waited for, or did not come. */
  readonly tapToWords: number | undefined;
  /** Everything that came over the wire until the first emotion, headers included. */
  readonly bytes: number;
  readonly largest: readonly { readonly address: string; readonly bytes: number }[];
}

export interface VisitOptions {
  /** How long the person looks at the page before the tap, ms. */
  readonly pauseMs: number;
  /** Whether the words are waited for, where the page has any. */
  readonly words: boolean;
}

const START_PATIENCE_MS = 90_000;
/** Words that have not come by then are not said of this face. */
const WORDS_PATIENCE_MS = 15_000;
const POLL_MS = 25;
const WATCH = path.join(import.meta.dirname, '..', 'pages', 'watch.js');

/** A visit from the page's address to the tap and what follows it. The page goes on reading. */
async function visitCamera(
  context: BrowserContext,
  { open, name, speaks }: CameraPage,
  { pauseMs, words }: VisitOptions,
): Promise<{ readonly page: Page; readonly started: CameraStart }> {
  const page = await context.newPage();
  page.setDefaultTimeout(START_PATIENCE_MS);
  await page.addInitScript({ path: WATCH });
  const finished: Promise<{ address: string; bytes: number }>[] = [];
  page.on('requestfinished', (request) => finished.push(sizeOf(request)));
  const tap = await open(page);
  if (pauseMs > 0) await pause(pauseMs);
  await tap();
  const isRead = await becomesTrue(
    page,
    'window.benchMarks.looks.some(({ found }) => found)',
    START_PATIENCE_MS,
  );
  if (!isRead)
    throw new Error(`${name} read no emotion from the fake camera within ${START_PATIENCE_MS / 1000} s`);
  const files = await Promise.all([...finished]);
  if (words && speaks) await becomesTrue(page, 'window.benchMarks.words !== undefined', WORDS_PATIENCE_MS);
  const { tap: tapped, looks, words: said } = await readMarks(page);
  const timeOf = (kind: 'box' | 'found'): number => {
    const first = looks.find((look) => look[kind]);
    if (first === undefined) throw new Error(`${name}: expected a look with a face and its emotion`);
    return first.at - tapped;
  };
  const started = {
    tapToBox: timeOf('box'),
    tapToReading: timeOf('found'),
    tapToWords: said === undefined ? undefined : said - tapped,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    largest: files.sort((a, b) => b.bytes - a.bytes).slice(0, 6),
  };
  return { page, started };
}

/** Two visits: with an empty cache, and with what the first one left. */
export async function visitTwice(
  browser: Browser,
  cameraPage: CameraPage,
  options: VisitOptions,
): Promise<{ readonly cold: CameraStart; readonly warm: CameraStart; readonly page: Page }> {
  const context = await browser.newContext({ locale: 'en-GB' });
  const first = await visitCamera(context, cameraPage, options);
  await first.page.close();
  const second = await visitCamera(context, cameraPage, options);
  return { cold: first.started, warm: second.started, page: second.page };
}

/** Asks now and then: what the page itself is asked to wait for, its content policy would refuse. */
async function becomesTrue(page: Page, expression: string, patienceMs: number): Promise<boolean> {
  const end = performance.now() + patienceMs;
  while (performance.now() < end) {
    if (await page.evaluate(expression)) return true;
    await pause(POLL_MS);
  }
  return false;
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
