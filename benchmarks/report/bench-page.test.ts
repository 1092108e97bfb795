import { loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { AccuracyRow, BenchResult, SpeedRow } from '../bench-result.ts';
import { benchMarkdown } from './bench-markdown.ts';
import { benchPage, charts } from './bench-page.ts';

const speed = (name: string, ours: boolean, mean: number): SpeedRow => ({
  name,
  ours,
  times: { n: 10, median: mean, p95: 2 * mean, mean, perSecond: 1000 / mean, found: 1, cpu: 2 * mean },
});

const judged = (name: string, ours: boolean, accuracy: number, bytes: number | undefined): AccuracyRow => {
  const score = {
    accuracy,
    ci95: [accuracy - 0.015, accuracy + 0.015] as const,
    macroF1: accuracy,
    f1: { sad: 0.5, fear: 0.4, disgust: 0.6 },
  };
  return { name, ours, bytes, n: 3589, fer2013: score, ferplus8: undefined, ferplus7: score };
};

const cost = (p50: number) => ({ n: 10, p50, p95: 2 * p50, cpuP50: p50 / 2, cpuP95: p50 });

const RESULT: BenchResult = {
  startedAt: '2026-01-02T03:04:05.000Z',
  machine: { processor: 'x', cores: 2, memoryGb: 24, system: 'Linux', node: '20.19.0', load: 0.1 },
  warnings: ['the machine is busy'],
  chromium: '150.0',
  classifier: {
    node: [speed('ours', true, 4), speed('peer <a>', false, 6), speed('peer b', false, 30)],
    chromium: [speed('ours', true, 4), speed('peer <a>', false, 6)],
  },
  recommender: {
    update: { insert: cost(4), insertAndLearn: cost(5), ratio: 1.25, cpuRatio: 1.3 },
    recommend: [
      { items: 10000, fresh: cost(6), again: cost(3), learn: cost(0.5), stateKb: 150, indexMb: 50 },
    ],
  },
  accuracy: {
    split: 'PublicTest',
    rows: [
      judged('ours', true, 0.72, 3.9e6),
      judged('peer <a>', false, 0.6, 0.3e6),
      judged('peer b', false, 0.7, undefined),
    ],
  },
};

describe('the report of a run', () => {
  it('says the ratio to ours, the machine and its warnings, in tables for a document', () => {
    const text = benchMarkdown(RESULT);
    expect(text).toContain('2026-01-02; x, 2 cores, 24 GB, Linux, Node 20.19.0, Chromium 150.0 headless');
    expect(text).toContain('**Warning: the machine is busy.**');
    expect(text).toMatch(/\| peer b +\| +30\.0 \| +60\.0 \| +33\.3 \| +7\.5 × \| +60\.0 \| +7\.5 × \|/);
    expect(text).toContain('median ratio 1.25 by the clock, 1.30 in time of the processor');
    expect(text).toMatch(/\| 10000 items: ten after a reaction +\| +6\.00 \| +12\.0 \| +3\.00 \| +6\.00 \|/);
    expect(text).toMatch(/\| ours +\| +72\.0 % \| 70\.5–73\.5 \|/);
  });

  it('draws everyone who has both figures, against time and against size', async () => {
    const [time, size, ...more] = charts(RESULT);
    expect(more).toEqual([]);
    for (const svg of [time, size]) expect((await loadImage(Buffer.from(svg))).width).toBe(760);
    expect(time).toContain('peer b, 70.0 %');
    expect(size).not.toContain('peer b');
    expect(size).toContain('peer &#60;a&#62;, 60.0 %');
  });

  it('leaves out what was not measured', () => {
    const { classifier: _, accuracy: __, ...rest } = RESULT;
    expect(charts(rest)).toEqual([]);
    expect(benchPage(rest)).not.toMatch(/undefined|NaN|<svg/);
  });
});
