import { epochMillisecondsSchema, personNameSchema } from '@emoverse/domain';
import { z } from 'zod';

/** Somebody whom a login of the host’s own has let in for the first time, and who waits for the owner’s word. */
export const newcomerSchema = z.object({
  id: z.uuid(),
  name: personNameSchema,
  /** What the login is called; absent where a proxy let them in. */
  provider: z.string().max(300).optional(),
  at: epochMillisecondsSchema,
});
export type Newcomer = z.infer<typeof newcomerSchema>;

export const newcomersResponseSchema = z.object({
  waiting: z.array(newcomerSchema),
  /** Who was refused, of whom nothing else is kept. */
  refusals: z.array(z.object({ id: z.uuid(), at: epochMillisecondsSchema })),
});

const asSchema = z.enum(['adult', 'child', 'nobody']);
export const newcomerAnswerSchema = z.object({ as: asSchema }).strict();
export const newcomerAnsweredSchema = z.object({ answered: asSchema });
