import type { Invitation, RouteOutput } from '@emoverse/api-contract';
import type { LoginSecret, StoredPerson } from '@emoverse/storage';
import { loginPath } from '@emoverse/storage';
import { ApiProblem } from '../http/api-problem.ts';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import { invitedSchema } from '../login/invited-schema.ts';
import type { Services } from '../services.ts';
import { meOf, refuseFullHouse, refuseOthersThanOwner, refuseTakenName } from './people.ts';

const LIVES_MS = 7 * 24 * 3_600_000;

function told({ id, about, diesAt }: LoginSecret): Invitation[] {
  const invited = invitedSchema.safeParse(about);
  return invited.success ? [{ id, name: invited.data.name, kind: invited.data.kind, diesAt }] : [];
}

/** The owner's invitations that nobody has used yet. */
export async function listInvitations(
  services: Services,
  { session }: Call,
): Promise<RouteOutput<'listInvitations'>> {
  return { invitations: (await openOnes(services, await ownerOf(services, session))).flatMap(told) };
}

/**
 * Invites somebody who is not here yet: a link for who is would let the owner in as them. Its token is told once and
 * stored hashed.
 */
export async function invite(
  services: Services,
  { body }: HandlerInput<'invite'>,
  { session, origin }: Call,
): Promise<RouteOutput<'invite'>> {
  const { store, clock, newId, newToken, addressForOthers } = services;
  const owner = await ownerOf(services, session);
  const others = await store.people.list(owner.house);
  const open = (await openOnes(services, owner)).flatMap(told);
  refuseFullHouse([...others, ...open]);
  refuseTakenName([...others, ...open], body.name);
  const [madeAt, token] = [clock(), newToken()];
  const secret = { kind: 'invitation', profileId: owner.id, about: body } as const;
  const kept = { ...secret, id: newId(), madeAt, diesAt: madeAt + LIVES_MS };
  await store.logins.keepSecret({ ...kept, token });
  const { name, kind } = body;
  const address = addressForOthers(origin);
  return { id: kept.id, name, kind, diesAt: kept.diesAt, path: loginPath(token), address };
}

/** Takes an invitation back: its link lets nobody in any more. */
export async function takeBackInvitation(
  services: Services,
  { params: { id } }: HandlerInput<'takeBackInvitation'>,
  { session }: Call,
): Promise<RouteOutput<'takeBackInvitation'>> {
  const open = await openOnes(services, await ownerOf(services, session));
  if (!open.some((one) => one.id === id) || !(await services.store.logins.dropSecret('invitation', id)))
    throw new ApiProblem(404, 'unknown-invitation', 'this invitation was used or taken back');
  return { deleted: true };
}

async function ownerOf({ store }: Services, session: Call['session']): Promise<StoredPerson> {
  const me = await meOf(store, session);
  refuseOthersThanOwner(me);
  return me;
}

async function openOnes({ store, clock }: Services, owner: StoredPerson): Promise<LoginSecret[]> {
  const all = await store.logins.secrets('invitation', clock());
  return all.filter(({ profileId }) => profileId === owner.id);
}
