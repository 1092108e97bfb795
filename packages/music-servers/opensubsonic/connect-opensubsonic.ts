import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Connected, ConnectRequest, ConnectTools } from '../connect-server.ts';
import { MusicServerError } from '../music-server-error.ts';
import { askSubsonic } from './ask-subsonic.ts';

const pingSchema = z.object({ openSubsonic: z.boolean().optional() });
const extensionsSchema = z.object({ openSubsonicExtensions: z.array(z.object({ name: z.string() })) });
const tokenInfoSchema = z.object({ tokenInfo: z.object({ username: z.string() }) });

/**
 * Tries a login at an OpenSubsonic server. What is kept of a password is one salted token, as the API documents it:
 * it opens this server alone, and the password is not in it. An API key needs the server's `apiKeyAuthentication`.
 */
export async function connectOpenSubsonic(
  { address, userName, secret }: ConnectRequest,
  { fetch, newSecret }: ConnectTools,
): Promise<Pick<Connected, 'userName' | 'login'>> {
  if (secret.by === 'api-key') {
    await requireApiKeys(address, fetch);
    const auth = { by: 'api-key', apiKey: secret.value } as const;
    const { openSubsonic = true } = await askSubsonic({
      address,
      auth,
      fetch,
      method: 'ping',
      answer: pingSchema,
    });
    const { tokenInfo } = await askSubsonic({
      address,
      auth,
      fetch,
      method: 'tokenInfo',
      answer: tokenInfoSchema,
    });
    return { userName: tokenInfo.username, login: { kind: 'opensubsonic', openSubsonic, auth } };
  }
  const salt = newSecret();
  const token = createHash('md5')
    .update(secret.value + salt, 'utf8')
    .digest('hex');
  const auth = { by: 'token', userName, token, salt } as const;
  const { openSubsonic = false } = await askSubsonic({
    address,
    auth,
    fetch,
    method: 'ping',
    answer: pingSchema,
  });
  return { userName, login: { kind: 'opensubsonic', openSubsonic, auth } };
}

/** The list of extensions is answered without a login; a server of the old protocol does not know the question. */
async function requireApiKeys(address: string, fetch: typeof globalThis.fetch): Promise<void> {
  const refusal = new MusicServerError(
    'api-keys-unsupported',
    `${new URL(address).host} knows no API keys: connect with name and password`,
  );
  try {
    const { openSubsonicExtensions } = await askSubsonic({
      address,
      auth: undefined,
      fetch,
      method: 'getOpenSubsonicExtensions',
      answer: extensionsSchema,
    });
    if (!openSubsonicExtensions.some(({ name }) => name === 'apiKeyAuthentication')) throw refusal;
  } catch (error) {
    if (
      error instanceof MusicServerError &&
      ['unreachable', 'redirects', 'too-large'].includes(error.trouble)
    )
      throw error;
    throw refusal;
  }
}
