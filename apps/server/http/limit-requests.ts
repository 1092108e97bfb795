import type { ProblemCode } from '@emoverse/api-contract';
import type { Store } from '@emoverse/storage';
import type { Context, MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ApiProblem } from './api-problem.ts';
import type { AppEnv } from './app-env.ts';

/** What may be done how often, and what is answered to more. */
export interface Limit {
  /** 0 sets no limit. */
  readonly most: number;
  readonly seconds: number;
  readonly code: ProblemCode;
  /** What is limited, for the message: `at most 5 <what>`. */
  readonly what: string;
}

/**
 * Counts by a key and throws 429 with `Retry-After` beyond the limit. The count is kept in this process: behind a
 * balancer each process counts for itself.
 */
export function createLimit(limit: Limit): (key: string) => Promise<void> {
  const { most, seconds } = limit;
  if (most === 0) return () => Promise.resolve();
  const limiter = new RateLimiterMemory({ points: most, duration: seconds });
  return async (key) => {
    try {
      await limiter.consume(key);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      // The library counts by the wall clock, and lets go by a timer: set back, it would name the time until it catches up.
      throw tooMany(limit, refused.msBeforeNext);
    }
  };
}

/** `createLimit` for what somebody guesses at: counted in the store, for all processes together. */
export function createStoredLimit(
  { store, clock }: { readonly store: Pick<Store, 'logins'>; readonly clock: () => number },
  limit: Limit,
): (key: string) => Promise<void> {
  return async (key) => {
    const now = clock();
    const lasts = 1000 * limit.seconds;
    const { tries, endsAt } = await store.logins.countWithin(`${limit.what} ${key}`, { now, lasts });
    if (tries > limit.most) throw tooMany(limit, endsAt - now);
  };
}

function tooMany({ most, seconds, code, what }: Limit, milliseconds: number): ApiProblem {
  const wait = Math.min(seconds, Math.max(1, Math.ceil(milliseconds / 1000)));
  return new ApiProblem(429, code, `at most ${most} ${what}; try again in ${wait} s`, {
    headers: { 'retry-after': String(wait) },
  });
}

/** Lets each caller make `perMinute` requests a minute; 0 sets no limit. */
export function limitRequests(
  perMinute: number,
  keyOf: (context: Context<AppEnv>) => string,
): MiddlewareHandler<AppEnv> {
  const count = createLimit({
    most: perMinute,
    seconds: 60,
    code: 'too-many-requests',
    what: 'such requests a minute',
  });
  return async (context, next) => {
    await count(keyOf(context));
    await next();
  };
}
