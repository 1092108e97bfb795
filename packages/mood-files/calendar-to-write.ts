import type { MoodRecord } from '@emoverse/domain';
import type { DayNoteText } from './file-record.ts';

/** What is written of a person's calendar, page by page. */
export interface CalendarToWrite {
  readonly moods: AsyncIterable<readonly MoodRecord[]>;
  /** By day. */
  readonly notes: AsyncIterable<readonly DayNoteText[]>;
  /** Whose days and hours are written, e.g. `Europe/Istanbul`. */
  readonly timeZone: string;
}
