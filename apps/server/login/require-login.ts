import { LOGIN_ROUTES, ROUTES } from '@emoverse/api-contract';
import type { Context, MiddlewareHandler } from 'hono';
import type { StoredSession } from '@emoverse/storage';
import { matchedRoutes } from 'hono/route';
import { CALLBACK_PATH } from '../handlers/spotify/redirect-uri.ts';
import type { AppEnv } from '../http/app-env.ts';
import { isEnded } from '../http/session.ts';
import type { Session } from '../http/session-of-request.ts';
import { PROVIDER_CALLBACK_PATH } from './provider-callback.ts';
import { loginNeeded } from './login-needed.ts';

/** What stands around all routes, or behind them all: files of the app's shell, which hold nothing of anybody. */
const AROUND_ALL = '/*';
const AROUND_API = '/api/*';
/** The routes that are open to who has not signed in: nothing else is, also of what is added later. */
export const OPEN_ROUTES: ReadonlySet<string> = new Set([
  ROUTES.health.path,
  ...Object.values(LOGIN_ROUTES).map(({ path }) => path),
  // A device that comes in by a code and the yes of somebody who is in.
  ROUTES.askPairing.path,
  ROUTES.arrive.path,
  // Spotify and the host's own login send people back without the session's cookie; what was begun in this browser comes sealed in one of its own.
  CALLBACK_PATH,
  PROVIDER_CALLBACK_PATH,
  // A home shows a key of its own.
  ROUTES.getMoodNow.path,
  // Programs that watch cannot sign in: it looks at their address itself.
  '/metrics',
]);

/** Lets nobody further who has to sign in and has not: 401 `login-needed`. */
export function requireLogin(
  sessionOf: (context: Context<AppEnv>) => Pick<Session, 'house' | 'isLoginAsked'>,
): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const session = sessionOf(context);
    if (session.isLoginAsked && !isOpen(context) && (await signedIn(session))?.profile === undefined)
      throw loginNeeded();
    await next();
  };
}

/** A device that was taken out comes in like the others: somebody signs in there. */
function signedIn(session: Pick<Session, 'house'>): Promise<StoredSession | undefined> {
  return session.house().catch((error: unknown) => {
    if (!isEnded(error)) throw error;
    return undefined;
  });
}

function isOpen(context: Context<AppEnv>): boolean {
  const paths = matchedRoutes(context)
    .map(({ path }) => path)
    .filter((path) => path !== AROUND_ALL);
  if (paths.length === 0) return true;
  const own = paths.filter((path) => path !== AROUND_API);
  return own.length > 0 && own.every((path) => OPEN_ROUTES.has(path));
}
