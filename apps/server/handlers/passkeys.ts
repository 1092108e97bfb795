import type { RouteOutput } from '@emoverse/api-contract';
import { EmoVerseError } from '@emoverse/domain';
import type { LoginSecretKind, StoredPerson } from '@emoverse/storage';
import { ApiProblem } from '../http/api-problem.ts';
import { deviceOf } from '../http/device-of.ts';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import { networkAddress } from '../http/network-address.ts';
import type { RelyingParty } from '../login/passkey-ceremony.ts';
import { toldWay, wayOfPasskey } from '../login/ways-in-of.ts';
import type { Services } from '../services.ts';
import { comeIn } from './login.ts';
import { meOf, notOfTheHouse } from './people.ts';

/** Loaded when somebody wants a passkey: most starts need none of it. */
const ceremony = () => import('../login/passkey-ceremony.ts');

/** What a browser is to make a passkey by. */
export async function beginNewPasskey(
  services: Services,
  call: Call,
): Promise<RouteOutput<'beginNewPasskey'>> {
  const rpId = rpIdOf(call.origin);
  const { id, name = 'EmoVerse' } = await ownerOfKeys(services, call);
  await call.session.refuseUnproven();
  const { creationOptions } = await ceremony();
  const options = await creationOptions(rpId, { id, name }, await services.store.passkeys.list(id));
  await keepChallenge(services, 'new-passkey', options.challenge, id);
  return options;
}

/** Keeps a passkey that the browser has made. */
export async function addPasskey(
  services: Services,
  { body }: HandlerInput<'addPasskey'>,
  call: Call,
): Promise<RouteOutput<'addPasskey'>> {
  const { id: profileId } = await ownerOfKeys(services, call);
  const { readMade } = await ceremony();
  const party = partyOf(services, call, async (challenge, now) => {
    const begun = await services.store.logins.takeSecret('new-passkey', challenge, now);
    return begun?.profileId === profileId;
  });
  const made = await readMade(party, body).catch(notAsAsked);
  if (made === undefined || (await services.store.passkeys.find(made.id)) !== undefined)
    throw passkeyRefused();
  const passkey = {
    ...{ ...made, profileId, rpId: party.rpId, madeAt: services.clock() },
    device: deviceOf(call.userAgent),
  };
  await services.store.passkeys.add(passkey);
  return toldWay(services, wayOfPasskey(passkey), { id: profileId });
}

/** What a browser is to show a passkey by. */
export async function beginPasskey(
  services: Services,
  { origin }: Pick<Call, 'origin'>,
): Promise<RouteOutput<'beginPasskey'>> {
  const rpId = rpIdOf(origin);
  const { questionOptions } = await ceremony();
  const options = await questionOptions(rpId);
  await keepChallenge(services, 'passkey', options.challenge);
  return options;
}

/** Comes in by a passkey. */
export async function signInByPasskey(
  services: Services,
  { body }: HandlerInput<'signInByPasskey'>,
  call: Call,
): Promise<RouteOutput<'signInByPasskey'>> {
  return comeIn(services, call.session, await whoShows(services, body, call), 'passkey');
}

/** Whose passkey is shown. All that is wrong with one is answered alike. */
export async function whoShows(
  services: Services,
  shown: HandlerInput<'signInByPasskey'>['body'],
  call: Call,
): Promise<StoredPerson> {
  const { store, clock } = services;
  const party = partyOf(services, call, async (challenge, now) => {
    return (await store.logins.takeSecret('passkey', challenge, now)) !== undefined;
  });
  const passkey = await store.passkeys.find(shown.id);
  const person = passkey && (await store.people.find(passkey.profileId));
  if (passkey === undefined || person === undefined) throw passkeyRefused();
  const { readShown } = await ceremony();
  const counter = await readShown(party, passkey, shown).catch(notAsAsked);
  if (counter === undefined) throw passkeyRefused();
  await store.passkeys.used(passkey.id, { counter, at: clock() });
  return person;
}

/** Passkeys are made for a name: browsers take no address for one. Throws `passkey-needs-a-name` (409). */
function rpIdOf(origin: string): string {
  const { hostname } = new URL(origin);
  if (networkAddress(hostname) !== undefined)
    throw new ApiProblem(409, 'passkey-needs-a-name', 'open EmoVerse by a name and HTTPS to use a passkey');
  return hostname;
}

function partyOf(
  { clock }: Pick<Services, 'clock'>,
  { origin }: Pick<Call, 'origin'>,
  isOurs: (challenge: string, now: number) => Promise<boolean>,
): RelyingParty {
  return { rpId: rpIdOf(origin), origin, isOurs: (challenge) => isOurs(challenge, clock()) };
}

async function keepChallenge(
  { store, clock, newId }: Services,
  kind: Extract<LoginSecretKind, 'passkey' | 'new-passkey'>,
  challenge: string,
  profileId?: StoredPerson['id'],
): Promise<void> {
  const { CEREMONY_MS } = await ceremony();
  const madeAt = clock();
  const times = { madeAt, diesAt: madeAt + CEREMONY_MS };
  await store.logins.keepSecret({ id: newId(), token: challenge, kind, profileId, about: {}, ...times });
}

async function ownerOfKeys({ store }: Services, { session }: Call): Promise<StoredPerson> {
  const me = await meOf(store, session);
  if (me.kind === 'guest') throw notOfTheHouse();
  return me;
}

export function passkeyRefused(): ApiProblem {
  return new ApiProblem(403, 'passkey-refused', 'this passkey lets nobody in here');
}

/** What the library throws is for whoever wrote the browser; what the store throws goes on. */
function notAsAsked(error: unknown): undefined {
  if (error instanceof EmoVerseError) throw error;
}
