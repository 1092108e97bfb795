import { settingsSchema, type PeopleResponse, type Person, type RouteOutput } from '@emoverse/api-contract';
import {
  MOST_NAME_LENGTH,
  MOST_PEOPLE,
  loginPinSchema,
  profileIdSchema,
  type ProfileId,
} from '@emoverse/domain';
import type { Repositories, StoredPerson, StoredSession } from '@emoverse/storage';
import { ApiProblem } from '../http/api-problem.ts';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import { isAtTheDoor } from '../http/session.ts';
import type { Session } from '../http/session-of-request.ts';
import { hasOtherWays, lastWayIn } from '../login/ways-in-of.ts';
import { checkPin } from '../people/check-pin.ts';
import { notForChildren } from '../people/for-children.ts';
import { forgetGuests } from '../people/forget-guests.ts';
import { keepInHouse } from '../people/keep-in-house.ts';
import { forgetPerson } from '../people/forget-person.ts';
import { hashPin } from '../people/pin-hash.ts';
import type { Services } from '../services.ts';

/** A person as the others of the house see them. */
export function told({ id, name, colour, kind, hasPin }: StoredPerson): Person {
  return { id, ...(name !== undefined && { name }), colour, kind, hasPin };
}

/** Everybody of the house, also to whom nobody has said yet who it is: they are asked by these names. */
export async function listPeople(
  services: Services,
  { session }: Pick<Call, 'session'>,
): Promise<PeopleResponse> {
  const house = await session.house();
  if (house === undefined) return { people: [] };
  await forgetGuests(services, house);
  const all = (await services.store.people.list(house.house)).map(told);
  const here = isAtTheDoor(house) ? undefined : all.find(({ id }) => id === house.profile?.id);
  return { people: all.filter(({ kind }) => kind !== 'guest'), ...(here && { here }) };
}

/** Adds a person. Whoever adds the first one goes on as who they are. */
export async function addPerson(
  { store, clock, newId }: Services,
  { body: { pin, ...person } }: HandlerInput<'addPerson'>,
  { session }: Call,
): Promise<RouteOutput<'addPerson'>> {
  const me = await meOf(store, session);
  if (me.kind === 'guest') throw notOfTheHouse();
  if (session.isLoginAsked)
    throw new ApiProblem(403, 'invitation-needed', 'where one has to sign in, the owner invites people');
  await session.admitNewcomer();
  const pinHash = pin === undefined ? undefined : await hashPin(pin);
  const id = profileIdSchema.parse(newId());
  await inHouse(store, me, async ({ people }, others) => {
    refuseFullHouse(others);
    refuseTakenName(others, person.name);
    await people.add(me.house, {
      ...{ id, createdAt: clock(), settings: settingsSchema.parse({}), ...person },
      ...(pinHash !== undefined && { pinHash }),
    });
  });
  await session.enter(me.id);
  return told(await required(store, me.house, id));
}

/** Changes name or colour, and, as the owner, whether another is a child. */
export async function patchPerson(
  { store, clock }: Services,
  { params: { personId }, body }: HandlerInput<'patchPerson'>,
  { session }: Call,
): Promise<RouteOutput<'patchPerson'>> {
  const me = await meOf(store, session);
  const { kind } = await required(store, me.house, personId);
  if (personId !== me.id || body.kind !== undefined) refuseOthersThanOwner(me);
  const becomes = body.kind === kind ? undefined : body.kind;
  if (becomes !== undefined && (kind === 'owner' || kind === 'guest'))
    throw new ApiProblem(
      409,
      'kind-stays',
      'an owner looks after the house, and a guest leaves it: neither becomes another kind',
    );
  await inHouse(store, me, async (repositories, others) => {
    const { people } = repositories;
    if (body.name !== undefined)
      refuseTakenName(
        others.filter(({ id }) => id !== personId),
        body.name,
      );
    await people.change(personId, body);
    if (becomes === 'child') await keepInHouse(repositories, personId);
    // Their open pages come anew, as what they are now.
    if (becomes !== undefined) await repositories.changes.note(personId, 'settings', clock());
  });
  return told(await required(store, me.house, personId));
}

