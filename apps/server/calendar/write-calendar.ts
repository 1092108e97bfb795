import type { DayNote } from '@emoverse/api-contract';
import { topEmotion } from '@emoverse/domain';
import type { StoredMood } from '@emoverse/storage';
import { stringify } from 'csv-stringify/sync';

/** What is written, page by page. */
export interface CalendarToWrite {
  readonly moods: AsyncIterable<readonly StoredMood[]>;
  /** By day. */
  readonly notes: AsyncIterable<readonly DayNote[]>;
  /** Whose days and hours are written, e.g. `Europe/Istanbul`. */
  readonly timeZone: string;
}

const COLUMNS = ['day', 'time', 'kind', 'feeling', 'valence', 'arousal', 'source', 'intent', 'note'];
type Row = readonly string[];

/**
 * The calendar as a table, by day, piece by piece: a row for each mood (`kind` mood, oldest first as they come in) and
 * before those of a day one for its note (`kind` day). Cells that a spreadsheet would take for a formula begin with an
 * apostrophe.
 */
export async function* writeCalendarCsv({ moods, notes, timeZone }: CalendarToWrite): AsyncGenerator<string> {
  const localTime = localTimeIn(timeZone);
  const written = (rows: readonly Row[]): string => stringify([...rows], { record_delimiter: '\r\n' });
  yield written([COLUMNS]);
  const pages = notes[Symbol.asyncIterator]();
  let waiting: readonly DayNote[] = [];
  /** The notes of days up to this one, page by page. */
  const notesUntil = async function* (last: string | undefined): AsyncGenerator<Row[]> {
    for (;;) {
      const later = waiting.findIndex(({ day }) => last !== undefined && day > last);
      const due = later < 0 ? waiting : waiting.slice(0, later);
      waiting = later < 0 ? [] : waiting.slice(later);
      if (due.length > 0) yield due.map(({ day, note }) => [day, '', 'day', '', '', '', '', '', guard(note)]);
      if (waiting.length > 0) return;
      const next = await pages.next();
      if (next.done === true) return;
      waiting = next.value;
    }
  };
  let today: string | undefined;
  for await (const page of moods) {
    const rows: Row[] = [];
    for (const { estimate, felt, intent, note = '', at } of page) {
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
      rows.push([day, time, 'mood', feeling, ...figures, source, intent?.kind ?? '', guard(note)]);
    }
    yield written(rows);
  }
  for await (const due of notesUntil(undefined)) yield written(due);
}

function guard(note: string): string {
  return /^[=+\-@\t\r]/.test(note) ? `'${note}` : note;
}

/** The calendar as JSON, piece by piece: moods as they are stored, newest first as they come in, and the notes of days. */
export async function* writeCalendarJson({
  moods,
  notes,
  timeZone,
  exportedAt,
}: CalendarToWrite & { readonly exportedAt: number }): AsyncGenerator<string> {
  const localTime = localTimeIn(timeZone);
  const head = { format: 'emoverse-calendar', version: 1, exportedAt, timeZone };
  yield JSON.stringify(head, undefined, 2).slice(0, -'\n}'.length);
  yield ',\n  "moods": ';
  yield* writeList(moods, (mood) => ({ ...mood, ...localTime(mood.at) }));
  yield ',\n  "dayNotes": ';
  yield* writeList(notes, (note) => note);
  yield '\n}\n';
}

async function* writeList<T>(
  pages: AsyncIterable<readonly T[]>,
  told: (record: T) => object,
): AsyncGenerator<string> {
  let before = '[\n    ';
  for await (const page of pages) {
    if (page.length === 0) continue;
    const records = page.map((record) =>
      JSON.stringify(told(record), undefined, 2).replaceAll('\n', '\n    '),
    );
    yield before + records.join(',\n    ');
    before = ',\n    ';
  }
  yield before.startsWith('[') ? '[]' : '\n  ]';
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
