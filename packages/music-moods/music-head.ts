import { z } from 'zod';
import { AUDIO_FEATURES } from '@emoverse/domain';
import { SONG_MOODS } from './mood-song.ts';
import { SOUND_COLUMNS } from './sound-columns.ts';

const numbers = z.array(z.number());
const scaler = z.object({ means: numbers, deviations: numbers });
const ridge = z.object({ intercept: z.number(), weights: numbers });
const softmax = z.object({ labels: z.array(z.string()), weights: z.array(numbers) });
const plane = z.object({ scaler, valence: ridge, arousal: ridge });
/** Which tenth a song was in, by `hashSong`. */
const seen = z.record(z.string().regex(/^[0-9a-f]{16}$/), z.number().int().min(0));

/** What labelled songs teach about moods: once from all of them, and once without each tenth. */
export const moodTeachingSchema = z.object({
  /** Means and deviations of the features of the songs without labels. */
  scaler,
  /** Where the labelled songs lie, in groups of at least two: they name the clusters of any space. */
  landmarks: z.array(z.object({ features: numbers, counts: z.array(numbers) })).min(1),
  /** The supervised head, on features standardised by `scaler`. */
  head: softmax,
  headsWithout: z.array(softmax),
  /** A head on the six descriptors that every song of the bundled catalogue has (`roughRow`). */
  rough: z.object({ scaler, head: softmax, headsWithout: z.array(softmax) }),
  majority: z.enum(SONG_MOODS),
  seen,
});
export type MoodTeaching = z.infer<typeof moodTeachingSchema>;

/** What songs with listeners' tags teach about the plane, once from all and once without each tenth. */
const spread = z.object({ mean: z.number(), deviation: z.number().positive() });
export const planeTeachingSchema = z.object({
  head: plane,
  headsWithout: z.array(plane),
  /** Linear, on what can be measured of a sound file, and what it says of the songs it learned from. */
  sound: z.object({ head: plane, said: z.object({ valence: spread, arousal: spread }) }),
  seen,
});
export type PlaneTeaching = z.infer<typeof planeTeachingSchema>;

/** A head made for other columns would read each number as another: refuse it. */
function sameAs(expected: readonly string[]): z.ZodType<string[]> {
  return z.array(z.string()).refine((names) => names.join() === expected.join(), {
    error: `expected ${expected.join(', ')}: train the head anew`,
  });
}

/** The trained head as it is shipped: weights and means, no row of a table. */
export const musicHeadSchema = z.object({
  version: z.literal('music-head-1'),
  features: sameAs(AUDIO_FEATURES),
  columns: sameAs(SOUND_COLUMNS),
  trained: z.object({
    command: z.string(),
    date: z.string(),
    seed: z.number().int(),
    songs: z.object({ catalogue: z.number(), moods: z.number(), tags: z.number() }),
  }),
  moods: moodTeachingSchema,
  plane: planeTeachingSchema,
});
export type MusicHead = z.infer<typeof musicHeadSchema>;
