import { beforeEach, describe, expect, it } from 'vitest';
import { CONSENT_MILLISECONDS, isSecureRedirect } from './accounts.ts';
import { CLIENT, REDIRECT, Stage } from './testing.ts';

let stage: Stage;
beforeEach(() => {
  stage = new Stage();
});
const backTo = (response: Response): URL => new URL(response.headers.get('location') ?? '');

// https://developer.spotify.com/documentation/web-api/tutorials/code-pkce-flow
describe('asking for consent', () => {
  it('shows a page that names the scopes, with a way to agree and one to cancel', async () => {
    const page = await stage.send(
      `/authorize?client_id=${CLIENT}&response_type=code&redirect_uri=${encodeURIComponent(REDIRECT)}` +
        `&code_challenge_method=S256&code_challenge=${'a'.repeat(43)}&scope=streaming&state=x`,
    );
    expect(page.status).toBe(200);
    expect(await page.text()).toMatch(/streaming[\s\S]*Agree[\s\S]*Cancel/);
  });

  it('"code" and "state" come back to the redirect URI', async () => {
    const back = backTo(await stage.authorize({ state: 'ünïque & odd' }));
    expect(back.origin + back.pathname).toBe(REDIRECT);
    expect(back.searchParams.get('state')).toBe('ünïque & odd');
    expect(back.searchParams.get('code')).toMatch(/^[\w-]{40,}$/);
  });

  it('"error=access_denied" and "state" come back when the person does not agree', async () => {
    const back = backTo(await stage.authorize({}, 'deny'));
    expect(Object.fromEntries(back.searchParams)).toEqual({ error: 'access_denied', state: 'a state' });
  });

  it('only S256 challenges are taken', async () => {
    const others: Record<string, string>[] = [
      { code_challenge_method: 'plain' },
      { code_challenge: 'short' },
    ];
    for (const changes of others) {
      expect(backTo(await stage.authorize(changes)).searchParams.get('error')).toBe('invalid_request');
    }
  });

  it('unknown scopes and other response types are refused by redirect', async () => {
    expect(backTo(await stage.authorize({ scope: 'read-minds' })).searchParams.get('error')).toBe(
      'invalid_scope',
    );
    expect(backTo(await stage.authorize({ response_type: 'token' })).searchParams.get('error')).toBe(
      'unsupported_response_type',
    );
  });
});

// https://developer.spotify.com/documentation/web-api/concepts/redirect_uri
describe('redirect URIs', () => {
  it('must be HTTPS or a loopback IP literal; localhost is not allowed', () => {
    expect(
      [
        'https://example.org/callback',
        'http://127.0.0.1:4321/callback',
        'http://[::1]:4321/callback',
        'http://localhost:4321/callback',
        'http://192.168.0.7/callback',
        'not an address',
      ].map(isSecureRedirect),
    ).toEqual([true, true, true, false, false, false]);
  });

  it('must be exactly one of those registered: neither path, slash nor port may differ', async () => {
    for (const redirect_uri of [
      'http://127.0.0.1:4321/callback/',
      'http://127.0.0.1:4321/Callback',
      'http://127.0.0.1:4322/callback',
      'http://localhost:4321/callback',
    ]) {
      const answer = await stage.authorize({ redirect_uri });
      expect([answer.status, answer.headers.get('location')], redirect_uri).toEqual([400, null]);
    }
  });

  it('no redirect happens for an unknown client', async () => {
    const answer = await stage.authorize({ client_id: 'nobody' });
    expect([answer.status, await answer.text()]).toEqual([400, 'INVALID_CLIENT: Invalid client']);
  });
});

// https://developer.spotify.com/documentation/web-api/tutorials/code-pkce-flow#request-an-access-token
describe('exchanging the code', () => {
  it('gives a bearer token for an hour, its scopes and a refresh token', async () => {
    const { status, body } = await stage.exchange(await stage.code(['streaming']));
    expect(status).toBe(200);
    expect(body).toEqual({
      access_token: expect.any(String),
      token_type: 'Bearer',
      scope: 'streaming',
      expires_in: 3600,
      refresh_token: expect.any(String),
    });
  });

  it.each([
    ['another verifier', { code_verifier: 'b'.repeat(43) }, 'code_verifier was incorrect'],
    ['no verifier', { code_verifier: '' }, 'code_verifier was incorrect'],
    ['another redirect URI', { redirect_uri: 'http://127.0.0.1:4321/' }, 'Invalid redirect URI'],
    ['another code', { code: 'nonsense' }, 'Invalid authorization code'],
  ])('refuses %s', async (_, changes, error_description) => {
    const answer = await stage.exchange(await stage.code(), changes);
    expect(answer).toEqual({ status: 400, body: { error: 'invalid_grant', error_description } });
  });

  it('works once only, and ten minutes at most', async () => {
    const used = await stage.code();
    expect((await stage.exchange(used)).status).toBe(200);
    expect((await stage.exchange(used)).body.error).toBe('invalid_grant');
    const late = await stage.code();
    stage.state.advance(10 * 60 * 1000);
    expect((await stage.exchange(late)).body.error).toBe('invalid_grant');
  });

  it('takes forms only, and the two grants of this flow', async () => {
    const json = await stage.send('/api/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(json.status).toBe(415);
    expect((await stage.token({ grant_type: 'password' })).body.error).toBe('unsupported_grant_type');
    expect((await stage.token({ client_id: 'nobody', grant_type: 'refresh_token' })).body.error).toBe(
      'invalid_client',
    );
  });
});

// https://developer.spotify.com/documentation/web-api/tutorials/refreshing-tokens
describe('refreshing', () => {
  const refreshed = async (refresh_token: unknown) =>
    stage.token({ grant_type: 'refresh_token', refresh_token: String(refresh_token) });

  it('may bring a new refresh token, and then the old one is dead', async () => {
    const first = (await stage.exchange(await stage.code())).body.refresh_token;
    const second = (await refreshed(first)).body.refresh_token;
    expect(second).not.toBe(first);
    expect((await refreshed(first)).body).toEqual({
      error: 'invalid_grant',
      error_description: 'Refresh token revoked',
    });
    expect((await refreshed(second)).status).toBe(200);
  });

  it('keeps the refresh token where none comes back', async () => {
    stage.state.settings.rotate = false;
    const first = (await stage.exchange(await stage.code())).body.refresh_token;
    expect((await refreshed(first)).body).not.toHaveProperty('refresh_token');
    expect((await refreshed(first)).status).toBe(200);
  });

  // https://developer.spotify.com/blog/2026-06-18-refresh-token-expiration
  it('ends six months after consent; refreshing does not prolong it', async () => {
    const first = (await stage.exchange(await stage.code())).body.refresh_token;
    stage.state.advance(CONSENT_MILLISECONDS - 1000);
    const second = (await refreshed(first)).body.refresh_token;
    expect(second).toEqual(expect.any(String));
    stage.state.advance(1000);
    expect(await refreshed(second)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  it('is over when the person takes the access back', async () => {
    const first = (await stage.exchange(await stage.code())).body.refresh_token;
    await stage.send('/control/revoke', { method: 'POST' });
    expect((await refreshed(first)).body.error).toBe('invalid_grant');
  });
});
