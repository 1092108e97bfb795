import { LIBRARY_SERVER_ROUTES, type ProblemCode, type RouteName } from '@emoverse/api-contract';
import type { MiddlewareHandler } from 'hono';
import { ApiProblem } from './api-problem.ts';
import type { AppEnv } from './app-env.ts';

/** Routes by which an address of the caller's choice is asked from here, or what lies on this machine is told. */
export const ONLY_HERE: ReadonlySet<string> = new Set<string>([
  ...Object.keys(LIBRARY_SERVER_ROUTES),
  ...(['addWebhook', 'testWebhook'] satisfies RouteName[]),
]);

/**
 * What is the owner's goes to whoever sits at the machine alone (`Caller.isHere`): others are refused with 403 and the
 * reason that is given.
 */
export function onlyHere(code: ProblemCode, reason: string): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    if (!context.get('caller').isHere) throw new ApiProblem(403, code, reason);
    await next();
  };
}
