import { settingsSchema, type RouteOutput } from '@emoverse/api-contract';
import { profileIdSchema } from '@emoverse/domain';
import {
  findHost,
  makeHost,
  needsHost,
  type LoginSecret,
  type Logins,
  type Repositories,
  type StoredPerson,
} from '@emoverse/storage';
import { z } from 'zod';
import { ApiProblem } from '../http/api-problem.ts';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import type { SignInWay } from '../http/session-of-request.ts';
import type { Session } from '../http/session-of-request.ts';
import { invitedSchema } from '../login/invited-schema.ts';
import { nextTry, waitNow } from '../people/check-pin.ts';
import { hashPin, isPin } from '../people/pin-hash.ts';
import type { Services } from '../services.ts';
import { foldName, changeHouse, freeName, refuseFullHouse, told } from './people.ts';

/** Whether one has to sign in here, and by what besides passkeys and PINs. */
export function getLogin(
  { oidc }: Pick<Services, 'oidc'>,
  { session }: Pick<Call, 'session'>,
): RouteOutput<'getLogin'> {
  return {
    ...{ isAsked: session.isLoginAsked, provider: oidc?.name },
    ...(session.isWaiting && { isWaiting: true }),
  };
}

/** Comes in by a link that is good for once. */
export async function signInByLink(
  services: Services,
  { body: { token } }: HandlerInput<'signInByLink'>,
  { session }: Call,
): Promise<RouteOutput<'signInByLink'>> {
  const { store, clock } = services;
  const person = await store.inTransaction(async (repositories) => {
    const { logins } = repositories;
    const link =
      (await logins.takeSecret('person', token, clock())) ??
      (await logins.takeSecret('invitation', token, clock()));
    const person = link && (await (link.kind === 'person' ? whom : welcome)(services, repositories, link));
    if (person === undefined)
      throw new ApiProblem(403, 'login-link-used', 'this link was used, or is too old: ask for another one');
    session.admit(person);
    return person;
  });
  return comeIn(services, session, person, 'link');
}

const newOwnerSchema = z.object({ isNew: z.literal(true) });

/** Whom a link is for: somebody who is there, or the owner, who is made where there is none. Their house is the one that one signs in to. */
async function whom(
  services: Services,
  repositories: Repositories,
  { profileId, about }: LoginSecret,
): Promise<StoredPerson | undefined> {
  const { people, logins } = repositories;
  const isFirst = (await logins.hostHouse()) === undefined;
  const isNew = newOwnerSchema.safeParse(about).success;
  const known = profileId === undefined ? await findHost(repositories) : await people.find(profileId);
  if (profileId === undefined && !isNew && (await needsHost(repositories))) return undefined;
  const person =
    profileId === undefined && (isNew || known === undefined) ? await begin(services, people) : known;
  if (person === undefined) return undefined;
  await makeHost(repositories, person.house);
  // What was chosen before one had to sign in may be a stranger's who was there first.
  if (isFirst) await forgetWaysIn(repositories, person.id);
  return (await people.find(person.id)) ?? person;
}

async function begin(
  { clock, newId }: Services,
  people: Repositories['people'],
): Promise<StoredPerson | undefined> {
  const id = profileIdSchema.parse(newId());
  const settings = settingsSchema.parse({});
  await people.add(id, { id, createdAt: clock(), settings, colour: 'coral', kind: 'owner' });
  return people.find(id);
}

async function forgetWaysIn(
  { people, passkeys, identities }: Repositories,
  id: StoredPerson['id'],
): Promise<void> {
  await people.change(id, { pinHash: null });
  for (const passkey of await passkeys.list(id)) await passkeys.remove(id, passkey.id);
  for (const identity of await identities.list(id)) await identities.remove(id, identity);
}

