import { z } from 'zod';

/** Name under which the worklet's processor is registered. */
export const VOICE_PROCESSOR = 'emoverse-voice';

/** Frames as they leave the audio thread: numbers only. */
export const voiceFramesSchema = z.array(
  z
    .object({
      at: z.number(),
      level: z.number(),
      pitch: z.number().optional(),
      brightness: z.number().optional(),
    })
    .strict()
    .transform(({ at, level, pitch, brightness }) => ({ at, level, pitch, brightness })),
);
