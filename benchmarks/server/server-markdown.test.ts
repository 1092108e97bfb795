import { expect, it } from 'vitest';
import type { LoadFigures, ServerBenchResult } from './server-bench-result.ts';
import { serverMarkdown } from './server-markdown.ts';

const figures = (kind: LoadFigures['kind'], perSecond: number, ofNothing: number, ofFewest: number) => ({
  kind,
  ...{ requests: 100, perSecond, p50: 1.25, p95: 12.5, p99: 20, ofNothing, ofFewest, refused: 0 },
  ...{ cpuMs: 0.5, loadCpuMs: 0.1 },
});

it('tells each kind of request beside the one that does nothing, memory, and what a kill lost', () => {
  const result: ServerBenchResult = {
    startedAt: '2026-11-29T12:00:00.000Z',
    machine: { processor: 'A', cores: 2, memoryGb: 8, system: 'Linux', node: '20', load: 0 },
    warnings: [],
    ...{ connections: 32, persons: 200, seconds: 6, sticky: false },
    stores: [
      {
        store: 'sqlite',
        items: 10_000,
        runs: [
          {
            processes: 1,
            loads: [figures('nothing', 4000, 1, 1), figures('feedback', 2000, 0.5, 1)],
            residentBytes: [2e8],
          },
          { processes: 2, loads: [figures('feedback', 3200, 0.4, 1.6)], residentBytes: [2e8, 2.1e8] },
        ],
        kills: [{ acknowledged: 700, missing: 0 }],
      },
    ],
  };
  const text = serverMarkdown(result);
  expect(text).toMatch(/a reaction, durable, 1 process +\| +2000 \| +0\.50 \|/);
  expect(text).toMatch(/a reaction, durable, 2 processes +\| +3200 \| +0\.40 \| +1\.60 × \|/);
  expect(text).toContain('200 MB with 1; 200 and 210 MB with 2');
  expect(text).toContain('after kill -9 of both processes: 0 of 700');
});
