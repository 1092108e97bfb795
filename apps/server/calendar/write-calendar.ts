import type { DayNote } from '@emoverse/api-contract';
import { topEmotion } from '@emoverse/domain';
import type { StoredMood } from '@emoverse/storage';
import { stringify } from 'csv-stringify/sync';

export interface CalendarToWrite {
  /** Newest first. */
  readonly moods: readonly StoredMood[];
  readonly notes: readonly DayNote[];
  /** Whose days and hours are written, e.g. `Europe/Istanbul`. */
  readonly timeZone: string;
  readonly exportedAt: number;
}

const COLUMNS = ['day', 'time', 'kind', 'feeling', 'valence', 'arousal', 'source', 'intent', 'note'];

/**
 * The calendar as a table, by day: a row for each mood (`kind` mood) and each note of a day (`kind` day). Cells that a
 * spreadsheet would take for a formula begin with an apostrophe.
 */
export function writeCalendarCsv({ moods, notes, timeZone }: CalendarToWrite): string {
  const localTime = localTimeIn(timeZone);
  const rows = [
    ...notes.map(({ day, note }) => [day, '', 'day', '', '', '', '', '', guard(note)]),
    ...moods.map(({ estimate, felt, intent, note = '', at }) => {
      const { day, time } = localTime(at);
      const { valence, arousal, source } = estimate;
      const feeling = felt ?? topEmotion(estimate.scores);
      return [
        day,
        time,
        'mood',
        feeling,
        valence.toFixed(3),
        arousal.toFixed(3),
        source,
        intent?.kind ?? '',
        guard(note),
      ];
    }),
  ].sort(([dayA, timeA], [dayB, timeB]) => (`${dayA} ${timeA}` < `${dayB} ${timeB}` ? -1 : 1));
  return stringify([COLUMNS, ...rows], { record_delimiter: '\r\n' });
}

function guard(note: string): string {
  return /^[=+\-@\t\r]/.test(note) ? `'${note}` : note;
}

/** The calendar as JSON: moods as they are stored, newest first, and the notes of days. */
export function writeCalendarJson({ moods, notes, timeZone, exportedAt }: CalendarToWrite): string {
  const localTime = localTimeIn(timeZone);
  const file = {
    format: 'emoverse-calendar',
    version: 1,
    exportedAt,
    timeZone,
    moods: moods.map((mood) => ({ ...mood, ...localTime(mood.at) })),
    dayNotes: notes,
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** Tells day `YYYY-MM-DD` and time `HH:MM` of an instant in a time zone. */
function localTimeIn(timeZone: string): (at: number) => { day: string; time: string } {
  // Made once: making it costs far more than using it.
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit' },
  });
  return (at) => {
    const parts = format.formatToParts(at);
    const part = (type: Intl.DateTimeFormatPartTypes): string =>
      parts.find((candidate) => candidate.type === type)?.value ?? '';
    return {
      day: `${part('year')}-${part('month')}-${part('day')}`,
      time: `${part('hour')}:${part('minute')}`,
    };
  };
}
