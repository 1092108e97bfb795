import type { Context, MiddlewareHandler } from 'hono';
import type { DoubleState, Grant } from './state.ts';
import { webApiError } from './web-api-error.ts';

const WINDOW_MILLISECONDS = 30_000;

/** What a route of the Web API knows of its request. */
export interface ApiEnv {
  Variables: { grant: Grant };
}

/**
 * Everything that stands before a route of the Web API: planned failures, the token and its age, the list of users,
 * and the rate limit over a rolling window of 30 seconds.
 */
export function authorizeRequests(state: DoubleState): MiddlewareHandler<ApiEnv> {
  const seen = new Map<string, number[]>();
  return async (context, next) => {
    const failure = state.failures.find(({ times, path }) => times > 0 && context.req.path.startsWith(path));
    if (failure !== undefined) {
      failure.times -= 1;
      const headers: Record<string, string> =
        failure.retryAfter === undefined ? {} : { 'retry-after': String(failure.retryAfter) };
      return webApiError(
        context,
        failure.status as 503,
        failure.message ?? 'planned failure',
        undefined,
        headers,
      );
    }
    const header = context.req.header('authorization');
    if (header === undefined) return webApiError(context, 401, 'No token provided');
    const given = /^Bearer (\S+)$/.exec(header)?.[1];
    if (given === undefined) return webApiError(context, 400, 'Only valid bearer authentication supported');
    const known = state.accessTokens.get(given);
    if (known === undefined) return webApiError(context, 401, 'Invalid access token');
    if (known.expiresAt <= state.now()) return webApiError(context, 401, 'The access token expired');
    const { grant } = known;
    if (!state.settings.registered) {
      return context.text('User not registered in the Developer Dashboard', 403);
    }
    const wait = limit(seen, grant.clientId, state);
    if (wait !== undefined) {
      return webApiError(context, 429, 'API rate limit exceeded', undefined, { 'retry-after': String(wait) });
    }
    context.set('grant', grant);
    await next();
    return undefined;
  };
}

/** Seconds to wait, or nothing where the request may pass. */
function limit(seen: Map<string, number[]>, clientId: string, state: DoubleState): number | undefined {
  const { requestsPerWindow } = state.settings;
  if (requestsPerWindow === 0) return undefined;
  const now = state.now();
  const recent = (seen.get(clientId) ?? []).filter((at) => at > now - WINDOW_MILLISECONDS);
  seen.set(clientId, recent);
  if (recent.length >= requestsPerWindow) {
    return Math.max(1, Math.ceil((recent[0] + WINDOW_MILLISECONDS - now) / 1000));
  }
  recent.push(now);
  return undefined;
}

/** The answer for a token that lacks a scope; nothing where it has it. */
export function lacksScope(context: Context<ApiEnv>, ...scopes: readonly string[]): Response | undefined {
  return scopes.every((scope) => context.get('grant').scopes.includes(scope))
    ? undefined
    : webApiError(context, 403, 'Insufficient client scope');
}
