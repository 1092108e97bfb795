import {
  personColourSchema,
  personKindSchema,
  personNameSchema,
  pinSchema,
  profileIdSchema,
} from '@emoverse/domain';
import { z } from 'zod';

/** Header that says whom a page asks for: what was begun as one person never becomes another's. */
export const PERSON_HEADER = 'x-emoverse-person';

/** A person of the house, as the others of it see them. */
export const personSchema = z.object({
  id: profileIdSchema,
  /** Absent until there was a reason to ask. */
  name: personNameSchema.optional(),
  colour: personColourSchema,
  kind: personKindSchema,
  hasPin: z.boolean(),
});
export type Person = z.infer<typeof personSchema>;

/** Everybody of the house, the first first, guests apart; `here` is who uses this browser, a guest as well. */
export const peopleResponseSchema = z.object({
  people: z.array(personSchema),
  here: personSchema.optional(),
});
export type PeopleResponse = z.infer<typeof peopleResponseSchema>;

export const newPersonSchema = z
  .object({
    name: personNameSchema,
    colour: personColourSchema,
    kind: z.enum(['adult', 'child']),
    pin: pinSchema.optional(),
  })
  .strict();

export const personPatchSchema = z
  .object({
    name: personNameSchema.optional(),
    colour: personColourSchema.optional(),
    kind: z.enum(['adult', 'child']).optional(),
  })
  .strict();

export const enterRequestSchema = z.object({ pin: pinSchema.optional() }).strict();

/** A new PIN, or `null` for none; `before` is the one that there is. */
export const pinRequestSchema = z
  .object({ pin: z.union([pinSchema, z.null()]), before: pinSchema.optional() })
  .strict();
