import type { RouteOutput } from '@emoverse/api-contract';
import { ApiProblem } from '../http/api-problem.ts';
import type { Call } from '../http/endpoint.ts';
import { PROVIDER_CALLBACK_PATH, PROVIDER_COOKIE, PROVIDER_SECONDS } from '../login/provider-callback.ts';
import type { Services } from '../services.ts';

/** Begins a login at the host's own provider; for who is in, one more way in. */
export async function startProviderLogin(
  { oidc, store, clock, newId, newToken }: Services,
  { session, origin, setCookie }: Call,
): Promise<RouteOutput<'startProviderLogin'>> {
  const begin = () => oidc?.begin(`${origin}${PROVIDER_CALLBACK_PATH}`);
  const login = await begin()?.catch((cause: unknown) => {
    throw new ApiProblem(502, 'provider-unreachable', 'the login of this EmoVerse is out of reach', {
      cause,
    });
  });
  if (login === undefined)
    throw new ApiProblem(404, 'no-provider', 'this EmoVerse has no login but its own (EMOVERSE_OIDC_ISSUER)');
  const { address, begun } = login;
  const house = await session.house().catch(() => undefined);
  const profileId = house?.kind === 'guest' ? undefined : house?.profile?.id;
  const [browser, madeAt] = [newToken(), clock()];
  await store.logins.keepSecret({
    ...{
      id: newId(),
      token: begun.state,
      kind: 'provider',
      about: { ...begun, browser, session: house?.id },
    },
    ...{ profileId, madeAt, diesAt: madeAt + 1000 * PROVIDER_SECONDS },
  });
  setCookie(PROVIDER_COOKIE, browser, { path: PROVIDER_CALLBACK_PATH, maxAge: PROVIDER_SECONDS });
  return { address };
}
