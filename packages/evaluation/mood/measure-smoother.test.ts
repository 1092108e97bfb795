import { scoresFrom, type Emotion, type EmotionReading } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { countChanges, measureSmoother, tuneToDelay } from './measure-smoother.ts';
import type { ReadSequence } from './read-sequences.ts';
import { movingAverage, rawFrames } from './smoothers.ts';

const look = (emotion: Emotion, at: number, share = 0.8): EmotionReading => ({
  kind: 'scores',
  scores: scoresFrom((one) => (one === emotion ? share : (1 - share) / 6)),
  at,
});
const of = (
  kind: ReadSequence['kind'],
  shown: readonly Emotion[],
  truths: readonly Emotion[],
  cuts: readonly number[] = [],
): ReadSequence => ({
  kind,
  rate: 10,
  cuts,
  readings: shown.map((emotion, index) => look(emotion, 100 * index)),
  truths,
});
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

const still = (kind: ReadSequence['kind']): ReadSequence => of(kind, times(61, 'happy'), times(61, 'happy'));
/** Ten seconds happy, then ten sad. */
const cut = of(
  'change',
  [...times(100, 'happy' as const), ...times(100, 'sad' as const)],
  [...times(100, 'happy' as const), ...times(100, 'sad' as const)],
  [10_000],
);
const quiet = [still('held'), still('many'), still('odd')];

describe('measuring a smoother', () => {
  it('counts changes of a label, over moments without one', () => {
    expect(countChanges(['happy', 'happy', undefined, 'happy', 'sad', 'happy', undefined])).toBe(2);
    expect(countChanges([])).toBe(0);
  });

  it('tells changes a minute: two within six seconds are twenty', () => {
    const flicker = of(
      'held',
      [...times(30, 'happy' as const), 'sad', ...times(30, 'happy' as const)],
      times(61, 'happy'),
    );
    const figures = measureSmoother([flicker, ...quiet.slice(1), cut], rawFrames);
    expect(figures.changesPerMinute).toEqual({ held: 20, many: 0, odd: 0 });
  });

  it('finds the delay of a moving average where the formula has it: τ ln 2 for a full swing', () => {
    const figures = measureSmoother([...quiet, cut], movingAverage(1));
    expect(figures.delay.n).toBe(1);
    expect(figures.delay.median).toBeGreaterThanOrEqual(1000 * Math.LN2 - 100);
    expect(figures.delay.median).toBeLessThanOrEqual(1000 * Math.LN2 + 100);
    expect(measureSmoother([...quiet, cut], rawFrames).delay.median).toBe(0);
  });

  it('counts a change that is never followed, and leaves out what the network cannot read', () => {
    expect(measureSmoother([...quiet, cut], movingAverage(1e6)).delay).toMatchObject({
      n: 1,
      missed: 1,
      median: Infinity,
    });
    const misread = { ...cut, readings: cut.readings.map(({ at }) => look('happy', at)) };
    expect(measureSmoother([...quiet, misread], rawFrames).delay.n).toBe(0);
  });

  it('measures the settled mood once for each face', () => {
    const { settled } = measureSmoother([...quiet, cut], rawFrames);
    expect(settled).toMatchObject({ n: 4, accuracy: 1, coverage80: 1 });
    expect(settled.overconfidence).toBeCloseTo(-0.2, 9);
    expect(settled.logLoss).toBeCloseTo(-Math.log(0.8), 9);
  });

  it('tunes a knob to a delay', () => {
    const knob = tuneToDelay([...quiet, cut], movingAverage, [0.02, 8], 700);
    const { median } = measureSmoother([cut, ...quiet], movingAverage(knob)).delay;
    expect(Math.abs(median - 700)).toBeLessThanOrEqual(100);
  });
});
