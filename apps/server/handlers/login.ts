import { settingsSchema, type RouteOutput } from '@emoverse/api-contract';
import { profileIdSchema } from '@emoverse/domain';
import type { LoginSecret, Repositories, StoredPerson } from '@emoverse/storage';
import { ApiProblem } from '../http/api-problem.ts';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import type { Session, SignInWay } from '../http/session.ts';
import { invitedSchema } from '../login/invited-schema.ts';
import { nextTry } from '../people/check-pin.ts';
import { hashPin, isPin } from '../people/pin-hash.ts';
import type { Services } from '../services.ts';
import { foldName, changeHouse, freeName, refuseFullHouse, told } from './people.ts';

/** Whether one has to sign in here, and by what besides passkeys and PINs. */
export function getLogin(
  { oidc }: Pick<Services, 'oidc'>,
  { session }: Pick<Call, 'session'>,
): RouteOutput<'getLogin'> {
  return { isAsked: session.isLoginAsked, provider: oidc?.name };
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
    return person;
  });
  return comeIn(services, session, person, 'link');
}

/** Whom a link is for: somebody who is there, or the owner, who is made where there is none. */
async function whom(
  { clock, newId }: Services,
  { people }: Repositories,
  { profileId }: LoginSecret,
): Promise<StoredPerson | undefined> {
  if (profileId !== undefined) return people.find(profileId);
  const owner = (await people.list()).find(({ kind }) => kind === 'owner');
  if (owner !== undefined) return owner;
  const id = profileIdSchema.parse(newId());
  const settings = settingsSchema.parse({});
  await people.add(id, { id, createdAt: clock(), settings, colour: 'coral', kind: 'owner' });
  return people.find(id);
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
 * Comes in by name and PIN. Tries are counted by the name, whether or not somebody has it, and take as long: nobody learns
 * who is here.
 */
export async function signInByPin(
  services: Services,
  { body: { name, pin } }: HandlerInput<'signInByPin'>,
  { session }: Call,
): Promise<RouteOutput<'signInByPin'>> {
  const { store, clock } = services;
  const folded = foldName(name);
  await store.inTransaction(async ({ logins }) => {
    await logins.setTries(folded, nextTry(await logins.tries(folded), clock()), clock());
  });
  const person = await whoseIs(services, folded, pin);
  if (person === undefined)
    throw new ApiProblem(403, 'login-refused', 'nobody here has this name and this PIN');
  await store.logins.setTries(folded, { tries: 0, lockedUntil: 0 }, clock());
  return comeIn(services, session, person, 'pin');
}

async function whoseIs(
  { store }: Pick<Services, 'store'>,
  folded: string,
  pin: string,
): Promise<StoredPerson | undefined> {
  const named = (await store.people.list()).filter(
    ({ name, hasPin }) => hasPin && name !== undefined && foldName(name) === folded,
  );
  if (named.length === 0) await hashPin(pin);
  for (const person of named) {
    const hash = await store.inTransaction(async ({ people }) => (await people.pin(person.id))?.hash);
    if (hash !== undefined && (await isPin(pin, hash))) return person;
  }
  return undefined;
}

/** Opens a session for whoever has shown that they are this person. */
export async function comeIn(
  { live }: Pick<Services, 'live'>,
  session: Session,
  person: StoredPerson,
  way: SignInWay,
): Promise<ReturnType<typeof told>> {
  const before = await session.signIn(person, way);
  if (before !== undefined) live.end(before.id);
  return told(person);
}