/** Deletes another person of the house with everything that is theirs. */
export async function removePerson(
  services: Services,
  { params: { personId } }: HandlerInput<'removePerson'>,
  { session }: Call,
): Promise<RouteOutput<'removePerson'>> {
  const me = await meOf(services.store, session);
  await required(services.store, me.house, personId);
  refuseOthersThanOwner(me);
  if (personId === me.id)
    throw new ApiProblem(409, 'that-is-you', 'who deletes themselves does so in their settings');
  // A login of the host's own would let them in again; who deletes themselves may come again.
  await services.store.inTransaction(async ({ identities, newcomers }) => {
    for (const identity of await identities.list(personId))
      await newcomers.refuse(identity, services.clock());
  });
  const profile = await services.store.profiles.find(personId);
  if (profile !== undefined) await forgetPerson(services, profile);
  return { deleted: true };
}

/** Goes on as a person of the house; a guest who was there is forgotten. */
export async function enterPerson(
  services: Services,
  { params: { personId }, body: { pin } }: HandlerInput<'enterPerson'>,
  { session }: Call,
): Promise<RouteOutput<'enterPerson'>> {
  const house = await session.house();
  if (house === undefined) throw unknownPerson(personId);
  const person = await required(services.store, house.house, personId);
  const isAsked = isAtTheDoor(house) || house.profile?.id !== personId;
  if (isAsked) {
    if (session.isLoginAsked) refuseWeakPin(pin);
    await checkPin(services, personId, pin, { isNeeded: session.isLoginAsked });
  }
  await goOnAs(services, house, personId, session, isAsked && person.hasPin);
  return told(person);
}

/** Goes on as a guest. Where children live, a grown-up lets a guest in. */
export async function enterGuest(
  services: Services,
  { session }: Pick<Call, 'session'>,
): Promise<RouteOutput<'enterGuest'>> {
  const { store, clock, newId } = services;
  if ((await session.house()) === undefined) await session.profile();
  const house = await session.house();
  if (house === undefined) throw notOfTheHouse();
  const others = await store.people.list(house.house);
  const isGrownUp = !isAtTheDoor(house) && house.kind !== 'child';
  if (!isGrownUp && others.some(({ kind }) => kind === 'child')) throw notForChildren();
  await session.admitNewcomer();
  const id = profileIdSchema.parse(newId());
  const settings = settingsSchema.parse({});
  await store.inTransaction(({ people }) =>
    people.add(house.house, { id, createdAt: clock(), settings, colour: 'sky', kind: 'guest' }),
  );
  await goOnAs(services, house, id, session);
  return told(await required(store, house.house, id));
}

/** Nobody uses this browser any more; of a guest nothing is kept. */
export async function leavePerson(
  services: Services,
  { session }: Pick<Call, 'session'>,
): Promise<RouteOutput<'leavePerson'>> {
  const left = await session.leave();
  if (left !== undefined) await forgetGuest(services, left);
  if (left?.profile !== undefined) services.changeFeed.end(left.profile.id);
  return listPeople(services, { session });
}

/** Gives oneself a PIN, changes it or takes it away. */
export async function setPin(
  services: Services,
  { body: { pin, before } }: HandlerInput<'setPin'>,
  { session }: Call,
): Promise<RouteOutput<'setPin'>> {
  const { store } = services;
  const me = await meOf(store, session);
  if (me.kind === 'guest') throw notOfTheHouse();
  if (session.isLoginAsked) {
    if (pin !== null) refuseWeakPin(pin);
    if (!me.hasPin) await session.refuseUnproven();
    if (pin === null && !(await hasOtherWays(services, me.id))) throw lastWayIn();
  }
  await checkPin(services, me.id, before);
  await store.people.change(me.id, { pinHash: pin === null ? null : await hashPin(pin) });
  return told(await required(store, me.house, me.id));
}

