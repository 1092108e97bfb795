import { z } from 'zod';

/** A share or chance, 0…1. */
export const probabilitySchema = z.number().min(0).max(1);

/**
 * The chance with which a policy showed what it showed, 0…1. Its type is its own, so that no score or weight is
 * logged in its place: what a new policy would have been worth is estimated by dividing by it.
 */
export const propensitySchema = probabilitySchema.brand('Propensity');
export type Propensity = z.infer<typeof propensitySchema>;

/** @throws RangeError for what is no chance. */
export function propensity(chance: number): Propensity {
  const { success, data } = propensitySchema.safeParse(chance);
  if (!success) throw new RangeError(`a propensity is between 0 and 1, got ${chance}`);
  return data;
}

/**
 * The last moment that is taken: in every time zone it lies before the end of the year 9999, the last year that
 * `YYYY-MM-DD` can name. `Date` goes on to 8.64e15, and beyond that every formatting of a time throws.
 */
export const LAST_MOMENT = Date.UTC(9999, 11, 30);

/** Milliseconds since 1970-01-01T00:00Z, whole, up to LAST_MOMENT. */
export const epochMillisecondsSchema = z.number().int().min(0).max(LAST_MOMENT);

/** One axis of Russell's circumplex, −1 (unpleasant, or sleepy) … 1 (pleasant, or excited). */
export const circumplexAxisSchema = z.number().min(-1).max(1);

/**
 * A point on the circumplex model of affect: `valence` from unpleasant to pleasant, `arousal` from
 * deactivated to activated, both −1…1.
 *
 * Source: J. A. Russell, "A circumplex model of affect", J. Pers. Soc. Psychol. 39 (1980).
 */
export const moodPointSchema = z.object({ valence: circumplexAxisSchema, arousal: circumplexAxisSchema });
export type MoodPoint = z.infer<typeof moodPointSchema>;
