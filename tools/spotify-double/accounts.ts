import { createHash, randomBytes } from 'node:crypto';
import { Hono, type Context } from 'hono';
import type { DoubleState, Grant } from './state.ts';

/** Scopes that can be asked for here: those of playback, playlists, library and profile. */
export const KNOWN_SCOPES: ReadonlySet<string> = new Set([
  'streaming',
  'user-read-email',
  'user-read-private',
  'user-read-playback-state',
  'user-modify-playback-state',
  'user-read-currently-playing',
  'playlist-read-private',
  'playlist-modify-private',
  'playlist-modify-public',
  'user-library-read',
  'user-library-modify',
]);

/** Six months, as months of 30.4 days: refresh tokens die this long after consent. */
export const CONSENT_MILLISECONDS = 182 * 24 * 3600 * 1000;
const CODE_MILLISECONDS = 10 * 60 * 1000;

const token = (): string => randomBytes(48).toString('base64url');

/** The accounts service: the page that asks for consent, and the token endpoint. */
export function createAccounts(state: DoubleState): Hono {
  const app = new Hono();

  app.get('/authorize', (context) => {
    const asked = readAsked(state, new URL(context.req.url).searchParams);
    if (asked.kind === 'refused') return context.text(asked.message, 400);
    if (asked.kind === 'error') return context.redirect(answerTo(asked, { error: asked.error }), 303);
    return context.html(consentPage(new URL(context.req.url).search, asked.scopes));
  });

  // The buttons of the page. A form that posts and is redirected would fall under the page's form-action policy.
  app.get('/authorize/decide', (context) => {
    const query = new URL(context.req.url).searchParams;
    const asked = readAsked(state, query);
    if (asked.kind === 'refused') return context.text(asked.message, 400);
    if (asked.kind === 'error') return context.redirect(answerTo(asked, { error: asked.error }), 303);
    if (query.get('decision') !== 'agree') {
      return context.redirect(answerTo(asked, { error: 'access_denied' }), 303);
    }
    const code = token();
    state.codes.set(code, {
      clientId: asked.clientId,
      redirectUri: asked.redirectUri,
      challenge: asked.challenge,
      scopes: asked.scopes,
      expiresAt: state.now() + CODE_MILLISECONDS,
    });
    return context.redirect(answerTo(asked, { code }), 303);
  });

  app.post('/api/token', async (context) => {
    if (!/^application\/x-www-form-urlencoded/.test(context.req.header('content-type') ?? '')) {
      return refuse(context, 'invalid_request', 'the body must be application/x-www-form-urlencoded', 415);
    }
    const failure = state.failures.find(({ times, path }) => times > 0 && path === '/api/token');
    if (failure !== undefined) {
      failure.times -= 1;
      return context.text('upstream error', failure.status as 503);
    }
    const form = new URLSearchParams(await context.req.text());
    const clientId = form.get('client_id') ?? '';
    if (!state.apps.has(clientId)) return refuse(context, 'invalid_client', 'Invalid client');
    switch (form.get('grant_type')) {
      case 'authorization_code':
        return exchangeCode(state, context, form, clientId);
      case 'refresh_token':
        return refresh(state, context, form, clientId);
      default:
        return refuse(
          context,
          'unsupported_grant_type',
          'grant_type must be authorization_code or refresh_token',
        );
    }
  });
  return app;
}

type Asked =
  | { readonly kind: 'refused'; readonly message: string }
  | {
      readonly kind: 'error';
      readonly error: string;
      readonly redirectUri: string;
      readonly state: string | null;
    }
  | {
      readonly kind: 'asked';
      readonly clientId: string;
      readonly redirectUri: string;
      readonly challenge: string;
      readonly scopes: readonly string[];
      readonly state: string | null;
    };

