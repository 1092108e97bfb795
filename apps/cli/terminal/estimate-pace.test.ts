import { createSeededRandom } from '@emoverse/numeric';
import { describe, expect, it } from 'vitest';
import { estimatePace, type Pace } from './estimate-pace.ts';

interface Told {
  /** Seconds since the work began. */
  readonly at: number;
  readonly pace: Pace | undefined;
  /** Seconds until the work was done indeed. */
  readonly left: number;
}

/** Things that take so many seconds each, after some seconds of loading: what is told after each of them. */
function work(seconds: readonly number[], { loading = 0, shares = true } = {}): Told[] {
  const estimate = estimatePace();
  const total = loading + seconds.reduce((sum, one) => sum + one, 0);
  let at = loading;
  return seconds.map((one, index) => {
    at += one;
    estimate.note(1000 * at, shares ? (index + 1) / seconds.length : 0, index + 1);
    return { at, pace: estimate.pace(), left: total - at };
  });
}

/** The largest factor by which what was told is off, in the time given. */
function worstFactor(told: readonly Told[], from: number, share: number): number {
  const end = (told.at(-1)?.at ?? 0) * share;
  const factors = told
    .filter(({ at, pace }) => at >= from && at <= end && pace !== undefined)
    .map(({ pace, left }) => (pace?.secondsLeft ?? Number.NaN) / left);
  expect(factors.length).toBeGreaterThan(0);
  return Math.max(...factors.map((factor) => Math.max(factor, 1 / factor)));
}

describe('estimating the pace', () => {
  it('tells even work exactly, loading left out', () => {
    const told = work(Array<number>(100).fill(2), { loading: 45 });
    expect(told[2].pace).toBeUndefined();
    expect(told[3].pace?.secondsLeft).toBeCloseTo(192, 6);
    expect(told[3].pace?.perSecond).toBeCloseTo(0.5, 6);
    expect(worstFactor(told, 0, 0.99)).toBeCloseTo(1, 6);
  });

  it('tells nothing from one or two things, nor before three seconds have passed', () => {
    expect(work([20, 20, 20]).map(({ pace }) => pace)).toEqual([undefined, undefined, undefined]);
    const quick = work(Array<number>(10_000).fill(0.001));
    expect(quick.filter(({ at }) => at < 3).every(({ pace }) => pace === undefined)).toBe(true);
    expect(quick.at(-1)?.pace?.perSecond).toBeCloseTo(1000, 0);
  });

  it('forgets a slow beginning within the first minute', () => {
    // Twenty seconds of warming up at a tenth of the pace, then ten minutes.
    const told = work([...Array<number>(20).fill(1), ...Array<number>(6000).fill(0.1)]);
    expect(worstFactor(told, 45, 0.95)).toBeLessThan(1.1);
  });

  it('is believable from the first minute where things differ tenfold, whatever their order', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const random = createSeededRandom(seed);
      const told = work(Array.from({ length: 300 }, () => 0.2 + 1.8 * random()));
      expect(worstFactor(told, 0, 0.9)).toBeLessThan(2);
      expect(worstFactor(told, 60, 0.9)).toBeLessThan(1.5);
      expect(told.filter(({ at }) => at >= 60).every(({ pace }) => pace !== undefined)).toBe(true);
    }
  });

  it('holds its tongue where a few things take most of the time, until more are known', () => {
    const told = work([1, 1, 30, 1, 1, 1, 1]);
    expect(told.slice(3, 6).every(({ pace }) => pace === undefined)).toBe(true);
  });

  it('follows a pace that changes for good', () => {
    const told = work([...Array<number>(300).fill(0.2), ...Array<number>(300).fill(0.4)]);
    const after = told.filter(({ at }) => at > 122);
    expect(after[0].pace?.perSecond).toBeCloseTo(2.5, 0);
    expect(worstFactor(told, 122, 0.95)).toBeLessThan(1.1);
  });

  it('goes by what is done now where work is taken up again', () => {
    const estimate = estimatePace();
    for (let step = 0; step <= 10; step += 1) estimate.note(1000 * step, 0.8 + 0.01 * step, step);
    expect(estimate.pace()?.secondsLeft).toBeCloseTo(10, 6);
  });

  it('tells a rate alone where nobody knows how much there is', () => {
    const told = work(Array<number>(20).fill(0.5), { shares: false });
    expect(told.at(-1)?.pace).toEqual({ perSecond: 2, secondsLeft: undefined });
  });

  it('keeps little, however long the work', () => {
    const estimate = estimatePace();
    for (let step = 0; step < 200_000; step += 1) estimate.note(300 * step, step / 200_000, step);
    expect(estimate.pace()?.perSecond).toBeCloseTo(10 / 3, 3);
  });
});
