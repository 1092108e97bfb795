import type { RouteOutput } from '@emoverse/api-contract';
import type { ProfileId } from '@emoverse/domain';
import { ApiProblem } from '../http/api-problem.ts';
import type { Call } from '../http/endpoint.ts';
import { PROVIDER_CALLBACK_PATH, PROVIDER_COOKIE, PROVIDER_SECONDS } from '../login/provider-callback.ts';
import type { Services } from '../services.ts';

/** Begins a login at the host's own provider; for who is in, one more way in. */
export async function startProviderLogin(
  services: Services,
  call: Call,
): Promise<RouteOutput<'startProviderLogin'>> {
  const house = await call.session.house().catch(() => undefined);
  const profileId = house?.kind === 'guest' ? undefined : house?.profile?.id;
  if (profileId !== undefined) await call.session.refuseUnproven();
  return beginAtProvider(services, call, { profileId, isProof: false });
}

/** Sends somebody to the provider, who comes back as `profileId`: with one more way in, or, as a proof, by one that they have. */
export async function beginAtProvider(
  { oidc, store, clock, newId, newToken }: Services,
  { session, origin, setCookie }: Call,
  { profileId, isProof }: { readonly profileId?: ProfileId | undefined; readonly isProof: boolean },
): Promise<RouteOutput<'startProviderLogin'>> {
  const begin = () => oidc?.begin(`${origin}${PROVIDER_CALLBACK_PATH}`, { isProof });
  const login = await begin()?.catch((cause: unknown) => {
    throw new ApiProblem(502, 'provider-unreachable', 'the login of this EmoVerse is out of reach', {
      cause,
    });
  });
  if (login === undefined)
    throw new ApiProblem(404, 'no-provider', 'this EmoVerse has no login but its own (EMOVERSE_OIDC_ISSUER)');
  const { address, begun } = login;
  const [browser, madeAt] = [newToken(), clock()];
  // The session's cookie does not come along when another site sends somebody back.
  const before = await session.house().catch(() => undefined);
  const about = { ...begun, browser, session: before?.id, isProof };
  const secret = { id: newId(), token: begun.state, kind: 'provider', about, profileId } as const;
  await store.logins.keepSecret({ ...secret, madeAt, diesAt: madeAt + 1000 * PROVIDER_SECONDS });
  setCookie(PROVIDER_COOKIE, browser, { path: PROVIDER_CALLBACK_PATH, maxAge: PROVIDER_SECONDS });
  return { address };
}
