import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breathPhase } from './breath-phase.ts';
import { stepAt } from './step-at.ts';

describe('the place in a practice', () => {
  it('is the step in whose seconds the time falls', () => {
    expect(stepAt([30, 60], 0)).toEqual({
      stepIndex: 0,
      elapsedInStep: 0,
      secondsLeft: 30,
      finished: false,
    });
    expect(stepAt([30, 60], 30)).toEqual({
      stepIndex: 1,
      elapsedInStep: 0,
      secondsLeft: 60,
      finished: false,
    });
    expect(stepAt([30, 60], 90)).toMatchObject({ stepIndex: 1, finished: true });
  });

  it('agrees with walking second by second', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 8 }),
        fc.nat(800),
        (steps, elapsed) => {
          const walked = steps.flatMap((seconds, index) => Array.from({ length: seconds }, () => index));
          const place = stepAt(steps, elapsed);
          expect(place.finished).toBe(elapsed >= walked.length);
          if (!place.finished) expect(place.stepIndex).toBe(walked[elapsed]);
        },
      ),
    );
  });
});

describe('a breath', () => {
  const pace = { inhale: 4, hold: 7, exhale: 8, rest: 0 };

  it('goes in, holds, goes out, and begins again', () => {
    expect([0, 2, 4, 10.9, 11, 15, 19].map((seconds) => breathPhase(pace, seconds).kind)).toEqual([
      'inhale',
      'inhale',
      'hold',
      'hold',
      'exhale',
      'exhale',
      'inhale',
    ]);
  });

  it('never jumps: lungs fill and empty steadily', () => {
    const lengths = fc.double({ min: 0.5, max: 10, noNaN: true });
    fc.assert(
      fc.property(
        lengths,
        fc.double({ min: 0, max: 10, noNaN: true }),
        lengths,
        fc.double({ min: 0, max: 10, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (inhale, hold, exhale, rest, at) => {
          const one = breathPhase({ inhale, hold, exhale, rest }, at);
          const next = breathPhase({ inhale, hold, exhale, rest }, at + 0.001);
          expect(one.fullness).toBeGreaterThanOrEqual(0);
          expect(one.fullness).toBeLessThanOrEqual(1);
          expect(Math.abs(next.fullness - one.fullness)).toBeLessThan(0.001 / 0.5 + 1e-6);
          expect(one.left).toBeGreaterThan(0);
        },
      ),
    );
  });
});
