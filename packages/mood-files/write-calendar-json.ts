import type { CalendarToWrite } from './calendar-to-write.ts';
import { localTimeIn } from './local-time.ts';

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
