import type {
  madePasskeySchema,
  passkeyCreationSchema,
  passkeyQuestionSchema,
  shownPasskeySchema,
} from '@emoverse/api-contract';
import type { StoredPasskey } from '@emoverse/storage';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { z } from 'zod';

/** Time to find the key, or the phone that holds it. */
export const CEREMONY_MS = 300_000;

/** The server as passkeys know it (a relying party), and whether a challenge is one of its own, asked once for each. */
export interface RelyingParty {
  readonly rpId: string;
  readonly origin: string;
  readonly isOurs: (challenge: string) => Promise<boolean>;
}

/** What a browser makes a passkey by (WebAuthn registration), for a person of that id and name. */
export async function creationOptions(
  rpId: string,
  person: { readonly id: string; readonly name: string },
  others: readonly Pick<StoredPasskey, 'id'>[],
): Promise<z.input<typeof passkeyCreationSchema>> {
  const { challenge, user, pubKeyCredParams } = await generateRegistrationOptions({
    ...{ rpID: rpId, rpName: 'EmoVerse', userName: person.name, userDisplayName: person.name },
    userID: new TextEncoder().encode(person.id),
  });
  return {
    ...{ challenge, user, pubKeyCredParams, timeout: CEREMONY_MS, attestation: 'none' },
    rp: { id: rpId, name: 'EmoVerse' },
    excludeCredentials: others.map(({ id }) => ({ id, type: 'public-key' })),
    authenticatorSelection: {
      ...{ residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
    },
  };
}

/** What a browser shows a passkey by (WebAuthn authentication), whoever it is of. */
export async function questionOptions(rpId: string): Promise<z.input<typeof passkeyQuestionSchema>> {
  const { challenge } = await generateAuthenticationOptions({ rpID: rpId });
  return { challenge, rpId, timeout: CEREMONY_MS, userVerification: 'required' };
}

/** The key that a browser has made; undefined where it is not as it was asked for. */
export async function readMade(
  { rpId, origin, isOurs }: RelyingParty,
  response: z.output<typeof madePasskeySchema>,
): Promise<Pick<StoredPasskey, 'id' | 'publicKey' | 'counter'> | undefined> {
  const { registrationInfo } = await verifyRegistrationResponse({
    response: { ...response, clientExtensionResults: {} },
    ...{ expectedChallenge: isOurs, expectedOrigin: origin, expectedRPID: rpId },
  });
  if (registrationInfo === undefined) return undefined;
  const { id, publicKey, counter } = registrationInfo.credential;
  return { id, publicKey: Buffer.from(publicKey).toString('base64url'), counter };
}

/** The use that is counted with what was shown; undefined where it was not signed by the passkey. */
export async function readShown(
  { rpId, origin, isOurs }: RelyingParty,
  { id, publicKey, counter }: StoredPasskey,
  response: z.output<typeof shownPasskeySchema>,
): Promise<number | undefined> {
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: { ...response, clientExtensionResults: {} },
    ...{ expectedChallenge: isOurs, expectedOrigin: origin, expectedRPID: rpId },
    credential: { id, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter },
  });
  return verified ? authenticationInfo.newCounter : undefined;
}
