import type { RouteName } from '@emoverse/api-contract';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './app-env.ts';
import { personOf } from './caller-of.ts';
import { COSTLY } from './costly-routes.ts';
import { createStoredLimit, limitRequests } from './limit-requests.ts';

/** Requests that rank, write much or read everything, per person, as a share of all requests. */
const COSTLY_SHARE = 0.25;
/** Costly ones of one address: its people seldom rank lists in the same minute. */
const COSTLY_PERSONS_AN_ADDRESS = 4;
/** Somebody who mistypes, and the others of their house; not somebody who guesses. */
const SIGN_INS: ReadonlySet<RouteName> = new Set([
  'signInByLink',
  'signInByPin',
  'beginPasskey',
  'signInByPasskey',
  'startProviderLogin',
]);
const SIGN_INS_AN_ADDRESS = 30;
const TEN_MINUTES_SECONDS = 600;

/** What limits the requests of each route besides those of all, where a person may make `perMinute` of all; 0 sets no limit. */
export function limitRoutes(
  perMinute: number,
  counted: Parameters<typeof createStoredLimit>[0],
): (name: RouteName) => readonly MiddlewareHandler<AppEnv>[] {
  const costly = Math.ceil(perMinute * COSTLY_SHARE);
  const ofAddress = ({ household }: AppEnv['Variables']['caller']): string => household;
  const costlyForPerson = limitRequests(costly, personOf);
  // A cookie costs nothing to make up, so that what costs much is counted by address as well.
  const costlyForAddress = limitRequests(costly * COSTLY_PERSONS_AN_ADDRESS, (context) =>
    ofAddress(context.get('caller')),
  );
  const countSignIn = createStoredLimit(counted, {
    most: SIGN_INS_AN_ADDRESS,
    seconds: TEN_MINUTES_SECONDS,
    code: 'too-many-requests',
    what: 'tries to come in within ten minutes',
  });
  const signIns: MiddlewareHandler<AppEnv> = async (context, next) => {
    await countSignIn(ofAddress(context.get('caller')));
    await next();
  };
  return (name) => [
    ...(COSTLY.has(name) ? [costlyForPerson, costlyForAddress] : []),
    ...(SIGN_INS.has(name) ? [signIns] : []),
  ];
}