function readAsked({ apps }: DoubleState, query: URLSearchParams): Asked {
  const app = apps.get(query.get('client_id') ?? '');
  if (app === undefined) return { kind: 'refused', message: 'INVALID_CLIENT: Invalid client' };
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!isSecureRedirect(redirectUri))
    return { kind: 'refused', message: 'INVALID_CLIENT: Insecure redirect URI' };
  if (!app.redirectUris.includes(redirectUri)) {
    return { kind: 'refused', message: 'INVALID_CLIENT: Invalid redirect URI' };
  }
  const back = { redirectUri, state: query.get('state') };
  if (query.get('response_type') !== 'code')
    return { kind: 'error', error: 'unsupported_response_type', ...back };
  const challenge = query.get('code_challenge') ?? '';
  if (query.get('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(challenge)) {
    return { kind: 'error', error: 'invalid_request', ...back };
  }
  const scopes = (query.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
  if (!scopes.every((scope) => KNOWN_SCOPES.has(scope)))
    return { kind: 'error', error: 'invalid_scope', ...back };
  return { kind: 'asked', clientId: app.clientId, challenge, scopes, ...back };
}

/** HTTPS, or HTTP to a loopback IP literal; `localhost` is refused. */
export function isSecureRedirect(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return (
    protocol === 'https:' || (protocol === 'http:' && (hostname === '127.0.0.1' || hostname === '[::1]'))
  );
}

function answerTo(
  { redirectUri, state }: { readonly redirectUri: string; readonly state: string | null },
  answer: Record<string, string>,
): string {
  const address = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) address.searchParams.set(name, value);
  if (state !== null) address.searchParams.set('state', state);
  return address.href;
}

function exchangeCode(
  state: DoubleState,
  context: Context,
  form: URLSearchParams,
  clientId: string,
): Response {
  const given = form.get('code') ?? '';
  const code = state.codes.get(given);
  // Used or not, right or wrong: a code is tried once.
  state.codes.delete(given);
  if (code === undefined || code.clientId !== clientId || code.expiresAt <= state.now()) {
    return refuse(context, 'invalid_grant', 'Invalid authorization code');
  }
  if (form.get('redirect_uri') !== code.redirectUri)
    return refuse(context, 'invalid_grant', 'Invalid redirect URI');
  const verifier = form.get('code_verifier') ?? '';
  const isVerifier = /^[\w.~-]{43,128}$/.test(verifier);
  if (!isVerifier || createHash('sha256').update(verifier).digest('base64url') !== code.challenge) {
    return refuse(context, 'invalid_grant', 'code_verifier was incorrect');
  }
  const grant: Grant = {
    clientId,
    scopes: code.scopes,
    consentedAt: state.now(),
    refreshToken: token(),
  };
  state.grants.set(grant.refreshToken, grant);
  return answerTokens(state, context, grant, grant.refreshToken);
}

function refresh(state: DoubleState, context: Context, form: URLSearchParams, clientId: string): Response {
  const given = form.get('refresh_token') ?? '';
  const grant = state.grants.get(given);
  if (grant === undefined || grant.clientId !== clientId) {
    return refuse(context, 'invalid_grant', 'Refresh token revoked');
  }
  if (state.now() >= grant.consentedAt + CONSENT_MILLISECONDS) {
    state.grants.delete(given);
    return refuse(context, 'invalid_grant', 'Refresh token expired');
  }
  if (!state.settings.rotate) return answerTokens(state, context, grant, undefined);
  state.grants.delete(given);
  grant.refreshToken = token();
  state.grants.set(grant.refreshToken, grant);
  return answerTokens(state, context, grant, grant.refreshToken);
}

function answerTokens(
  state: DoubleState,
  context: Context,
  grant: Grant,
  refreshToken: string | undefined,
): Response {
  const accessToken = token();
  const seconds = state.settings.accessTokenSeconds;
  state.accessTokens.set(accessToken, { grant, expiresAt: state.now() + seconds * 1000 });
  return context.json(
    {
      access_token: accessToken,
      token_type: 'Bearer',
      scope: grant.scopes.join(' '),
      expires_in: seconds,
      ...(refreshToken !== undefined && { refresh_token: refreshToken }),
    },
    200,
    { 'cache-control': 'no-store' },
  );
}

function refuse(context: Context, error: string, description: string, status: 400 | 415 = 400): Response {
  return context.json({ error, error_description: description }, status);
}

function consentPage(search: string, scopes: readonly string[]): string {
  const decide = (decision: string): string =>
    `/authorize/decide${search}&decision=${decision}`.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Log in (double)</title>
<h1>Allow the app to use your account?</h1><ul>${scopes.map((scope) => `<li>${scope}</li>`).join('')}</ul>
<p><a href="${decide('agree')}">Agree</a> <a href="${decide('deny')}">Cancel</a></p></html>`;
}
