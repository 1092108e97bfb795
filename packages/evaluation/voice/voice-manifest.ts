import { z } from 'zod';

const fileSchema = z.object({ sha256: z.string(), bytes: z.number() });

/** `manifest.json` of a voice's head: the head itself, and whom it learned from. */
export const voiceManifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  licence: z.string(),
  kind: z.literal('linear-voice'),
  weights: z.object({ pitch: z.number(), brightness: z.number() }),
  deviation: z.number().positive(),
  /** Speakers it learned from; they cannot judge it. */
  speakers: z.array(z.string()),
  clips: z.int(),
  files: z.record(z.string(), fileSchema),
});
export type VoiceManifest = z.infer<typeof voiceManifestSchema>;
