import { createHash, generateKeyPairSync, sign } from 'node:crypto';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * An OpenID provider by its documents (OpenID Connect Core and Discovery, RFC 7636), as a `fetch` and the person's visit to its
 * page. `claims` is what it says of whoever visits.
 */
export function oidcProvider(issuer: string, client: { readonly id: string; readonly secret: string }) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map<string, { challenge: string; nonce: string; redirectUri: string }>();
  const provider = {
    claims: { sub: 'ada-1', name: 'Ada' } as Record<string, unknown>,
    /** Takes the address that somebody is sent to, and gives the one that they are sent back to. */
    visit(address: string): URL {
      const { searchParams: asked } = new URL(address);
      const ask = (name: string): string => asked.get(name) ?? '';
      if (ask('client_id') !== client.id || ask('code_challenge_method') !== 'S256') throw new Error(address);
      const code = `code-${codes.size}`;
      codes.set(code, {
        ...{ challenge: ask('code_challenge'), nonce: ask('nonce'), redirectUri: ask('redirect_uri') },
      });
      const back = new URL(ask('redirect_uri'));
      back.search = new URLSearchParams({ code, state: ask('state') }).toString();
      return back;
    },
    fetch: async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      if (pathname === '/.well-known/openid-configuration')
        return Response.json({
          ...{ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` },
          ...{ jwks_uri: `${issuer}/keys`, response_types_supported: ['code'] },
          ...{ subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256'] },
        });
      const body = new URLSearchParams(String(init.body));
      const begun = codes.get(body.get('code') ?? '');
      codes.delete(body.get('code') ?? '');
      const verifier = createHash('sha256')
        .update(body.get('code_verifier') ?? '')
        .digest('base64url');
      const basic = `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`;
      const isRight =
        pathname === '/token' &&
        begun?.challenge === verifier &&
        begun.redirectUri === body.get('redirect_uri') &&
        new Headers(init.headers).get('authorization') === basic;
      if (!isRight) return Response.json({ error: 'invalid_grant' }, { status: 400 });
      const seconds = Math.floor(Date.now() / 1000);
      const times = { iat: seconds, exp: seconds + 60 };
      const claims = { iss: issuer, aud: client.id, nonce: begun.nonce, ...times, ...provider.claims };
      const unsigned = `${encode({ alg: 'RS256' })}.${encode(claims)}`;
      const signature = sign('sha256', Buffer.from(unsigned), privateKey).toString('base64url');
      return Response.json({ access_token: 'a', token_type: 'Bearer', id_token: `${unsigned}.${signature}` });
    },
  };
  return provider;
}
