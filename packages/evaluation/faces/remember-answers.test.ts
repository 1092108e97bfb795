import type { Runtime, Tensor } from '@emoverse/vision';
import { describe, expect, it } from 'vitest';
import { rememberAnswers } from './remember-answers.ts';

const tensor = (...values: number[]): Tensor => ({ data: Float32Array.from(values), dims: [values.length] });

/** A network that doubles, counts, and fails at NaN. */
function doubling(): { runtime: Runtime; runs: () => number } {
  let runs = 0;
  const runtime: Runtime = {
    createSession: () =>
      Promise.resolve({
        inputNames: ['x'],
        outputNames: ['y'],
        run: ({ x }) => {
          runs += 1;
          if (x.data.includes(Number.NaN)) return Promise.reject(new Error('not a number'));
          return Promise.resolve({ y: { data: x.data.map((value) => 2 * value), dims: x.dims } });
        },
        dispose: () => Promise.resolve(),
      }),
  };
  return { runtime, runs: () => runs };
}

describe('remembering answers', () => {
  it('asks once for the same numbers, and anew for any others', async () => {
    const { runtime, runs } = doubling();
    const session = await rememberAnswers(runtime).createSession(new Uint8Array());
    const memory = Float32Array.from([1, 2, 3, 4]);
    const part = (from: number): Tensor => ({ data: memory.subarray(from, from + 2), dims: [2] });
    const asked: [Tensor, number[], number][] = [
      [tensor(1, 2), [2, 4], 1],
      [part(0), [2, 4], 1],
      [part(2), [6, 8], 2],
      [{ ...tensor(1, 2), dims: [1, 2] }, [2, 4], 3],
      [tensor(2, 1), [4, 2], 4],
    ];
    for (const [x, answer, after] of asked) {
      expect([...(await session.run({ x })).y.data]).toEqual(answer);
      expect(runs()).toBe(after);
    }
  });

  it('keeps the latest only, and nothing that failed', async () => {
    const { runtime, runs } = doubling();
    const session = await rememberAnswers(runtime).createSession(new Uint8Array());
    for (let value = 0; value < 300; value += 1) {
      await session.run({ x: tensor(value) });
      await session.run({ x: tensor(0) });
    }
    expect(runs()).toBe(300);
    await session.run({ x: tensor(1) });
    expect(runs()).toBe(301);
    for (let time = 0; time < 2; time += 1)
      await expect(session.run({ x: tensor(Number.NaN) })).rejects.toThrow('not a number');
    expect(runs()).toBe(303);
  });
});
