import { z } from 'zod';

/** What a process of its own is to be timed at. */
export const taskSchema = z.object({
  measure: z.enum(['classifier', 'frame']),
  /** `ours`: a model's folder; `peer`: a module of `peers/`. */
  reader: z.object({ kind: z.enum(['ours', 'peer']), path: z.string() }),
  /** Files of RGBA bytes, one a picture; for `classifier` of gray 48×48 tiles, one after the other. */
  pictures: z.array(z.string()).min(1),
});
export type Task = z.infer<typeof taskSchema>;

export const requestSchema = z.object({ turn: z.number().positive() });

export const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), bytes: z.number().optional() }),
  z.object({
    kind: z.literal('looks'),
    looks: z.array(z.object({ milliseconds: z.number(), found: z.boolean(), cpu: z.number() })),
    emotions: z.record(z.string(), z.number()),
  }),
  z.object({ kind: z.literal('failed'), message: z.string() }),
]);
export type Answer = z.infer<typeof answerSchema>;
