import { personColourSchema, personNameSchema } from '@emoverse/domain';
import { z } from 'zod';

/** What an invitation says of who comes by it. */
export const invitedSchema = z.object({
  name: personNameSchema,
  colour: personColourSchema,
  kind: z.enum(['adult', 'child']),
});
