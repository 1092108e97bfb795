import * as oauth from 'oauth4webapi';
import type { SpotifyHosts } from './spotify-hosts.ts';
import { spotifyProblem } from './spotify-problem.ts';

/** What EmoVerse asks for: playing (the first five are the playback SDK's), private playlists, saving. */
export const SCOPES = [
  'streaming',
  'user-read-email',
  'user-read-private',
  'user-modify-playback-state',
  'user-read-playback-state',
  'playlist-modify-private',
  'user-library-modify',
] as const;

const TIMEOUT_MILLISECONDS = 10_000;

export interface Tokens {
  readonly accessToken: string;
  /** Absent where a refresh brought none: the old one stays. */
  readonly refreshToken?: string;
  readonly lifetimeSeconds: number;
}

/** A login that was begun: what must be remembered until the person comes back. */
export interface BegunLogin {
  readonly address: string;
  readonly state: string;
  readonly verifier: string;
}

/** The accounts service says that a code or a consent is not good (any more). */
export class GrantRefused extends Error {
  override readonly name = 'GrantRefused';
}

/** Authorization Code with PKCE, without a client secret. */
export interface SpotifyLogin {
  begin(clientId: string, redirectUri: string): Promise<BegunLogin>;
  /** `answer`: the query that the person came back with. Throws `GrantRefused` and problems of the network. */
  finish(
    begun: Omit<BegunLogin, 'address'> & { readonly clientId: string; readonly redirectUri: string },
    answer: URLSearchParams,
  ): Promise<Tokens>;
  refresh(clientId: string, refreshToken: string): Promise<Tokens>;
}

export function createLogin(hosts: SpotifyHosts, fetch: typeof globalThis.fetch): SpotifyLogin {
  const server: oauth.AuthorizationServer = {
    issuer: hosts.accounts,
    authorization_endpoint: `${hosts.accounts}/authorize`,
    token_endpoint: `${hosts.accounts}/api/token`,
  };
  const options = {
    // Plain HTTP is for the double on this machine; Spotify itself is https.
    [oauth.allowInsecureRequests]: hosts.accounts.startsWith('http://'),
    [oauth.customFetch]: (address: string, init: oauth.CustomFetchOptions<string, URLSearchParams>) =>
      askAccounts(fetch, address, init),
  };
  return {
    async begin(clientId, redirectUri) {
      const verifier = oauth.generateRandomCodeVerifier();
      const state = oauth.generateRandomState();
      const address = new URL(`${hosts.accounts}/authorize`);
      address.search = new URLSearchParams({
        client_id: clientId,
        response_type: 'code',
        redirect_uri: redirectUri,
        scope: SCOPES.join(' '),
        code_challenge_method: 'S256',
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        state,
      }).toString();
      return { address: address.href, state, verifier };
    },
    finish: ({ clientId, redirectUri, state, verifier }, answer) =>
      tokensFrom(async () => {
        const client = { client_id: clientId };
        const parameters = oauth.validateAuthResponse(server, client, answer, state);
        const response = await oauth.authorizationCodeGrantRequest(
          server,
          client,
          oauth.None(),
          parameters,
          redirectUri,
          verifier,
          options,
        );
        return oauth.processAuthorizationCodeResponse(server, client, response);
      }),
    refresh: (clientId, refreshToken) =>
      tokensFrom(async () => {
        const client = { client_id: clientId };
        const response = await oauth.refreshTokenGrantRequest(
          server,
          client,
          oauth.None(),
          refreshToken,
          options,
        );
        return oauth.processRefreshTokenResponse(server, client, response);
      }),
  };
}

async function askAccounts(
  fetch: typeof globalThis.fetch,
  address: string,
  init: oauth.CustomFetchOptions<string, URLSearchParams>,
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, {
      method: init.method,
      headers: init.headers,
      body: init.body,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    });
  } catch (cause) {
    throw spotifyProblem({ kind: 'unreachable' }, cause);
  }
  if (response.status === 429) {
    throw spotifyProblem({ kind: 'busy', seconds: Number(response.headers.get('retry-after') ?? '5') || 5 });
  }
  if (response.status >= 500) throw spotifyProblem({ kind: 'down', status: response.status });
  return response;
}

async function tokensFrom(ask: () => Promise<oauth.TokenEndpointResponse>): Promise<Tokens> {
  let answer: oauth.TokenEndpointResponse;
  try {
    answer = await ask();
  } catch (error) {
    // `invalid_grant`, a refused or foreign answer, a client id that is gone: the person must log in again.
    if (error instanceof oauth.ResponseBodyError || error instanceof oauth.AuthorizationResponseError) {
      throw new GrantRefused(error.error, { cause: error });
    }
    if (error instanceof oauth.OperationProcessingError) {
      throw new GrantRefused('the answer was not as expected', { cause: error });
    }
    throw error;
  }
  return {
    accessToken: answer.access_token,
    ...(answer.refresh_token !== undefined && { refreshToken: answer.refresh_token }),
    lifetimeSeconds: answer.expires_in ?? 3600,
  };
}
