import { settingsSchema, type RouteOutput } from '@emoverse/api-contract';
import { elementAt, PERSON_COLOURS, profileIdSchema } from '@emoverse/domain';
import { findHost, type StoredPerson } from '@emoverse/storage';
import { ApiProblem } from '../http/api-problem.ts';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import { PROXY_ISSUER } from '../login/proxy-issuer.ts';
import type { Services } from '../services.ts';
import { changeHouse, freeName, meOf, refuseFullHouse, refuseOthersThanOwner } from './people.ts';

/** Who waits for the owner's word, and how many were refused. */
export async function listNewcomers(
  services: Services,
  { session }: Call,
): Promise<RouteOutput<'listNewcomers'>> {
  const { store, oidc } = services;
  await hostWhoAsks(services, session);
  const waiting = await store.newcomers.waiting();
  return {
    waiting: waiting.map(({ id, name, at, issuer }) => ({
      ...{ id, name, at },
      ...(issuer !== PROXY_ISSUER && oidc?.issuer === issuer && { provider: oidc.name }),
    })),
    refusals: await store.newcomers.refusals(),
  };
}

/** Lets somebody in who waits, as a grown-up or a child, or refuses them, from then on as well. */
export async function answerNewcomer(
  { store, clock, newId }: Services,
  { params: { id: newcomerId }, body: { as } }: HandlerInput<'answerNewcomer'>,
  { session }: Call,
): Promise<RouteOutput<'answerNewcomer'>> {
  const host = await hostWhoAsks({ store }, session);
  const id = profileIdSchema.parse(newId());
  await store.inTransaction(async (repositories) => {
    const { newcomers } = repositories;
    await changeHouse(repositories, host, async ({ people, identities }, others) => {
      const newcomer = (await newcomers.waiting()).find((one) => one.id === newcomerId);
      if (newcomer === undefined) throw unknownNewcomer(newcomerId);
      if (as === 'nobody') return newcomers.refuse(newcomer, clock());
      refuseFullHouse(others);
      await people.add(host.house, {
        ...{ id, createdAt: clock(), settings: settingsSchema.parse({}), kind: as },
        name: freeName(others, newcomer.name),
        colour: elementAt(PERSON_COLOURS, others.length % PERSON_COLOURS.length),
      });
      await identities.keep(newcomer, id, clock());
    });
  });
  return { answered: as };
}

/** Forgets that somebody was refused: when they come again, they wait. */
export async function forgetRefusal(
  services: Services,
  { params: { id } }: HandlerInput<'forgetRefusal'>,
  { session }: Call,
): Promise<RouteOutput<'forgetRefusal'>> {
  const { store } = services;
  await hostWhoAsks(services, session);
  const isRefused = (await store.newcomers.refusals()).some((one) => one.id === id);
  if (!isRefused || !(await store.newcomers.forget(id))) throw unknownNewcomer(id);
  return { deleted: true };
}

/** The owner of the house that newcomers come to. Throws `owner-only` (403) where it is anybody else. */
async function hostWhoAsks(
  { store }: Pick<Services, 'store'>,
  session: Call['session'],
): Promise<StoredPerson> {
  const me = await meOf(store, session);
  refuseOthersThanOwner(me);
  if ((await findHost(store))?.id !== me.id)
    throw new ApiProblem(403, 'owner-only', 'only the owner of the house that others come to lets them in');
  return me;
}

function unknownNewcomer(id: string): ApiProblem {
  return new ApiProblem(404, 'unknown-newcomer', `nobody who waits is ${id}: they were answered`);
}
