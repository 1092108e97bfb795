import type { Browser } from 'playwright-core';
import { z } from 'zod';

const processesSchema = z.object({
  processInfo: z.array(z.object({ type: z.string(), cpuTime: z.number() })),
});

/** Processor time that all page processes of a browser that still live have used so far, seconds. */
export async function rendererSeconds(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = processesSchema.parse(await session.send('SystemInfo.getProcessInfo'));
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}
