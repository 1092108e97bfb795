import {
  MOST_NAME_LENGTH,
  loginPinSchema,
  personColourSchema,
  personNameSchema,
  textSchema,
} from '@emoverse/domain';
import { z } from 'zod';

/** How this server asks who somebody is. */
export const loginStateSchema = z.object({
  /** Whether whoever asks has to sign in before anything else. */
  isAsked: z.boolean(),
  /** What the login of the host’s own is called, where there is one. */
  provider: z.string().optional(),
  /** Whether a login before EmoVerse has let in whoever asks, and they wait for the owner’s word. */
  isWaiting: z.literal(true).optional(),
});

/** Where a login of the host's own goes on. */
export const providerLoginSchema = z.object({ address: z.url() });

/** The part of a link that lets somebody in. */
export const loginLinkSchema = z.object({ token: z.string().min(1).max(200) }).strict();

/** A name is not looked at closely: whether somebody has it is told to nobody. */
export const pinLoginSchema = z
  .object({ name: textSchema(MOST_NAME_LENGTH).min(1), pin: loginPinSchema })
  .strict();

export const newInvitationSchema = z
  .object({ name: personNameSchema, colour: personColourSchema, kind: z.enum(['adult', 'child']) })
  .strict();

/** Somebody who may come once, until `diesAt` (milliseconds since the epoch). */
export const invitationSchema = z.object({
  id: z.uuid(),
  name: personNameSchema,
  kind: z.enum(['adult', 'child']),
  diesAt: z.number(),
});
export type Invitation = z.infer<typeof invitationSchema>;

export const invitationsResponseSchema = z.object({ invitations: z.array(invitationSchema) });

/**
 * An invitation with what is told once only: the path of the page that lets them in, and the origin by which other devices reach
 * this server, where one is known.
 */
export const madeInvitationSchema = invitationSchema.extend({
  path: z.string(),
  address: z.string().max(300).optional(),
});
