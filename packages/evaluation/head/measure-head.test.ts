import { expect, it } from 'vitest';
import { measureHead } from './measure-head.ts';

it('counts what is told of made-up heads, the same for the same seed', async () => {
  const done: number[] = [];
  const options = { gestures: 10, minutes: 1, seed: 3, onDone: async (at: number) => void done.push(at) };
  const report = await measureHead(options);
  expect(done).toEqual(Array.from({ length: 28 }, (_, index) => index + 1));
  expect(report.recall).toBeGreaterThan(0.7);
  expect(report.falseAlarms.map(({ minutes }) => minutes)).toEqual(Array.from({ length: 8 }, () => 1));
  expect(report.perTenMinutes).toBeLessThan(4);
  expect(await measureHead(options)).toEqual(report);
});
