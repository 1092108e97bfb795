import type { Context, MiddlewareHandler } from 'hono';
import { ApiProblem } from '../http/api-problem.ts';
import type { AppEnv } from '../http/app-env.ts';
import type { Session } from '../http/session-of-request.ts';

/** Restores at once: each holds its file of tens of MB. */
const MOST_AT_ONCE = 2;

/**
 * Before any of the body is read: only who has a profile restores, and not too many at once: one from an address, so that
 * nobody alone keeps others from it with a body that is slow to come.
 */
export function admitRestore(sessionOf: (context: Context<AppEnv>) => Session): MiddlewareHandler<AppEnv> {
  const running = new Set<string>();
  return async (context, next) => {
    if ((await sessionOf(context).knownProfile()) === undefined)
      throw new ApiProblem(
        403,
        'no-profile',
        'an export is restored into the profile of this browser, and it has none yet: open EmoVerse in it first',
      );
    const { household } = context.get('caller');
    if (running.has(household) || running.size >= MOST_AT_ONCE)
      throw new ApiProblem(
        503,
        'restores-running',
        'another file is being restored just now; try again in 10 s',
        {
          headers: { 'retry-after': '10' },
        },
      );
    running.add(household);
    try {
      await next();
    } finally {
      running.delete(household);
    }
  };
}
