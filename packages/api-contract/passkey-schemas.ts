import { z } from 'zod';

/*
 * Web Authentication's messages as JSON (Level 3, 5.1.8 to 5.1.10), as far as passkeys need them; what else a browser sends is
 * left out.
 */
const bytes = z.string().max(5_000);
const credentialId = z.string().min(1).max(1_400);
const descriptor = z.object({ id: credentialId, type: z.literal('public-key') });

/** What a browser is told to make a passkey by. */
export const passkeyCreationSchema = z.object({
  challenge: bytes,
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: bytes, name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.number() })),
  timeout: z.number(),
  excludeCredentials: z.array(descriptor),
  authenticatorSelection: z.object({
    residentKey: z.literal('required'),
    requireResidentKey: z.literal(true),
    userVerification: z.literal('required'),
  }),
  attestation: z.literal('none'),
});

/** What a browser is told to show a passkey by. */
export const passkeyQuestionSchema = z.object({
  challenge: bytes,
  rpId: z.string(),
  timeout: z.number(),
  userVerification: z.literal('required'),
});

const shown = {
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
};

/** A passkey that a browser has made. */
export const madePasskeySchema = z.object({
  ...shown,
  response: z.object({ clientDataJSON: bytes, attestationObject: bytes }),
});

/** A passkey that a browser shows. */
export const shownPasskeySchema = z.object({
  ...shown,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes.exactOptional(),
  }),
});
