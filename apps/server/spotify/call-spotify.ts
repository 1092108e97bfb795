import { cutText } from '@emoverse/domain';
import type { ProfileId } from '@emoverse/domain';
import { z } from 'zod';
import { spotifyProblem, type SpotifyTrouble } from './spotify-problem.ts';
import type { SpotifyTokens } from './spotify-tokens.ts';

const TIMEOUT_MILLISECONDS = 10_000;
/** A wait that Spotify asks for is waited out up to this long; a longer one is the person's to decide. */
const PATIENCE_SECONDS = 3;
const RETRY_MILLISECONDS = 400;

export interface SpotifyRequest<S extends z.ZodType> {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Below `/v1`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  /** What the answer must look like; a 204 is read as `undefined`. */
  readonly answer: S;
  /** Whether the call may be made twice without harm. */
  readonly repeatable: boolean;
}

export type CallSpotify = <S extends z.ZodType>(
  profileId: ProfileId,
  request: SpotifyRequest<S>,
) => Promise<z.output<S>>;

/**
 * One call of the Web API as the person: with their token, renewed once where Spotify refuses it; a short wait on
 * 429 and a second try on 5xx for calls that may be repeated. Throws the problem that tells the person what to do.
 */
export function createCaller(parts: {
  readonly api: string;
  readonly tokens: SpotifyTokens;
  readonly fetch: typeof globalThis.fetch;
  readonly wait: (milliseconds: number) => Promise<void>;
}): CallSpotify {
  const { api, tokens, fetch, wait } = parts;
  return async (profileId, request) => {
    let pass = await tokens.pass(profileId);
    let renewed = false;
    let tried = 0;
    for (;;) {
      tried += 1;
      const response = await send(fetch, api, request, pass.accessToken);
      if (response.ok) return readAnswer(response, request);
      const trouble = await troubleOf(response);
      if (trouble.kind === 'login-again' && !renewed) {
        renewed = true;
        pass = await tokens.pass(profileId, pass.accessToken);
        continue;
      }
      const pause = tried > 1 ? undefined : pauseFor(trouble, request.repeatable);
      if (pause === undefined) throw spotifyProblem(trouble);
      await wait(pause);
    }
  };
}

/** Milliseconds to wait before a second try; nothing where there should be none. */
function pauseFor(trouble: SpotifyTrouble, repeatable: boolean): number | undefined {
  // What was refused for its rate was not done, so it may be asked again whatever it is.
  if (trouble.kind === 'busy' && trouble.seconds <= PATIENCE_SECONDS) return trouble.seconds * 1000;
  return trouble.kind === 'down' && repeatable ? RETRY_MILLISECONDS : undefined;
}

async function send(
  fetch: typeof globalThis.fetch,
  api: string,
  { method, path, query = {}, body }: SpotifyRequest<z.ZodType>,
  token: string,
): Promise<Response> {
  const address = new URL(`${api}/v1${path}`);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) address.searchParams.set(name, value);
  }
  try {
    return await fetch(address, {
      method,
      redirect: 'error',
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    });
  } catch (cause) {
    throw spotifyProblem({ kind: 'unreachable' }, cause);
  }
}

async function readAnswer<S extends z.ZodType>(
  response: Response,
  { path, answer }: SpotifyRequest<S>,
): Promise<z.output<S>> {
  const text = response.status === 204 ? '' : await response.text();
  let value: unknown;
  try {
    value = text === '' ? undefined : JSON.parse(text);
  } catch {
    // Some commands answer with words; whether that is fine is the schema's to say.
    value = text;
  }
  const checked = answer.safeParse(value);
  if (!checked.success)
    throw spotifyProblem({ kind: 'changed', what: path.split('/')[1] ?? path }, checked.error);
  return checked.data;
}

const errorSchema = z.object({
  error: z.object({ status: z.number(), message: z.string(), reason: z.string().optional() }),
});

/** What an answer that is an error means for the person. */
async function troubleOf(response: Response): Promise<SpotifyTrouble> {
  const text = await response.text();
  let message = text;
  let reason: string | undefined;
  try {
    ({ message, reason } = errorSchema.parse(JSON.parse(text)).error);
  } catch {
    // Plain words: that is how Spotify answers people who are not in the list of users.
  }
  switch (response.status) {
    case 401:
      return { kind: 'login-again' };
    case 403:
      if (reason === 'PREMIUM_REQUIRED' || /premium/i.test(message)) return { kind: 'premium-needed' };
      if (/not registered/i.test(message)) return { kind: 'not-registered' };
      if (/scope/i.test(message)) return { kind: 'permission-missing' };
      return { kind: 'not-possible', reason: cutText(message, 200) };
    case 404:
      return reason === 'NO_ACTIVE_DEVICE' || /device/i.test(message)
        ? { kind: 'no-device' }
        : { kind: 'gone' };
    case 429:
      return { kind: 'busy', seconds: retryAfter(response) };
    default:
      return response.status >= 500
        ? { kind: 'down', status: response.status }
        : { kind: 'changed', what: `${response.status} ${cutText(message, 100)}` };
  }
}

function retryAfter(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.max(1, Math.ceil(seconds)) : 5;
}
