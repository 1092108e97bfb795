import { TEXT_LENGTHS, epochMillisecondsSchema, textSchema, timeZoneSchema } from '@emoverse/domain';
import { z } from 'zod';
import { momentQuerySchema } from './moment-query.ts';

/** A day where the person is: `YYYY-MM-DD`. */
export const daySchema = z.iso.date();

export const dayNoteSchema = z.object({
  day: daySchema,
  note: textSchema(TEXT_LENGTHS.dayNote),
  changedAt: epochMillisecondsSchema,
});
export type DayNote = z.infer<typeof dayNoteSchema>;

export const dayNotesQuerySchema = z.object({ from: daySchema.optional(), to: daySchema.optional() });
export const dayNotesResponseSchema = z.object({ notes: z.array(dayNoteSchema) });
export const dayParamsSchema = z.object({ day: daySchema });
/** An empty note takes the day's note away. */
export const dayNoteRequestSchema = z.object({ note: textSchema(TEXT_LENGTHS.dayNote) }).strict();
export const dayNoteAnswerSchema = z.object({ note: dayNoteSchema.optional() });

/** The bounds of a day where the person is, in epoch milliseconds, both included. */
export const deleteDayQuerySchema = z.object({
  from: momentQuerySchema,
  to: momentQuerySchema,
});
export const deletedCalendarSchema = z.object({ moods: z.number().int(), notes: z.number().int() });

export const exportCalendarQuerySchema = z.object({
  format: z.enum(['json', 'csv']),
  /** The time zone whose days and hours are written, e.g. `Europe/Istanbul`. */
  timeZone: timeZoneSchema.default('UTC'),
});
export const calendarFileSchema = z.object({
  fileName: z.string(),
  mediaType: z.string(),
  text: z.string(),
});
