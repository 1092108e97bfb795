import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelManifestSchema } from '../load-model.ts';
import { emotionModelFiles } from '../testing/real-files.ts';
import { createRuntime } from './create-runtime.node.ts';
import { raceSessions } from './race-sessions.ts';
import type { Session, Tensor } from './runtime.ts';

const inputs: Record<string, Tensor> = { input: { data: new Float32Array(4), dims: [1, 4] } };

/** Two stand-ins on one clock: each run takes so long and answers so. */
function contestants(
  first: { ms: (run: number) => number; answer?: number },
  second: { ms: (run: number) => number; answer?: number; fails?: boolean },
  reference?: { ms: (run: number) => number; answer?: number },
) {
  let time = 0;
  const session = ({
    ms,
    answer = 1,
    fails = false,
  }: {
    ms: (run: number) => number;
    answer?: number;
    fails?: boolean;
  }): Session => {
    let run = 0;
    return {
      inputNames: ['input'],
      outputNames: ['output'],
      run: () => {
        time += ms(run++);
        if (fails) return Promise.reject(new Error('the device was lost'));
        return Promise.resolve({ output: { data: Float32Array.of(answer, -answer), dims: [1, 2] } });
      },
      dispose: () => Promise.resolve(),
    };
  };
  return raceSessions(
    { session: session(first), inputs },
    { session: session(second), inputs },
    { stopwatch: () => time, ...(reference !== undefined && { reference: session(reference) }) },
  );
}

const always = (ms: number) => () => ms;

describe('racing two runtimes', () => {
  it('changes to one that is clearly faster, and not for a little', async () => {
    expect(await contestants({ ms: always(5) }, { ms: always(2) })).toMatchObject({
      winner: 'second',
      firstMs: 5,
      secondMs: 2,
      difference: 0,
    });
    expect(await contestants({ ms: always(5) }, { ms: always(4.5) })).toMatchObject({ winner: 'first' });
  });

  it('never changes to a slower one', async () => {
    const time = fc.double({ min: 0.1, max: 50, noNaN: true });
    await fc.assert(
      fc.asyncProperty(time, time, async (one, other) => {
        const { winner } = await contestants({ ms: always(one) }, { ms: always(other) });
        if (other >= one) expect(winner).toBe('first');
      }),
    );
  });

  it('does not count the first runs, in which shaders are compiled, nor a single pause', async () => {
    const warming = (run: number): number => (run < 4 ? 900 : run === 9 ? 300 : 1);
    expect(await contestants({ ms: always(5) }, { ms: warming })).toMatchObject({
      winner: 'second',
      secondMs: 1,
    });
  });

  it('gives up early on one that is many times slower', async () => {
    let runs = 0;
    const slow = (): number => {
      runs += 1;
      return 7000;
    };
    expect(await contestants({ ms: always(5) }, { ms: slow })).toMatchObject({
      winner: 'first',
      secondMs: 7000,
    });
    expect(runs).toBeLessThan(6);
  });

  it('does not trust a faster one that says something else, or fails', async () => {
    expect(await contestants({ ms: always(5) }, { ms: always(1), answer: 1.1 })).toMatchObject({
      winner: 'first',
    });
    expect(await contestants({ ms: always(5) }, { ms: always(1), answer: NaN })).toMatchObject({
      winner: 'first',
    });
    expect(await contestants({ ms: always(5) }, { ms: always(1), fails: true })).toMatchObject({
      winner: 'first',
      secondMs: Number.POSITIVE_INFINITY,
    });
  });

  it('lets another network win that says what it says elsewhere, and not one that does not', async () => {
    const slow = { ms: always(5) };
    const other = { ms: always(1), answer: 3 };
    expect(await contestants(slow, other, { ms: always(9), answer: 3 })).toMatchObject({ winner: 'second' });
    expect(await contestants(slow, other, { ms: always(9), answer: 3.1 })).toMatchObject({ winner: 'first' });
  });

  it('finds that a real network answers like itself', async () => {
    const { manifest, network } = emotionModelFiles();
    const { input } = modelManifestSchema.parse(manifest);
    const runtime = createRuntime();
    const [one, other] = [await runtime.createSession(network), await runtime.createSession(network)];
    const face = {
      data: new Float32Array(input.width * input.height).fill(0.3),
      dims: [1, 1, input.height, input.width],
    };
    let time = 0;
    const read = { [input.name]: face };
    const race = await raceSessions(
      { session: one, inputs: read },
      { session: other, inputs: read },
      { stopwatch: () => time++, rounds: 1 },
    );
    expect(race).toMatchObject({ winner: 'first', difference: 0 });
    await Promise.all([one.dispose(), other.dispose()]);
  });
});
