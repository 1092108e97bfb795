import type { Context, MiddlewareHandler } from 'hono';
import type { AppEnv } from './app-env.ts';
import { pagePolicy } from './content-policy.ts';
import { isAtTheDoor, isEnded } from './session.ts';
import type { Session } from './session-of-request.ts';

const DOOR = '/who';
/** Help is there for everybody, whoever they are. */
const OPEN_TO_ALL: ReadonlySet<string> = new Set([DOOR, '/care', '/help', '/about']);

/** Pages, as they are for who uses this browser: who has not said who they are is asked first, a child's page has no camera and no embeds. */
export function meetPerson(
  sessionOf: (context: Context<AppEnv>) => Pick<Session, 'house' | 'isLoginAsked'>,
): MiddlewareHandler<AppEnv> {
  const childPolicy = pagePolicy({ forChild: true });
  return async (context, next) => {
    if (context.req.header('accept')?.includes('text/html') !== true) return next();
    // A store that is away is told by what the page asks for.
    const session = sessionOf(context);
    const house = await session.house().catch((error: unknown) => (isEnded(error) ? 'ended' : undefined));
    if (house === 'ended' || (house === undefined ? session.isLoginAsked : isAtTheDoor(house))) {
      if (!OPEN_TO_ALL.has(context.req.path)) return context.redirect(DOOR);
    } else if (house?.kind === 'child') context.set('pagePolicy', childPolicy);
    return next();
  };
}
