import { profileIdSchema } from '@emoverse/domain';
import { z } from 'zod';
import type { Sealer } from '@emoverse/storage';

/** The cookie that carries a login from its begin to the way back. */
export const LOGIN_COOKIE = 'emoverse-spotify-login';
/** Time to log in and agree. */
export const LOGIN_SECONDS = 600;

const ABOUT = 'spotify login';
const begunSchema = z.object({
  profileId: profileIdSchema,
  clientId: z.string(),
  redirectUri: z.string(),
  state: z.string(),
  verifier: z.string(),
});
export type BegunLoginOfPerson = z.output<typeof begunSchema>;

export function sealLogin(sealer: Sealer, login: BegunLoginOfPerson): Promise<string> {
  return sealer.seal(JSON.stringify(login), ABOUT);
}

/** The login that was begun in this browser; nothing where none was, or its cookie is not ours. */
export async function openLogin(
  sealer: Sealer,
  sealed: string | undefined,
): Promise<BegunLoginOfPerson | undefined> {
  const text = sealed === undefined ? undefined : await sealer.open(sealed, ABOUT);
  return text === undefined ? undefined : begunSchema.parse(JSON.parse(text));
}
