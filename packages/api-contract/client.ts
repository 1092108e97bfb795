import { EmoVerseError, type ErrorCode } from '@emoverse/domain';
import type { z } from 'zod';
import { ROUTES, type RouteName } from './routes.ts';
import { errorResponseSchema } from './schemas.ts';

type Routes = typeof ROUTES;
type Part<N extends RouteName, K extends 'params' | 'query' | 'body'> = Routes[N] extends {
  readonly [key in K]: infer S extends z.ZodType;
}
  ? { [key in K]: z.input<S> }
  : unknown;
/** What a call of the named route takes: its path parameters, query and body, if it has any. */
export type RouteInput<N extends RouteName> = Part<N, 'params'> & Part<N, 'query'> & Part<N, 'body'>;
export type RouteOutput<N extends RouteName> = z.output<Routes[N]['response']>;

/** A refused or failed call: HTTP `status` (0 when the server was not reached) and the API's error code. */
export class ApiError extends EmoVerseError {
  readonly status: number;

  constructor(status: number, code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(code, message, options);
    this.name = 'ApiError';
    this.status = status;
  }
}

export interface ApiClient {
  /** Calls a route; the answer is checked against the contract. Throws `ApiError`. */
  call<N extends RouteName>(
    route: N,
    input: RouteInput<N>,
    options?: { signal?: AbortSignal },
  ): Promise<RouteOutput<N>>;
}

type AnyInput = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown };

/** A typed client over a handed-in `fetch`. `baseUrl` is '' in the browser. */
export function createApiClient({
  baseUrl,
  fetch,
}: {
  baseUrl: string;
  fetch: typeof globalThis.fetch;
}): ApiClient {
  return {
    async call(name, input, options) {
      const route = ROUTES[name];
      const { params = {}, query = {}, body }: AnyInput = input as AnyInput;
      const path = route.path.replace(/\{(\w+)\}/g, (_, key: string) =>
        encodeURIComponent(String(params[key])),
      );
      const search = new URLSearchParams();
      for (const [key, value] of Object.entries(query))
        if (value !== undefined) search.set(key, String(value));
      const url = `${baseUrl}${path}${search.size > 0 ? `?${search.toString()}` : ''}`;
      let response: Response;
      try {
        response = await fetch(url, {
          method: route.method.toUpperCase(),
          credentials: 'same-origin',
          headers: body === undefined ? {} : { 'content-type': 'application/json' },
          body: body === undefined ? null : JSON.stringify(body),
          signal: options?.signal ?? null,
        });
      } catch (cause) {
        if (options?.signal?.aborted) throw cause;
        throw new ApiError(0, 'unreachable', 'the server could not be reached; is it still running?', {
          cause,
        });
      }
      const payload = await readJson(response, options?.signal);
      if (!response.ok) {
        const parsed = errorResponseSchema.safeParse(payload);
        if (!parsed.success)
          throw new ApiError(response.status, 'http-error', `the server answered ${response.status}`);
        const { code, message } = parsed.data.error;
        throw new ApiError(response.status, code, message);
      }
      const answer = route.response.safeParse(payload);
      if (!answer.success) {
        throw new ApiError(
          response.status,
          'unexpected-answer',
          `${route.path} answered in a form this client does not know; reload the page`,
          {
            cause: answer.error,
          },
        );
      }
      return answer.data as RouteOutput<typeof name>;
    },
  };
}

/** The body as JSON; undefined when it is none. Throws `ApiError` with status 0 when the line broke before its end. */
async function readJson(response: Response, signal: AbortSignal | undefined): Promise<unknown> {
  let text: string;
  try {
    text = await response.text();
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError(0, 'unreachable', 'the answer of the server was cut off', { cause });
  }
  try {
    const payload: unknown = JSON.parse(text);
    return payload;
  } catch {
    return undefined;
  }
}
