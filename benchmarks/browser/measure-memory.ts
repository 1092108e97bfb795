import { execFileSync } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';

const processesSchema = z.object({
  processInfo: z.array(z.object({ type: z.string(), id: z.number() })),
});
const metricsSchema = z.object({ metrics: z.array(z.object({ name: z.string(), value: z.number() })) });

export interface Memory {
  /** Heap of the page's own thread after a collection, bytes. */
  readonly heap: number;
  /** Resident memory of all page processes of this browser, workers and wasm included, bytes; undefined where `ps` is missing. */
  readonly resident: number | undefined;
}

/** What the pages of a browser hold after their garbage was collected. */
export async function measureMemory(browser: Browser, page: Page): Promise<Memory> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = metricsSchema.parse(await session.send('Performance.getMetrics'));
  await session.detach();
  const whole = await browser.newBrowserCDPSession();
  const { processInfo } = processesSchema.parse(await whole.send('SystemInfo.getProcessInfo'));
  await whole.detach();
  return {
    heap: metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0,
    resident: residentBytes(processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)),
  };
}

function residentBytes(pids: readonly number[]): number | undefined {
  try {
    const answer = execFileSync('ps', ['-o', 'rss=', '-p', pids.join(',')], { encoding: 'utf8' });
    return answer
      .trim()
      .split('\n')
      .reduce((sum, line) => sum + 1024 * Number(line), 0);
  } catch {
    return undefined;
  }
}