/** Somebody who was invited, and is added now. */
async function welcome(
  { clock, newId }: Services,
  repositories: Repositories,
  { about, profileId: invitedBy }: LoginSecret,
): Promise<StoredPerson | undefined> {
  const host = invitedBy && (await repositories.people.find(invitedBy));
  const invited = invitedSchema.safeParse(about);
  if (host === undefined || !invited.success) return undefined;
  const id = profileIdSchema.parse(newId());
  await changeHouse(repositories, host, async ({ people }, others) => {
    refuseFullHouse(others);
    const name = freeName(others, invited.data.name);
    const settings = settingsSchema.parse({});
    await people.add(host.house, { ...invited.data, id, name, createdAt: clock(), settings });
  });
  return repositories.people.find(id);
}

/**
 * Comes in by name and PIN. What is answered to a name that nobody has is answered to others, and takes as long: nobody learns who is here.
 */
export async function signInByPin(
  services: Services,
  { body: { name, pin } }: HandlerInput<'signInByPin'>,
  { session }: Call,
): Promise<RouteOutput<'signInByPin'>> {
  const folded = foldName(name);
  const house = await services.store.logins.hostHouse();
  const named = (house === undefined ? [] : await services.store.people.list(house)).filter(
    (one) => one.hasPin && one.name !== undefined && foldName(one.name) === folded,
  );
  // By person, so that nobody of the same name sets back what was counted.
  const counted = await countTries(
    services,
    named.length > 0 ? named.map(ofPerson).sort() : [`name ${folded}`],
  );
  const tried = named.filter((one) => counted.has(ofPerson(one)));
  const person = await whoseIs(services, tried, pin);
  if (person === undefined)
    throw new ApiProblem(403, 'login-refused', 'nobody here has this name and this PIN');
  await takeBackTries(services, counted, ofPerson(person));
  return comeIn(services, session, person, 'pin');
}

const ofPerson = ({ id }: Pick<StoredPerson, 'id'>): string => `person ${id}`;

type Tries = Awaited<ReturnType<Logins['tries']>>;

/**
 * Counts one more try of each that is looked at again by now, before it is; gives how it stood with them. Throws `pin-wait`
 * (429) where all have to wait.
 */
function countTries(
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  each: readonly string[],
): Promise<Map<string, Tries>> {
  return store.inTransaction(async ({ logins }) => {
    const now = clock();
    const before = new Map<string, Tries>();
    for (const one of each) before.set(one, await logins.tries(one));
    const [soonest] = [...before.values()].sort((a, b) => waitNow(a, now) - waitNow(b, now));
    if (soonest !== undefined) nextTry(soonest, now);
    for (const [one, state] of before)
      if (waitNow(state, now) > 0) before.delete(one);
      else await logins.setTries(one, nextTry(state, now), now);
    return before;
  });
}

/**
 * Nothing is held against whoever has come in. Their own PIN was no guess at another’s of the same name: what nobody else
 * has counted since is as it was.
 */
function takeBackTries(
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  before: ReadonlyMap<string, Tries>,
  ofWhoCame: string,
): Promise<void> {
  return store.inTransaction(async ({ logins }) => {
    for (const [one, state] of before)
      if (one === ofWhoCame) await logins.setTries(one, { tries: 0, lockedUntil: 0 }, clock());
      else if ((await logins.tries(one)).tries === state.tries + 1)
        await logins.setTries(one, state, clock());
  });
}

async function whoseIs(
  { store }: Pick<Services, 'store'>,
  named: readonly StoredPerson[],
  pin: string,
): Promise<StoredPerson | undefined> {
  if (named.length === 0) await hashPin(pin);
  for (const person of named) {
    const hash = await store.inTransaction(async ({ people }) => (await people.pin(person.id))?.hash);
    if (hash !== undefined && (await isPin(pin, hash))) return person;
  }
  return undefined;
}

/** Opens a session for whoever has shown that they are this person. */
export async function comeIn(
  { changeFeed }: Pick<Services, 'changeFeed'>,
  session: Session,
  person: StoredPerson,
  way: SignInWay,
): Promise<ReturnType<typeof told>> {
  const before = await session.signIn(person, way);
  if (before !== undefined) changeFeed.end(before.id);
  return told(person);
}
