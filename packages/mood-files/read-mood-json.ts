import { TEXT_LENGTHS, moodRecordSchema, textSchema, elementAt } from '@emoverse/domain';
import { JSONParser } from '@streamparser/json';
import { z } from 'zod';
import type { FileRecord, ReadingContext } from './file-record.ts';
import { leftOut } from './left-out.ts';
import { stateOfMindReader } from './mood-from-state-of-mind.ts';

const dayNoteSchema = z.object({ day: z.iso.date(), note: textSchema(TEXT_LENGTHS.dayNote) });
const text = z.union([z.string(), z.number()]).transform(String).default('');
/** State of Mind as the app Health Auto Export writes it. */
const stateOfMindSchema = z.object({
  id: z.string().max(100).optional(),
  start: z.string(),
  kind: text,
  valence: text,
  valenceClassification: text,
  labels: z.array(z.string()).default([]),
  associations: z.array(z.string()).default([]),
});

/**
 * A calendar or an export of EmoVerse as JSON, of which moods and notes of days are read while it comes, or the state of mind
 * in JSON of the app Health Auto Export.
 */
export async function* readMoodJson(
  pieces: AsyncIterable<string>,
  context: ReadingContext,
): AsyncGenerator<FileRecord> {
  const found: FileRecord[] = [];
  const { latest } = context;
  const moodsOf = stateOfMindReader(context);
  let line = 1;
  const READERS: Readonly<Record<string, (value: unknown) => void>> = {
    moods(value) {
      const mood = moodRecordSchema.safeParse(value);
      if (!mood.success) found.push(leftOut(line, 'unreadable', whyNot(mood.error)));
      else if (mood.data.at > latest)
        found.push(leftOut(line, 'in-the-future', new Date(mood.data.at).toISOString()));
      else {
        const { id: key, ...rest } = mood.data;
        found.push({ kind: 'mood', line, mood: { key, ...rest } });
      }
    },
    dayNotes(value) {
      const note = dayNoteSchema.safeParse(value);
      found.push(
        note.success
          ? { kind: 'note', line, note: note.data }
          : leftOut(line, 'unreadable', whyNot(note.error)),
      );
    },
    stateOfMind(value) {
      const state = stateOfMindSchema.safeParse(value);
      if (!state.success) found.push(leftOut(line, 'unreadable', whyNot(state.error)));
      else found.push(...moodsOf(line, { ...state.data, date: state.data.start }));
    },
  };
  const parser = new JSONParser({
    paths: ['$.moods.*', '$.dayNotes.*', '$.data.stateOfMind.*'],
    keepStack: false,
  });
  parser.onValue = ({ value, stack }) => READERS[String(stack.at(-1)?.key)]?.(value);
  let isBroken = false;
  parser.onError = () => {
    isBroken = true;
  };
  parser.onEnd = () => undefined;
  for await (const piece of pieces) {
    // Line by line, so that the line is known in which something ends.
    for (const part of piece.split(/(?<=\n)/)) {
      if (!isBroken && part !== '') parser.write(part);
      if (part.endsWith('\n')) line += 1;
    }
    yield* found.splice(0);
    if (isBroken) break;
  }
  if (isBroken || !parser.isEnded) yield leftOut(line, 'unreadable', 'JSON');
}

function whyNot(error: z.ZodError): string {
  const { path, message } = elementAt(error.issues, 0);
  return `${path.join('.')}: ${message}`;
}
