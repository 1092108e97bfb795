import { EMOTIONS } from '@emoverse/domain';
import { z } from 'zod';
import { TEXT_LANGUAGES } from '../text-lexicon.ts';

export const wordsManifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  licence: z.string(),
  files: z.record(z.string(), z.object({ sha256: z.string(), bytes: z.number() })),
  kind: z.literal('hashed-linear'),
  /** Buckets of hashed terms; a bucket is hash modulo their number. */
  buckets: z.number().int().positive(),
  labels: z.array(z.enum(EMOTIONS)).length(EMOTIONS.length),
  /** Weight of a class = signed byte × its scale. */
  scales: z.array(z.number().positive()).length(EMOTIONS.length),
  intercepts: z.array(z.number()).length(EMOTIONS.length),
  languages: z.array(z.enum(TEXT_LANGUAGES)),
  join: z.object({
    /** Weight of the learned log-odds by language; "unknown" for all others. */
    learned: z.record(z.string(), z.number()),
    /** Weight of the lexicon's log-odds, where it found something, in a short text; see `joinLogs`. */
    lexicon: z.number(),
    /** Confidence from which a text's mood is proposed. */
    sureAt: z.number(),
  }),
});
export type WordsManifest = z.infer<typeof wordsManifestSchema>;
