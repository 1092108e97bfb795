import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextRun } from './next-run.ts';

const BERLIN = 'Europe/Berlin';
const at = (text: string): number => Date.parse(text);

describe('the next run of a schedule', () => {
  it.each([
    ['before the hour of a day', 'day', 18, '2026-11-30T15:00Z', '2026-11-30T17:00Z'],
    ['at the hour itself, which is over', 'day', 18, '2026-11-30T17:00Z', '2026-12-01T17:00Z'],
    ['over the change to winter time', 'day', 18, '2026-10-24T16:30Z', '2026-10-25T17:00Z'],
    ['into an hour that is skipped', 'day', 2, '2026-03-28T12:00Z', '2026-03-29T01:00Z'],
    ['at midnight', 'day', 0, '2026-11-30T15:00Z', '2026-11-30T23:00Z'],
    // 30 November 2026 is a Monday.
    ['later on the same day of the week', 1, 18, '2026-11-30T15:00Z', '2026-11-30T17:00Z'],
    ['on a Sunday', 0, 9, '2026-11-30T15:00Z', '2026-12-06T08:00Z'],
  ] as const)('%s', (_, when, hour, after, expected) => {
    const schedule =
      when === 'day'
        ? ({ every: 'day', hour, timeZone: BERLIN } as const)
        : ({ every: 'week', weekday: when, hour, timeZone: BERLIN } as const);
    expect(new Date(nextRun(schedule, at(after))).toISOString()).toBe(new Date(at(expected)).toISOString());
  });

  it('hears an hour that comes twice once', () => {
    const schedule = { every: 'day', hour: 2, timeZone: BERLIN } as const;
    const first = nextRun(schedule, at('2026-10-24T12:00Z'));
    expect(nextRun(schedule, first) - first).toBeGreaterThan(20 * 3600_000);
  });

  it('is always later, at that hour of that place, and within a day and an hour', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: at('2000-01-01T00:00Z'), max: at('2090-01-01T00:00Z') }),
        fc.integer({ min: 0, max: 23 }),
        fc.constantFrom('UTC', 'Asia/Kolkata', 'Pacific/Auckland', 'America/St_Johns'),
        (after, hour, timeZone) => {
          const next = nextRun({ every: 'day', hour, timeZone }, after);
          expect(next).toBeGreaterThan(after);
          expect(next - after).toBeLessThanOrEqual(25 * 3600_000 + 1);
          const clock = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' });
          // An hour that is skipped is taken by the next.
          expect([hour, hour + 1]).toContain(Number(clock.format(next)));
        },
      ),
      { numRuns: 40 },
    );
  });
});
