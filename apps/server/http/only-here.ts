import { MUSIC_SERVER_ROUTES, type ProblemCode, type RouteName } from '@emoverse/api-contract';
import type { Context, MiddlewareHandler } from 'hono';
import { ApiProblem } from './api-problem.ts';
import type { AppEnv } from './app-env.ts';
import type { Session } from './session-of-request.ts';

/** Routes by which a program of the caller's choice is asked from here, or what lies on this machine is told. */
export const ONLY_HERE: ReadonlySet<string> = new Set<string>(Object.keys(MUSIC_SERVER_ROUTES));
/** Routes by which an address is told of moods. */
export const HERE_OR_OWNER: ReadonlySet<string> = new Set<string>([
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

/** Lets those in who sit at the machine, and its owner, who has signed in, from a page of ours; 403 `only-here` for others. */
export function hereOrOwner(
  sessionOf: (context: Context<AppEnv>) => Pick<Session, 'isLoginAsked' | 'knownKind'>,
): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const { isHere, isOwnPage } = context.get('caller');
    const session = sessionOf(context);
    const isOwner = async () => isOwnPage && session.isLoginAsked && (await session.knownKind()) === 'owner';
    if (!isHere && !(await isOwner()))
      throw new ApiProblem(
        403,
        'only-here',
        'addresses are given on the machine that EmoVerse runs on, or by its owner, who has signed in',
      );
    await next();
  };
}
