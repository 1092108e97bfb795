import { createHash } from 'node:crypto';
import { createDouble } from './create-double.ts';
import { createState, type DoubleState } from './state.ts';

export const CLIENT = '0123456789abcdef0123456789abcdef';
export const REDIRECT = 'http://127.0.0.1:4321/callback';
export const VERIFIER = 'a-verifier-of-the-length-that-the-standard-asks-for-43';
export const ALL_SCOPES = [
  'streaming',
  'user-read-email',
  'user-read-private',
  'user-read-playback-state',
  'user-modify-playback-state',
  'playlist-read-private',
  'playlist-modify-private',
  'playlist-modify-public',
  'user-library-read',
  'user-library-modify',
];

/** The double in this process, on a clock that stands still, with one registered app. */
export class Stage {
  readonly state: DoubleState = createState(() => Date.UTC(2026, 10, 26));
  readonly #app = createDouble(this.state);

  constructor() {
    this.state.apps.set(CLIENT, { clientId: CLIENT, redirectUris: [REDIRECT] });
  }

  async send(path: string, init?: RequestInit): Promise<Response> {
    return this.#app.request(path, init);
  }

  /** The address that a consent (or its refusal) leads back to, or the refusal to ask at all. */
  async authorize(changes: Record<string, string> = {}, decision = 'agree'): Promise<Response> {
    const query = new URLSearchParams({
      client_id: CLIENT,
      response_type: 'code',
      redirect_uri: REDIRECT,
      code_challenge_method: 'S256',
      code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
      scope: ALL_SCOPES.join(' '),
      state: 'a state',
      decision,
      ...changes,
    });
    return this.send(`/authorize/decide?${query.toString()}`);
  }

  async code(scopes?: readonly string[]): Promise<string> {
    const answer = await this.authorize(scopes && { scope: scopes.join(' ') });
    return new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? '';
  }

  async token(form: Record<string, string>): Promise<{ status: number; body: Record<string, unknown> }> {
    const response = await this.send('/api/token', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ client_id: CLIENT, ...form }).toString(),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  exchange(code: string, changes: Record<string, string> = {}) {
    return this.token({
      grant_type: 'authorization_code',
      code,
      redirect_uri: REDIRECT,
      code_verifier: VERIFIER,
      ...changes,
    });
  }

  /** Calls of the Web API with a fresh token of these scopes. */
  async logIn(scopes?: readonly string[]): Promise<Api> {
    const { body } = await this.exchange(await this.code(scopes));
    return async (method, path, json) => {
      const response = await this.send(`/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${String(body.access_token)}`,
          ...(json !== undefined && { 'content-type': 'application/json' }),
        },
        ...(json !== undefined && { body: JSON.stringify(json) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text,
      };
    };
  }
}

export type Api = (
  method: string,
  path: string,
  json?: unknown,
) => Promise<{ status: number; headers: Headers; body: Record<string, never> & Record<string, unknown> }>;
