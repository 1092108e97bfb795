import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const folder = temporaryFolder();
const simulate = (...options: string[]) => runCaptured(['evaluate', 'simulate', '--people', '2', ...options]);

describe('emoverse evaluate simulate', () => {
  it('tells what is asked for as one object, and draws it with bands on a page of its own', async () => {
    const report = join(folder, 'report');
    const { code, stdout } = await simulate(
      ...['--visits', '3', '--domain', 'podcasts', '--only', 'regret', '--only', 'felt-after'],
      ...['--report', report, '--json'],
    );
    expect(code).toBe(0);
    const { regret, feltAfter, people, visits } = JSON.parse(stdout) as {
      people: number;
      visits: number;
      feltAfter: { answers: number }[];
      regret: Record<string, { regret: number; cumulativeRegret: number[]; regretBand: number[][] }>;
    };
    expect([people, visits]).toEqual([2, 3]);
    expect(Object.keys(regret)).toEqual([
      'oracle',
      'emoverse',
      'emoverse-unlearned',
      'paper',
      'popularity',
      'random',
    ]);
    expect(regret.oracle.regret).toBe(0);
    expect(regret.random.cumulativeRegret).toHaveLength(3);
    expect(feltAfter.map(({ answers }) => answers)).toEqual([0, 0.3, 1]);
    const page = await readFile(join(report, 'simulation.html'), 'utf8');
    expect(page.match(/<polygon/g)).toHaveLength(5);
    expect(page).toContain('Cumulative regret against the oracle');
    expect(page).toContain('Asked how they feel after something');
    expect(page).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  }, 120_000);

  it('gives the same figures for the same seed', async () => {
    const again = () => simulate('--visits', '2', '--domain', 'podcasts', '--only', 'regret', '--seed', '5');
    const [one, two] = [await again(), await again()];
    expect(one.stdout).toBe(two.stdout);
    expect(one.stdout).toContain("the paper's fixed map");
  }, 120_000);

  it('refuses a part that does not exist', async () => {
    const { code, stderr } = await simulate('--only', 'everything');
    expect(code).toBe(2);
    expect(stderr).toContain('regret, carry-over, onboarding, list-steps, felt-after');
  });
});
