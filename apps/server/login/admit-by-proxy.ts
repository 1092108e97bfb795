import type { MiddlewareHandler, Context } from 'hono';
import { ApiProblem } from '../http/api-problem.ts';
import type { AppEnv } from '../http/app-env.ts';
import { isEnded } from '../http/session.ts';
import type { Session } from '../http/session-of-request.ts';
import type { Services } from '../services.ts';
import { letInAs } from './let-in-as.ts';
import { PROXY_ISSUER } from './proxy-issuer.ts';

const MOST_LENGTH = 200;
/** So often is noted that a name was used. */
const HOUR_MS = 3_600_000;
/** Files of the shell need nobody to be anybody. */
const FILE = /^\/(?!(?:api|models)\/|spotify\.html$).*\.\w+$/;

/**
 * Forward authentication: lets in whom a named proxy says in `header` (lower case) that it has let in, and refuses the header
 * from anybody else: who sends it pretends to be a proxy, or came round it. Undefined `header` lets all pass.
 */
export function admitByProxy(
  services: Pick<Services, 'store' | 'clock'>,
  header: string | undefined,
  sessionOf: (context: Context<AppEnv>) => Pick<Session, 'house' | 'signIn'>,
): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const given = header === undefined ? undefined : context.req.header(header);
    if (given === undefined) return next();
    if (!context.get('caller').isProxied)
      throw new ApiProblem(
        403,
        'auth-header-refused',
        `${header} is taken from the proxies of EMOVERSE_TRUST_PROXY alone`,
      );
    const subject = nameIn(given);
    // A proxy that knows nobody says so by an empty one.
    if (subject === '') return next();
    context.set('proxyUser', subject);
    if (FILE.test(context.req.path)) return next();
    const identity = { issuer: PROXY_ISSUER, subject };
    const known = await services.store.identities.find(identity);
    context.set('proxyPerson', known?.profileId);
    const session = sessionOf(context);
    const house = await session.house().catch((error: unknown) => {
      if (!isEnded(error)) throw error;
      return undefined;
    });
    if (known === undefined || house?.profile?.id !== known.profileId) {
      const person = await letInAs(services, identity, [subject]);
      if (person === 'waiting') context.set('isWaiting', true);
      else if (person !== undefined) {
        context.set('proxyPerson', person.id);
        await session.signIn(person, 'proxy');
      }
    }
    const now = services.clock();
    if (known !== undefined && now - (known.usedAt ?? 0) >= HOUR_MS)
      await services.store.identities.used(identity, now);
    return next();
  };
}

/** The one name in a header: proxies write UTF-8, which HTTP reads as Latin-1. Throws `auth-header-refused` (400) where there are several. */
function nameIn(given: string): string {
  const text = Buffer.from(given, 'latin1').toString('utf8').trim();
  // Sent twice, by whoever asks and by the proxy, a header comes with a comma between.
  if (text.includes(',') || text.length > MOST_LENGTH)
    throw new ApiProblem(
      400,
      'auth-header-refused',
      'expected one name of at most 200 characters from the proxy',
    );
  return text;
}
