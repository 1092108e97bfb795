import { epochMillisecondsSchema, moodRecordSchema, textSchema } from '@emoverse/domain';
import { z } from 'zod';
import { dayNoteSchema } from './calendar-schemas.ts';

/** Moods and notes that one request brings at most. */
export const MOST_IMPORTED = 200;

const origin = z.enum(['daylio', 'apple-health', 'emoverse']);
const file = textSchema(200);
const count = z.number().int().min(0);

/**
 * A part of a file of moods, as its reader gives it. `key` is a mood's id, or a text that is the same whenever the file is
 * read: so the same file twice brings nothing the second time.
 */
export const moodImportRequestSchema = z.strictObject({
  origin,
  file,
  moods: z
    .array(moodRecordSchema.omit({ id: true }).extend({ key: z.string().min(1).max(200) }))
    .max(MOST_IMPORTED),
  notes: z.array(dayNoteSchema.omit({ changedAt: true })).max(MOST_IMPORTED),
});
/** How many of them are new, and how many are other than an earlier file said; taken back, how many are as before again. */
export const moodImportAnswerSchema = z.object({ moods: count, notes: count, changed: count });
/** That a file is at its end. */
export const moodImportEndSchema = z.strictObject({ origin, file });
/** How many moods of earlier files it had no more. */
export const moodImportEndAnswerSchema = z.object({ gone: count });

export const moodImportSchema = z.object({
  id: z.uuid(),
  origin,
  file,
  /** What it brought, what of earlier files it changed, and what it had no more. */
  moods: count,
  notes: count,
  changed: count,
  gone: count,
  at: epochMillisecondsSchema,
});
export const moodImportsResponseSchema = z.object({ imports: z.array(moodImportSchema) });
