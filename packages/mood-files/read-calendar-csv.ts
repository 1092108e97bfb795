import {
  EMOTIONS,
  MOOD_SOURCES,
  TEXT_LENGTHS,
  circumplexAxisSchema,
  epochMillisecondsSchema,
  intentChoiceSchema,
  topEmotion,
} from '@emoverse/domain';
import { moodFromPoint } from '@emoverse/mood';
import type { DelimitedRow, StreamedTable } from '@emoverse/text-files';
import { z } from 'zod';
import type { FileRecord, ReadingContext } from './file-record.ts';
import { cellsOf, type CellOf } from './cells-of.ts';
import { keptNote, leftOut } from './left-out.ts';
import { instantIn } from './local-time.ts';

const axisCell = z.string().min(1).transform(Number).pipe(circumplexAxisSchema);
const daySchema = z.iso.date();
const idSchema = z.uuid();

export const CALENDAR_COLUMNS = ['day', 'time', 'kind', 'valence', 'arousal'] as const;

/**
 * The table of `writeCalendarCsv`. Without the columns `at` and `id`, as before they were written, day and time are those of
 * the reader's time zone, and moods of one minute and source are told apart by their order.
 */
export async function* readCalendarCsv(
  table: StreamedTable,
  context: ReadingContext,
): AsyncGenerator<FileRecord> {
  const cell = cellsOf(table);
  const instantOf = instantIn(context.timeZone);
  const seen = new Map<string, number>();
  for await (const rows of table.rows) {
    for (const row of rows) {
      if (row.problem !== undefined) yield leftOut(row.line, 'unreadable', row.fields.join(table.delimiter));
      else if (cell(row, 'kind') === 'day') yield* dayOf(row, cell);
      else yield* moodOf(row);
    }
  }

  function* moodOf(row: DelimitedRow): Generator<FileRecord> {
    const { line } = row;
    const [day, time, told] = [cell(row, 'day'), cell(row, 'time'), cell(row, 'at')];
    const at = epochMillisecondsSchema.safeParse(told === '' ? instantOf({ day, time }) : Date.parse(told));
    if (!at.success) return yield leftOut(line, 'no-time', told === '' ? `${day} ${time}` : told);
    if (at.data > context.latest) return yield leftOut(line, 'in-the-future', `${day} ${time}`);
    const valence = axisCell.safeParse(cell(row, 'valence'));
    const arousal = axisCell.safeParse(cell(row, 'arousal'));
    if (!valence.success || !arousal.success)
      return yield leftOut(line, 'no-mood', `${cell(row, 'valence')} ${cell(row, 'arousal')}`);
    const felt = EMOTIONS.find((emotion) => emotion === cell(row, 'feeling'));
    const source = MOOD_SOURCES.find((one) => one === cell(row, 'source')) ?? 'picker';
    const estimate = moodFromPoint({ valence: valence.data, arousal: arousal.data }, at.data);
    const intent = intentChoiceSchema.safeParse({ kind: cell(row, 'intent') });
    const { note, told: cut } = keptNote(line, unguarded(cell(row, 'note')));
    const id = idSchema.safeParse(cell(row, 'id'));
    const minute = `${day} ${time} ${source}`;
    const nth = (seen.get(minute) ?? 0) + 1;
    seen.set(minute, nth);
    yield* cut;
    yield {
      kind: 'mood',
      line,
      mood: {
        key: id.success ? id.data : `calendar ${minute} ${nth}`,
        at: at.data,
        estimate: { ...estimate, source },
        ...(felt !== undefined && felt !== topEmotion(estimate.scores) && { felt }),
        ...(intent.success && { intent: intent.data }),
        ...(note !== undefined && { note }),
      },
    };
  }
}

function* dayOf(row: DelimitedRow, cell: CellOf): Generator<FileRecord> {
  const { line } = row;
  const day = daySchema.safeParse(cell(row, 'day'));
  if (!day.success) return yield leftOut(line, 'no-time', cell(row, 'day'));
  const { note, told } = keptNote(line, unguarded(cell(row, 'note')), TEXT_LENGTHS.dayNote);
  yield* told;
  if (note !== undefined) yield { kind: 'note', line, note: { day: day.data, note } };
}

/** A note without the apostrophe that keeps spreadsheets from taking it for a formula. */
function unguarded(note: string): string {
  return /^'[=+\-@\t\r]/.test(note) ? note.slice(1) : note;
}
