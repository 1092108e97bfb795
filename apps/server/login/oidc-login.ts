import * as oauth from 'oauth4webapi';

const SCOPE = 'openid profile';
const TIMEOUT_MS = 10_000;

/** The host's own provider, as it is configured. */
export interface OidcConfig {
  /** `https://login.example`, as the provider calls itself. */
  readonly issuer: string;
  readonly clientId: string;
  /** Left out for a client that is public. */
  readonly clientSecret?: string | undefined;
  /** What people call it. */
  readonly name: string;
}

/** A login that was begun: what must be remembered until the person comes back. */
export interface BegunOidc {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly redirectUri: string;
}

/** What the provider says of whoever it has let in. */
export interface ToldByProvider {
  readonly subject: string;
  /** What they may be called, the best first. */
  readonly names: readonly string[];
  /** When they logged in there (milliseconds since the epoch), where it says so. */
  readonly loggedInAt?: number;
}

/** OpenID Connect, Authorization Code Flow with PKCE, at the one provider that the host has named. */
export interface OidcLogin extends Pick<OidcConfig, 'issuer' | 'name'> {
  /** Throws where the provider is out of reach, or is another than it was said to be. */
  begin(
    redirectUri: string,
    /** Whether the person is to log in there anew, whoever is logged in. */
    as: { readonly isProof: boolean },
  ): Promise<{ readonly address: string; readonly begun: BegunOidc }>;
  /** `answer`: the query that the person came back with. Throws where it is not the answer to this login. */
  finish(begun: BegunOidc, answer: URLSearchParams): Promise<ToldByProvider>;
}

export function createOidcLogin(config: OidcConfig, fetch: typeof globalThis.fetch): OidcLogin {
  const { issuer, clientId, clientSecret, name } = config;
  const client: oauth.Client = { client_id: clientId };
  const options = {
    // Plain HTTP is for a provider on this machine (`read-config.ts`).
    [oauth.allowInsecureRequests]: issuer.startsWith('http://'),
    [oauth.customFetch]: (
      address: string,
      init: oauth.CustomFetchOptions<string, URLSearchParams | undefined>,
    ) => fetch(address, { ...init, body: init.body ?? null, signal: init.signal ?? null, redirect: 'error' }),
    signal: () => AbortSignal.timeout(TIMEOUT_MS),
  };
  let found: Promise<oauth.AuthorizationServer> | undefined;
  const discover = (): Promise<oauth.AuthorizationServer> => {
    found ??= (async () => {
      const address = new URL(issuer);
      return oauth.processDiscoveryResponse(address, await oauth.discoveryRequest(address, options));
    })();
    // A provider that is away now is asked again by the next one.
    found.catch(() => (found = undefined));
    return found;
  };
  const authenticate = (server: oauth.AuthorizationServer): oauth.ClientAuth => {
    if (clientSecret === undefined) return oauth.None();
    const takesBasic = server.token_endpoint_auth_methods_supported?.includes('client_secret_basic') ?? true;
    return takesBasic ? oauth.ClientSecretBasic(clientSecret) : oauth.ClientSecretPost(clientSecret);
  };
  return {
    issuer,
    name,
    async begin(redirectUri, { isProof }) {
      const server = await discover();
      if (server.authorization_endpoint === undefined)
        throw new Error(`${issuer} names no authorization_endpoint`);
      const verifier = oauth.generateRandomCodeVerifier();
      const begun = {
        ...{ state: oauth.generateRandomState(), nonce: oauth.generateRandomNonce() },
        ...{ verifier, redirectUri },
      };
      const address = new URL(server.authorization_endpoint);
      for (const [key, value] of Object.entries({
        ...{ client_id: clientId, response_type: 'code', scope: SCOPE, redirect_uri: redirectUri },
        ...{ state: begun.state, nonce: begun.nonce, code_challenge_method: 'S256' },
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        // With it the provider has to say when they logged in (OpenID Connect Core, 3.1.2.1).
        ...(isProof && { prompt: 'login', max_age: '0' }),
      }))
        address.searchParams.set(key, value);
      return { address: address.href, begun };
    },
    async finish({ state, nonce, verifier, redirectUri }, answer) {
      const server = await discover();
      const parameters = oauth.validateAuthResponse(server, client, answer, state);
      const response = await oauth.authorizationCodeGrantRequest(
        ...([server, client, authenticate(server), parameters, redirectUri, verifier, options] as const),
      );
      // Its signature need not be looked at: it comes from the provider itself (OpenID Connect Core, 3.1.3.7).
      const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
        expectedNonce: nonce,
        requireIdToken: true,
      });
      const claims = oauth.getValidatedIdTokenClaims(tokens);
      if (claims === undefined) throw new Error('the provider sent no ID token');
      const names = [claims.name, claims.preferred_username, claims.nickname];
      const { sub: subject, auth_time: seconds } = claims;
      return {
        ...{ subject, names: names.filter((one) => typeof one === 'string') },
        ...(typeof seconds === 'number' && { loggedInAt: 1000 * seconds }),
      };
    },
  };
}
