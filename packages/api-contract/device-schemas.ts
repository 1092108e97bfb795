import { epochMillisecondsSchema, pinSchema, profileIdSchema } from '@emoverse/domain';
import { z } from 'zod';

/** What a browser says of itself, as names; absent where it says nothing that is known. */
const deviceNameShape = { browser: z.string().max(40).optional(), system: z.string().max(40).optional() };

/** A browser that was let into the house. */
export const deviceSchema = z.object({
  id: z.uuid(),
  ...deviceNameShape,
  /** Whose alone it is; absent where several use it. */
  belongsTo: profileIdSchema.optional(),
  firstSeenAt: epochMillisecondsSchema,
  /** To the hour; of another person's device to the day. */
  lastSeenAt: epochMillisecondsSchema,
  /** Whether it is the one that asks. */
  isHere: z.boolean(),
});
export type Device = z.infer<typeof deviceSchema>;

export const devicesResponseSchema = z.object({ devices: z.array(deviceSchema) });

/**
 * Letters that no word is made of, and none is taken for another (RFC 8628, 6.1): eight of them make a code, 34.5 bits for the
 * two minutes that it lives.
 */
export const CODE_LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';
export const CODE_LENGTH = 8;

/** A code as it is typed: in any case, with whatever between its letters. */
export const typedCodeSchema = z
  .string()
  .max(40)
  .transform((text) => text.toUpperCase().replace(/[^A-Z0-9]/g, ''));

export const pairingRequestSchema = z.object({ pin: pinSchema.optional() }).strict();

/** A code that lets another device in. */
export const newPairingSchema = z.object({
  id: z.uuid(),
  code: z.string().regex(new RegExp(`^[${CODE_LETTERS}]{${CODE_LENGTH}}$`)),
  expiresAt: epochMillisecondsSchema,
  /** Where another device reaches this server (`http://192.168.1.5:4321`); absent where none does. */
  address: z.string().max(300).optional(),
});
export type NewPairing = z.infer<typeof newPairingSchema>;

/** How far it is, for whoever made the code. */
export const pairingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open') }),
  z.object({ kind: z.literal('asked'), ...deviceNameShape }),
  z.object({ kind: z.literal('over') }),
]);

export const pairingAnswerSchema = z.object({ isYours: z.boolean() }).strict();
export const pairingAnsweredSchema = z.object({ kind: z.enum(['let-in', 'refused', 'over']) });

export const arrivalRequestSchema = z.object({ code: typedCodeSchema }).strict();

/** How far it is, for the device that asks. */
export const arrivalSchema = z.object({ kind: z.enum(['waiting', 'refused', 'over', 'let-in']) });
