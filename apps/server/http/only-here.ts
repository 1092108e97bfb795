import type { ProblemCode } from '@emoverse/api-contract';
import type { MiddlewareHandler } from 'hono';
import { ApiProblem } from './api-problem.ts';
import type { AppEnv } from './app-env.ts';

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
