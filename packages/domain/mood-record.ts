import { z } from 'zod';
import { emotionSchema } from './emotion.ts';
import { intentChoiceSchema } from './intent.ts';
import { moodEstimateSchema } from './mood-estimate.ts';
import { TEXT_LENGTHS, textSchema } from './storable-text.ts';
import { epochMillisecondsSchema } from './units.ts';

/** A mood the person confirmed or corrected; `felt` is their own word, where they gave one. */
export const moodRecordSchema = z.object({
  id: z.uuid(),
  estimate: moodEstimateSchema,
  felt: emotionSchema.optional(),
  intent: intentChoiceSchema.optional(),
  note: textSchema(TEXT_LENGTHS.moodNote).optional(),
  at: epochMillisecondsSchema,
});
export type MoodRecord = z.infer<typeof moodRecordSchema>;
