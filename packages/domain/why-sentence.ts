import { z } from 'zod';
import { WHY_KEYS } from './why-keys.ts';

/** What somebody wants of an hour: to stay with it, to lift it, to slow it down, a clear head, or to get through it. */
export const OCCASION_AIMS = ['stay', 'lift', 'calm', 'focus', 'journey'] as const;
/** How an hour feels, and what part of the day it is; `day` where nobody says. */
export const OCCASION_FEELS = ['heavy', 'restless', 'bright', 'peaceful', 'plain'] as const;
export const DAY_PARTS = ['morning', 'afternoon', 'evening', 'night', 'day'] as const;

/** An hour to be named in a sentence: *to lighten a heavy evening*. */
export const occasionSchema = z.object({
  aim: z.enum(OCCASION_AIMS),
  feel: z.enum(OCCASION_FEELS),
  part: z.enum(DAY_PARTS),
});
export type Occasion = z.infer<typeof occasionSchema>;

/**
 * Why a work is suggested, as one sentence: the key of a message, and what stands in it. Whoever shows it has the words of
 * each language; languages and countries are codes (ISO 639-1, ISO 3166-1) and are named there.
 */
export const whySentenceSchema = z.object({
  key: z.enum(WHY_KEYS),
  values: z
    .object({
      /** Of a work that the person liked. */
      title: z.string(),
      maker: z.string(),
      genre: z.string(),
      term: z.string(),
      language: z.string(),
      country: z.string(),
      decade: z.number().int(),
      minutes: z.number().int().positive(),
      occasion: occasionSchema,
    })
    .partial(),
});
export type WhySentence = z.infer<typeof whySentenceSchema>;
