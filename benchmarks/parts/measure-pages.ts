import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { findChromium } from '../../tools/find-chromium.mjs';
import { QUIET } from '../../end-to-end/support/launch-browser.ts';
import { startServer } from '../../end-to-end/support/start-server.ts';
import type { PageRow } from '../bench-result.ts';

const LIGHTHOUSE = path.resolve(import.meta.dirname, '../node_modules/lighthouse/cli/index.js');
/** What people meet first. */
const PATHS = ['/', '/say', '/read', '/explore', '/library', '/you'];
/** Of which the median is told: one run is off by several points. */
const ROUNDS = 3;

const share = z.object({ score: z.number().nullable() });
const amount = z.object({ numericValue: z.number() });
const reportSchema = z.object({
  categories: z.object({
    performance: share,
    accessibility: share,
    'best-practices': share,
    seo: share,
  }),
  audits: z.object({
    'largest-contentful-paint': amount,
    'total-blocking-time': amount,
    'cumulative-layout-shift': amount,
  }),
});
type Report = z.infer<typeof reportSchema>;

/** Each page by Lighthouse as it is: a phone of the middle on a slow line, both simulated, and an empty profile. */
export async function measurePages(say: (text: string) => void): Promise<readonly PageRow[]> {
  const server = await startServer();
  try {
    const rows: PageRow[] = [];
    for (const page of PATHS) {
      const reports: Report[] = [];
      for (let round = 1; round <= ROUNDS; round += 1) {
        say(`pages: ${page} by Lighthouse, round ${round} of ${ROUNDS}`);
        reports.push(await lighthouse(new URL(page, server.address).href));
      }
      const middle = (of: (report: Report) => number): number =>
        reports.map(of).toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
      const points = (category: keyof Report['categories']): number =>
        Math.round(100 * middle(({ categories }) => categories[category].score ?? 0));
      const value = (audit: keyof Report['audits']): number =>
        middle(({ audits }) => audits[audit].numericValue);
      rows.push({
        path: page,
        performance: points('performance'),
        accessibility: points('accessibility'),
        bestPractices: points('best-practices'),
        seo: points('seo'),
        largestPaintMs: value('largest-contentful-paint'),
        blockingMs: value('total-blocking-time'),
        layoutShift: value('cumulative-layout-shift'),
      });
    }
    return rows;
  } finally {
    await server.stop();
  }
}

async function lighthouse(address: string): Promise<Report> {
  const { executablePath, env } = await findChromium();
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      LIGHTHOUSE,
      address,
      '--output=json',
      '--quiet',
      '--no-enable-error-reporting',
      `--chrome-flags=${['--headless', ...QUIET].join(' ')}`,
    ],
    { env: { ...process.env, ...env, CHROME_PATH: executablePath }, maxBuffer: 64 * 1024 * 1024 },
  );
  return reportSchema.parse(JSON.parse(stdout));
}
