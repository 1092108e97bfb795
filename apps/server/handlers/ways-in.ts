import type { RouteOutput } from '@emoverse/api-contract';
import { ApiProblem } from '../http/api-problem.ts';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import { isOpen, lastWayIn, toldWay, waysInOf } from '../login/ways-in-of.ts';
import { checkPin } from '../people/check-pin.ts';
import type { Services } from '../services.ts';
import { passkeyRefused, whoShows } from './passkeys.ts';
import { meOf } from './people.ts';
import { beginAtProvider } from './provider.ts';

/** One’s own ways in; as the owner those of the house. */
export async function listWaysIn(
  services: Services,
  { session }: Pick<Call, 'session'>,
): Promise<RouteOutput<'listWaysIn'>> {
  const { store } = services;
  const me = await meOf(store, session);
  const each = me.kind === 'owner' ? await store.people.list(me.house) : [me];
  const ways = await Promise.all(each.map(({ id }) => waysInOf(store, id)));
  const provenUntil = await session.provenUntil();
  return { ways: ways.flat().map((way) => toldWay(services, way, me)), ...(provenUntil && { provenUntil }) };
}

/** Takes a way in out: one’s own, or as the owner that of another of the house. */
export async function removeWayIn(
  services: Services,
  { params: { id }, query: { last } }: HandlerInput<'removeWayIn'>,
  { session }: Call,
): Promise<RouteOutput<'removeWayIn'>> {
  const { store } = services;
  const me = await meOf(store, session);
  await session.refuseUnproven();
  const each = me.kind === 'owner' ? await store.people.list(me.house) : [me];
  for (const person of each) {
    const ways = await waysInOf(store, person.id);
    const way = ways.find((one) => one.id === id);
    if (way === undefined) continue;
    const others = ways.filter((one) => one !== way && isOpen(services, one));
    if (last === undefined && !person.hasPin && others.length === 0) throw lastWayIn();
    await (way.kind === 'passkey'
      ? store.passkeys.remove(person.id, way.passkey.id)
      : store.identities.remove(person.id, way.identity));
    return { deleted: true };
  }
  throw new ApiProblem(404, 'unknown-way-in', `none of the ways in that you look after is ${id}`);
}

/** Shows once more who one is, for a few minutes in which ways in can be changed. */
export async function proveSelf(
  services: Services,
  { body }: HandlerInput<'proveSelf'>,
  call: Call,
): Promise<RouteOutput<'proveSelf'>> {
  const me = await meOf(services.store, call.session);
  if ('pin' in body) await checkPin(services, me.id, body.pin, { isNeeded: true });
  else if ((await whoShows(services, body.passkey, call)).id !== me.id) throw passkeyRefused();
  return { provenUntil: await call.session.prove() };
}

/** The same by the login of the host’s own, where that lets them in. */
export async function proveByProvider(
  services: Services,
  call: Call,
): Promise<RouteOutput<'proveByProvider'>> {
  const me = await meOf(services.store, call.session);
  return beginAtProvider(services, call, { profileId: me.id, isProof: true });
}
