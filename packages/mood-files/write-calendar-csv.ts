import { topEmotion } from '@emoverse/domain';
import { stringify } from 'csv-stringify/browser/esm/sync';
import type { CalendarToWrite } from './calendar-to-write.ts';
import type { DayNoteText } from './file-record.ts';
import { localTimeIn } from './local-time.ts';

const COLUMNS = [
  'day',
  'time',
  'kind',
  'feeling',
  'valence',
  'arousal',
  'source',
  'intent',
  'note',
  'at',
  'id',
];
type Row = readonly string[];
/** By itself csv-stringify quotes only the very line end that ends records. */
const WRITTEN = { record_delimiter: '\r\n', quoted_match: /[\r\n]/ };

/**
 * The calendar as a table, by day, piece by piece: a row for each mood (`kind` mood, oldest first as they come in) and
 * before those of a day one for its note (`kind` day). Cells that a spreadsheet would take for a formula begin with an
 * apostrophe. `at` and `id` let `readCalendarCsv` know a mood again.
 */
export async function* writeCalendarCsv({ moods, notes, timeZone }: CalendarToWrite): AsyncGenerator<string> {
  const localTime = localTimeIn(timeZone);
  const written = (rows: readonly Row[]): string => stringify([...rows], WRITTEN);
  yield written([COLUMNS]);
  const pages = notes[Symbol.asyncIterator]();
  let waiting: readonly DayNoteText[] = [];
  /** The notes of days up to this one, page by page. */
  const notesUntil = async function* (last: string | undefined): AsyncGenerator<Row[]> {
    for (;;) {
      const later = waiting.findIndex(({ day }) => last !== undefined && day > last);
      const due = later < 0 ? waiting : waiting.slice(0, later);
      waiting = later < 0 ? [] : waiting.slice(later);
      if (due.length > 0)
        yield due.map(({ day, note }) => [day, '', 'day', '', '', '', '', '', guard(note), '', '']);
      if (waiting.length > 0) return;
      const next = await pages.next();
      if (next.done === true) return;
      waiting = next.value;
    }
  };
  let today: string | undefined;
  for await (const page of moods) {
    const rows: Row[] = [];
    for (const { id, estimate, felt, intent, note = '', at } of page) {
      const { day, time } = localTime(at);
      if (day !== today) {
        today = day;
        for await (const due of notesUntil(day)) {
          // So that no piece grows with the number of notes.
          yield written(rows.splice(0));
          yield written(due);
        }
      }
      const { valence, arousal, source } = estimate;
      const feeling = felt ?? topEmotion(estimate.scores);
      const figures = [valence.toFixed(3), arousal.toFixed(3)];
      const told = [source, intent?.kind ?? '', guard(note), new Date(at).toISOString(), id];
      rows.push([day, time, 'mood', feeling, ...figures, ...told]);
    }
    yield written(rows);
  }
  for await (const due of notesUntil(undefined)) yield written(due);
}

function guard(note: string): string {
  return /^[=+\-@\t\r]/.test(note) ? `'${note}` : note;
}
