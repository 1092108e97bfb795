import type { Context, MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ApiProblem } from './api-problem.ts';
import type { AppEnv } from './app-env.ts';

/**
 * Lets each caller make `perMinute` requests a minute; 0 sets no limit. The count is kept in this process:
 * behind a balancer each process counts for itself.
 */
export function limitRequests(
  perMinute: number,
  callerOf: (context: Context<AppEnv>) => string,
): MiddlewareHandler<AppEnv> {
  if (perMinute === 0) return (_, next) => next();
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return async (context, next) => {
    try {
      await limiter.consume(callerOf(context));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw new ApiProblem(
        429,
        'too-many-requests',
        `at most ${perMinute} such requests a minute; try again in ${seconds} s`,
        {
          headers: { 'retry-after': String(seconds) },
        },
      );
    }
    await next();
  };
}
