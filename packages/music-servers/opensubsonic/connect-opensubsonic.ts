import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Connected } from '../connect-request.ts';
import type { ConnectTools } from '../connect-request.ts';
import type { ConnectRequest } from '../connect-request.ts';
import { MusicServerError } from '../music-server-error.ts';
import {
  PROTOCOL,
  askSubsonic,
  askVersion,
  tokenLoginUnsupported,
  type SubsonicCaller,
} from './ask-subsonic.ts';

/** The version that brought tokens. */
const TOKENS_SINCE = '1.13.0';
const { compare: compareVersions } = new Intl.Collator('en', { numeric: true });

type Auth = NonNullable<SubsonicCaller['auth']>;

const pingSchema = z.object({ openSubsonic: z.boolean().optional() });
const extensionsSchema = z.object({ openSubsonicExtensions: z.array(z.object({ name: z.string() })) });
const tokenInfoSchema = z.object({ tokenInfo: z.object({ username: z.string() }) });

/**
 * Tries a login at an OpenSubsonic server. What is kept of a password is one salted token, as the API documents it:
 * it opens this server alone, and the password is not in it. Servers of older versions take the password itself alone: they
 * are sent it only where the person has agreed. An API key needs the server's `apiKeyAuthentication`.
 */
export async function connectOpenSubsonic(
  { address, userName, secret }: ConnectRequest,
  { fetch, newSecret }: ConnectTools,
): Promise<Pick<Connected, 'userName' | 'login'>> {
  const ping = (login: SubsonicCaller) =>
    askSubsonic({ address, login, fetch, method: 'ping', answer: pingSchema });
  if (secret.by === 'api-key') {
    await requireApiKeys(address, fetch);
    const auth = { by: 'api-key', apiKey: secret.value } as const;
    const { openSubsonic = true } = await ping({ auth });
    const { tokenInfo } = await askSubsonic({
      address,
      login: { auth },
      fetch,
      method: 'tokenInfo',
      answer: tokenInfoSchema,
    });
    return { userName: tokenInfo.username, login: { kind: 'opensubsonic', openSubsonic, auth } };
  }
  const spoken = await askVersion(address, fetch);
  const version = spoken !== undefined && compareVersions(spoken, PROTOCOL) < 0 ? spoken : undefined;
  const logIn = async (auth: Auth): Promise<Pick<Connected, 'userName' | 'login'>> => {
    const { openSubsonic = false } = await ping({ auth, version });
    return {
      userName,
      login: { kind: 'opensubsonic', openSubsonic, auth, ...(version !== undefined && { version }) },
    };
  };
  const byPassword = { by: 'password', userName, password: secret.value } as const;
  if (version !== undefined && compareVersions(version, TOKENS_SINCE) < 0) {
    if (secret.mayBeSent !== true) throw tokenLoginUnsupported(new URL(address).host);
    return logIn(byPassword);
  }
  const salt = newSecret();
  const token = createHash('md5')
    .update(secret.value + salt, 'utf8')
    .digest('hex');
  try {
    return await logIn({ by: 'token', userName, token, salt });
  } catch (error) {
    const isAgreed = secret.mayBeSent === true;
    if (!isAgreed || !(error instanceof MusicServerError) || error.trouble !== 'token-login-unsupported')
      throw error;
    return logIn(byPassword);
  }
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
      login: {},
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
