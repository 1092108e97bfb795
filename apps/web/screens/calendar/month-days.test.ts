import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, boundsOf, dayKey, dayOf, weeksOf } from './month-days.ts';

const anyDay = fc.record({
  year: fc.integer({ min: 1971, max: 2100 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});

describe('the days of a calendar', () => {
  it('meet without gap or overlap, also where the clock changes', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { from, to } = boundsOf(day);
        expect(dayOf(from)).toEqual(day);
        expect(dayOf(to)).toEqual(day);
        expect(boundsOf(addDays(day, 1)).from).toBe(to + 1);
        expect(addDays(addDays(day, 40), -40)).toEqual(day);
      }),
    );
  });

  it('are in whole weeks that hold every day of the month once', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 7 }), (day, first) => {
        const weeks = weeksOf(day, first);
        const inside = weeks.flat().filter(({ month, year }) => month === day.month && year === day.year);
        const length = new Date(day.year, day.month, 0).getDate();
        expect(inside.map((one) => one.day)).toEqual(Array.from({ length }, (_, index) => index + 1));
        for (const [start] of weeks)
          expect(new Date(start.year, start.month - 1, start.day).getDay() || 7).toBe(first);
        expect(
          weeks.every((week) => week.length === 7 && week.some(({ month }) => month === day.month)),
        ).toBe(true);
      }),
    );
  });

  it('a month on is the same day, or the last of a shorter month', () => {
    expect(dayKey(addMonths({ year: 2026, month: 1, day: 31 }, 1))).toBe('2026-02-28');
    expect(dayKey(addMonths({ year: 2026, month: 1, day: 15 }, -1))).toBe('2025-12-15');
    expect(dayKey(addMonths({ year: 2024, month: 12, day: 31 }, 2))).toBe('2025-02-28');
  });
});
