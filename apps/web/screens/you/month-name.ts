import { boundsOf, type CalendarDay } from './calendar-days.ts';

/** The name of the month of a day. */
export function monthName(day: CalendarDay, month: 'long' | 'narrow', locale: string): string {
  return new Intl.DateTimeFormat(locale, { month }).format(boundsOf(day).from);
}
