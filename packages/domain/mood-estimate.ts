import { z } from 'zod';
import { emotionScoresSchema } from './emotion.ts';
import { circumplexAxisSchema, epochMillisecondsSchema, probabilitySchema } from './units.ts';

/** Where a mood estimate came from. `check-in` is the timed five-second reading. */
export const MOOD_SOURCES = ['camera', 'check-in', 'photo', 'picker', 'text', 'voice'] as const;
export const moodSourceSchema = z.enum(MOOD_SOURCES);
export type MoodSource = z.infer<typeof moodSourceSchema>;

/**
 * The largest deviation an estimate can carry; on an axis it means that the source says nothing about it, as a
 * voice about valence. The value beside it is then 0 and means nothing.
 */
export const UNKNOWN_DEVIATION = 2;

/**
 * The only thing a reading ever sends anywhere: seven scores (sum 1), valence and arousal (−1…1) with
 * their standard deviations, confidence (0…1), source and time. It cannot carry a picture.
 * `confidence` is the calibrated chance that the top emotion is right.
 */
export const moodEstimateSchema = z
  .object({
    scores: emotionScoresSchema,
    valence: circumplexAxisSchema,
    arousal: circumplexAxisSchema,
    valenceDeviation: z.number().min(0).max(UNKNOWN_DEVIATION),
    arousalDeviation: z.number().min(0).max(UNKNOWN_DEVIATION),
    confidence: probabilitySchema,
    source: moodSourceSchema,
    at: epochMillisecondsSchema,
  })
  .strict();
export type MoodEstimate = z.infer<typeof moodEstimateSchema>;
