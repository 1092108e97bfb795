import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summariseTimes } from './summarise-times.ts';

const look = fc.record({
  milliseconds: fc.double({ min: 0.01, max: 1000, noNaN: true }),
  found: fc.boolean(),
});

describe('summariseTimes', () => {
  it('gives median, 95 %, mean, looks a second and the share that found an emotion', () => {
    const looks = [10, 20, 30, 40, 100].map((milliseconds, index) => ({ milliseconds, found: index > 0 }));
    expect(summariseTimes(looks)).toEqual({
      n: 5,
      median: 30,
      p95: expect.closeTo(88, 6),
      mean: 40,
      perSecond: 25,
      found: 0.8,
      cpu: undefined,
    });
  });

  it('gives the mean processor time where every look tells it', () => {
    const looks = [4, 8].map((cpu) => ({ milliseconds: 10, found: true, cpu }));
    expect(summariseTimes(looks).cpu).toBe(6);
    expect(summariseTimes([...looks, { milliseconds: 10, found: true }]).cpu).toBeUndefined();
  });

  it('stays between the fastest and the slowest look, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(look, { minLength: 1 }), (looks) => {
        const all = looks.map(({ milliseconds }) => milliseconds);
        const { median, p95 } = summariseTimes(looks);
        expect(median).toBeGreaterThanOrEqual(Math.min(...all));
        expect(p95).toBeGreaterThanOrEqual(median);
        expect(p95).toBeLessThanOrEqual(Math.max(...all));
        expect(summariseTimes([...looks].reverse()).median).toBe(median);
      }),
    );
  });

  it('refuses nothing at all', () => {
    expect(() => summariseTimes([])).toThrow(/at least one look/);
  });
});
