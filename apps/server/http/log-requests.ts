import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { AppEnv } from './app-env.ts';

/**
 * One line a request: id, method, the route's pattern, status, duration. Nothing of what was asked or
 * answered, no address, no cookie. An unexpected error is logged with its stack.
 */
export function logRequests(logger: Logger, elapsed: () => number): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const start = elapsed();
    await next();
    const line = {
      requestId: context.get('requestId'),
      method: context.req.method,
      route: context.get('route'),
      status: context.res.status,
      milliseconds: Math.round(elapsed() - start),
      problem: context.get('problem'),
    };
    const failure = context.get('failure');
    if (failure === undefined) logger.info(line, 'request');
    else logger.error({ ...line, failure: describeFailure(failure) }, 'request failed');
  };
}

/** Type, code and stack; no own properties, which may hold a statement's values. */
function describeFailure(failure: unknown): { name: string; code?: string; stack?: string | undefined } {
  if (!(failure instanceof Error)) return { name: typeof failure };
  return {
    name: failure.name,
    ...('code' in failure && typeof failure.code === 'string' && { code: failure.code }),
    // The first line of the stack repeats the message, which may quote a value.
    stack: failure.stack
      ?.split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .join('\n'),
  };
}
