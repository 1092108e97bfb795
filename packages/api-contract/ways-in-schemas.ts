import { epochMillisecondsSchema, pinSchema, profileIdSchema } from '@emoverse/domain';
import { z } from 'zod';
import { shownPasskeySchema } from './passkey-schemas.ts';

/** Something besides a PIN that lets somebody in. */
export const wayInSchema = z.object({
  id: z.uuid(),
  /** `provider` is the login of the host’s own, `proxy` one that stands before EmoVerse. */
  kind: z.enum(['passkey', 'provider', 'proxy']),
  /** What the provider is called, or what the proxy calls them. */
  name: z.string().max(300).optional(),
  /** Where a passkey was made. */
  browser: z.string().max(40).optional(),
  system: z.string().max(40).optional(),
  /** Whom it lets in. */
  belongsTo: profileIdSchema,
  madeAt: epochMillisecondsSchema,
  /** Another’s to the day; absent where it was not used yet. */
  usedAt: epochMillisecondsSchema.optional(),
});
export type WayIn = z.infer<typeof wayInSchema>;

export const waysInResponseSchema = z.object({
  ways: z.array(wayInSchema),
  /** Until when ways in can be changed without showing once more who one is; absent where that is over. */
  provenUntil: epochMillisecondsSchema.optional(),
});

/** `yes` takes out the last way in as well, after which nothing but a link lets them in. */
export const removeWayQuerySchema = z.object({ last: z.literal('yes').optional() }).strict();

/** By what somebody shows that it is them. */
export const proofSchema = z.union([
  z.object({ pin: pinSchema }).strict(),
  z.object({ passkey: shownPasskeySchema }).strict(),
]);
export const provenResponseSchema = z.object({ provenUntil: epochMillisecondsSchema });
