import { audioDescriptorsSchema } from '@emoverse/domain';
import { z } from 'zod';

const tagsSchema = z.object({
  title: z.string(),
  artists: z.array(z.string()).readonly(),
  album: z.string().optional(),
  year: z.number().optional(),
  genres: z.array(z.string()).readonly(),
  language: z.string().optional(),
  seconds: z.number().optional(),
  beatsPerMinute: z.number().optional(),
  bitsPerSecond: z.number().optional(),
  sampleRate: z.number().optional(),
  codec: z.string().optional(),
  hasCover: z.boolean(),
});

export const fileReadingSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('sound'),
    tags: tagsSchema,
    sound: z.object({
      measured: z.object({
        tempo: z.number().optional(),
        clarity: z.number(),
        onsetsPerSecond: z.number(),
        loudness: z.number(),
        majorness: z.number(),
        brightness: z.number(),
        noisiness: z.number(),
      }),
      audio: audioDescriptorsSchema,
      mode: z.number(),
    }),
  }),
  z.object({ kind: z.literal('tags-only'), tags: tagsSchema, reason: z.string() }),
]);

/** What a worker is asked: the file to read. */
export const readRequestSchema = z.object({ id: z.number().int(), file: z.string(), isCounted: z.boolean() });
export type ReadRequest = z.infer<typeof readRequestSchema>;

/** What it says: that it can be asked, what it knows of a file so far, and how reading it ended. */
export const readAnswerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('tags'), id: z.number().int(), tags: tagsSchema }),
  z.object({ kind: z.literal('read'), id: z.number().int(), reading: fileReadingSchema }),
  z.object({
    kind: z.literal('failed'),
    id: z.number().int(),
    message: z.string(),
    /** Because no more files may be open: nothing was learned about this one. */
    isOutOfFiles: z.boolean(),
  }),
]);
export type ReadAnswer = z.infer<typeof readAnswerSchema>;
