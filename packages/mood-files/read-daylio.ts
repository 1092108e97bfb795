import { moodFromDiary } from '@emoverse/mood';
import type { DelimitedRow, StreamedTable } from '@emoverse/text-files';
import type { DiaryLevel, FileRecord, ReadingContext } from './file-record.ts';
import { cellsOf, type CellOf } from './cells-of.ts';
import { keptNote, leftOut } from './left-out.ts';
import { instantIn } from './local-time.ts';
import { orderWithin } from './order-within.ts';
import { readClock } from './read-clock.ts';
import { readDay } from './read-day.ts';

/** Where a diary's five moods stand between −1 and 1, and how exactly. */
const VALENCES: Readonly<Record<DiaryLevel, number>> = {
  'very-good': 0.8,
  good: 0.4,
  'so-so': 0,
  bad: -0.4,
  'very-bad': -0.8,
};
const LEVEL_DEVIATION = 0.2;
/** Where an entry names no time of its day. */
const NOON = '12:00';

/** Columns by which a Daylio table is known; before 2019 it had the year beside the day. */
export const DAYLIO_COLUMNS = [
  ['full_date', 'time', 'mood'],
  ['year', 'date', 'weekday', 'time', 'mood'],
] as const;

/** The names of the moods in a Daylio table, each with how often it stands there. */
export async function countDaylioMoods(table: StreamedTable): Promise<Map<string, number>> {
  const cell = cellsOf(table);
  const counts = new Map<string, number>();
  for await (const rows of table.rows) {
    for (const row of rows) {
      const name = cell(row, 'mood');
      if (row.problem === undefined && name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * A Daylio export (`full_date,date,weekday,time,mood,activities,scales,note_title,note`; before 2019
 * `year,date,weekday,time,mood,activities,note`): day in ISO 8601, time as the phone shows it, mood by the name that it has in the app. What was done that day, and its scales, become the end of the note.
 */
export async function* readDaylio(table: StreamedTable, context: ReadingContext): AsyncGenerator<FileRecord> {
  const cell = cellsOf(table);
  const instantOf = instantIn(context.timeZone);
  const orderOf = orderWithin();
  for await (const rows of table.rows) {
    for (const row of rows) {
      const { line } = row;
      if (row.problem !== undefined) {
        yield leftOut(line, 'unreadable', row.fields.join(table.delimiter));
        continue;
      }
      const [told, name] = [cell(row, 'time'), cell(row, 'mood')];
      const written = [cell(row, 'year'), cell(row, 'date')] as const;
      const day = cell(row, 'full_date') || (readDay(...written) ?? written.join(' '));
      const time = told === '' ? NOON : readClock(told);
      const at = time === undefined ? undefined : instantOf({ day, time });
      const level = context.levels.get(name);
      if (time === undefined || at === undefined || at < 0) yield leftOut(line, 'no-time', `${day} ${told}`);
      else if (level === undefined) yield leftOut(line, 'no-mood', name);
      else if (at > context.latest) yield leftOut(line, 'in-the-future', `${day} ${told}`);
      else {
        const minute = `${day} ${time}`;
        const { note, told: cut } = keptNote(line, noteOf(row, cell));
        const nth = orderOf(minute, `${name}\n${note ?? ''}`);
        yield* cut;
        const feeling = { valence: VALENCES[level], valenceDeviation: LEVEL_DEVIATION };
        yield {
          kind: 'mood',
          line,
          mood: {
            key: `daylio ${minute} ${nth}`,
            at,
            estimate: moodFromDiary(feeling, at),
            ...(note !== undefined && { note }),
          },
        };
      }
    }
  }
}

function noteOf(row: DelimitedRow, cell: CellOf): string {
  const done = [...partsOf(cell(row, 'activities')), ...partsOf(cell(row, 'scales'))].join(' · ');
  return [plain(cell(row, 'note_title')), plain(cell(row, 'note')), done]
    .filter((text) => text !== '')
    .join('\n');
}

function partsOf(list: string): string[] {
  return list
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', ' '],
]);

/** Newer versions write notes with bold letters and lists, as HTML. */
function plain(note: string): string {
  if (!/<\/?[a-z]|&[a-z]+;/i.test(note)) return note;
  return note
    .replace(/<br\s*\/?>|<\/(?:p|div|li|h\d)>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&([a-z]+);/gi, (whole, name: string) => ENTITIES.get(name.toLowerCase()) ?? whole)
    .replace(/\n{2,}/g, '\n')
    .trim();
}