/** Where one has to sign in, nobody becomes another by a PIN that is soon guessed, or by none. */
function refuseWeakPin(pin: string | undefined): void {
  if (pin === undefined) throw new ApiProblem(403, 'pin-needed', 'nobody becomes another without a PIN here');
  if (!loginPinSchema.safeParse(pin).success)
    throw new ApiProblem(400, 'pin-too-short', 'where others reach EmoVerse, a PIN has 6 digits and more');
}

/** Who asks, as a person of their house. */
export async function meOf(store: Services['store'], session: Session): Promise<StoredPerson> {
  const { id } = await session.profile();
  const me = await store.people.find(id);
  if (me === undefined) throw unknownPerson(id);
  return me;
}

/** Somebody of this house; of another one they are as unknown as of none. */
async function required(store: Services['store'], house: string, id: ProfileId): Promise<StoredPerson> {
  const person = await store.people.find(id);
  if (person === undefined || person.house !== house) throw unknownPerson(id);
  return person;
}

/** Changes who lives in a house: one change after the other. */
export function inHouse(
  store: Pick<Services['store'], 'inTransaction'>,
  house: Pick<StoredPerson, 'house'>,
  work: HouseWork,
): Promise<void> {
  return store.inTransaction((repositories) => changeHouse(repositories, house, work));
}

type HouseWork = (repositories: Repositories, others: readonly StoredPerson[]) => Promise<void>;

/** `inHouse`, inside a transaction that there is. */
export async function changeHouse(
  repositories: Repositories,
  { house }: Pick<StoredPerson, 'house'>,
  work: HouseWork,
): Promise<void> {
  const [first] = await repositories.people.list(house);
  if (first !== undefined) await repositories.profiles.lock(first.id);
  await work(repositories, await repositories.people.list(house));
}

async function goOnAs(
  services: Services,
  house: StoredSession,
  id: ProfileId,
  session: Session,
  isProven = false,
): Promise<void> {
  await session.enter(id, isProven);
  if (house.profile === undefined || house.profile.id === id) return;
  services.changeFeed.end(house.profile.id);
  await forgetGuest(services, house);
}

async function forgetGuest(services: Services, { kind, profile }: StoredSession): Promise<void> {
  if (kind === 'guest' && profile !== undefined) await forgetPerson(services, profile);
}

type Named = Pick<StoredPerson, 'name'>;

/** A name as it is compared. */
export function foldName(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

function isTaken(others: readonly Named[], name: string): boolean {
  return others.some((other) => other.name !== undefined && foldName(other.name) === foldName(name));
}

/** The name, with a number behind it where somebody has it. */
export function freeName(others: readonly Named[], name: string): string {
  const numbered = others.map((_, nth) => `${name.slice(0, MOST_NAME_LENGTH - 3)} ${nth + 2}`);
  return [name, ...numbered].find((one) => !isTaken(others, one)) ?? name;
}

export function refuseFullHouse(others: readonly Pick<StoredPerson, 'kind'>[]): void {
  if (others.filter(({ kind }) => kind !== 'guest').length >= MOST_PEOPLE)
    throw new ApiProblem(409, 'too-many-people', `a house has room for ${MOST_PEOPLE} people`);
}

export function refuseTakenName(others: readonly Named[], name: string): void {
  if (isTaken(others, name))
    throw new ApiProblem(409, 'name-taken', 'somebody of the house has this name already');
}

export function refuseOthersThanOwner({ kind }: Pick<StoredPerson, 'kind'>): void {
  if (kind !== 'owner')
    throw new ApiProblem(403, 'owner-only', 'only the owner of the house changes what is not one’s own');
}

function unknownPerson(id: string): ApiProblem {
  return new ApiProblem(404, 'unknown-person', `nobody of this house is ${id}`);
}

export function notOfTheHouse(): ApiProblem {
  return new ApiProblem(403, 'guest-only-visits', 'a guest changes nothing about the house');
}
