import { z } from 'zod';
import { moodPointSchema } from './units.ts';

/** What the person wants the suggestions to do with the mood. */
export const INTENTS = ['match', 'lift', 'calm', 'focus', 'journey'] as const;
export const intentSchema = z.enum(INTENTS);
export type Intent = z.infer<typeof intentSchema>;

/** An intent with, for a journey, the place to go to (default: content, valence .7, arousal .3). */
export const intentChoiceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('match') }),
  z.object({ kind: z.literal('lift') }),
  z.object({ kind: z.literal('calm') }),
  z.object({ kind: z.literal('focus') }),
  z.object({
    kind: z.literal('journey'),
    destination: moodPointSchema.default({ valence: 0.7, arousal: 0.3 }),
  }),
]);
export type IntentChoice = z.infer<typeof intentChoiceSchema>;
