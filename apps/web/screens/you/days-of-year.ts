import type { DayNote, MoodRecord } from '@emoverse/api-contract';
import type { CalendarDay } from './calendar-days.ts';

/** A year to be looked at, by days, and the one that is looked into. */
export interface DaysOfYear {
  readonly year: number;
  readonly selected: CalendarDay | undefined;
  readonly today: CalendarDay;
  /** Moods by day (`YYYY-MM-DD`), oldest first. */
  readonly moods: ReadonlyMap<string, readonly MoodRecord[]>;
  readonly notes: ReadonlyMap<string, DayNote>;
  readonly onSelect: (day: CalendarDay) => void;
}
