/** A day of the calendar: year, month 1…12, day of the month. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** `YYYY-MM-DD`. */
export function dayKey({ year, month, day }: CalendarDay): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day of an instant in this device's time zone. */
export function dayOf(at: number): CalendarDay {
  const date = new Date(at);
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}

/** First and last millisecond of a day in this device's time zone; days of a clock change are 23 or 25 hours long. */
export function boundsOf({ year, month, day }: CalendarDay): { readonly from: number; readonly to: number } {
  return {
    from: new Date(year, month - 1, day).getTime(),
    to: new Date(year, month - 1, day + 1).getTime() - 1,
  };
}

/** So many days later; negative goes back. */
export function addDays({ year, month, day }: CalendarDay, days: number): CalendarDay {
  return dayOf(new Date(year, month - 1, day + days, 12).getTime());
}

/** So many months later, on the same day or the last one of a shorter month. */
export function addMonths({ year, month, day }: CalendarDay, months: number): CalendarDay {
  const last = new Date(year, month - 1 + months + 1, 0, 12);
  return { ...dayOf(last.getTime()), day: Math.min(day, last.getDate()) };
}

/** Which day of the week: Monday is 1, Sunday is 7 (ISO 8601). */
export function weekdayOf({ year, month, day }: CalendarDay): number {
  return ((new Date(year, month - 1, day, 12).getDay() + 6) % 7) + 1;
}

/** Days one after the other, at least one. */
export type CalendarDays = [CalendarDay, ...CalendarDay[]];

/** The days of a year, month by month. */
export function monthsOf(year: number): CalendarDays[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const { day: last } = addMonths({ year, month, day: 31 }, 0);
    const day = (number: number): CalendarDay => ({ year, month, day: number });
    return [day(1), ...Array.from({ length: last - 1 }, (_, before) => day(before + 2))];
  });
}
