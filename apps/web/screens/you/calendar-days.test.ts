import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, boundsOf, dayKey, dayOf, monthsOf } from './calendar-days.ts';

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

  it('make a year, one after the other', () => {
    fc.assert(
      fc.property(anyDay, ({ year }) => {
        const months = monthsOf(year);
        expect(months).toHaveLength(12);
        const days = months.flat();
        expect(dayKey(days[0])).toBe(dayKey({ year, month: 1, day: 1 }));
        expect(days.slice(1)).toEqual(days.slice(0, -1).map((day) => addDays(day, 1)));
        expect(dayKey(addDays(days[days.length - 1], 1))).toBe(dayKey({ year: year + 1, month: 1, day: 1 }));
      }),
    );
  });

  it('a month on is the same day, or the last of a shorter month', () => {
    expect(dayKey(addMonths({ year: 2026, month: 1, day: 31 }, 1))).toBe('2026-02-28');
    expect(dayKey(addMonths({ year: 2026, month: 1, day: 15 }, -1))).toBe('2025-12-15');
    expect(dayKey(addMonths({ year: 2024, month: 12, day: 31 }, 2))).toBe('2025-02-28');
  });
});
