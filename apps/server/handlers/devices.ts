import type { Device, RouteOutput } from '@emoverse/api-contract';
import type { Sessions, StoredDevice, StoredSession } from '@emoverse/storage';
import { ApiProblem } from '../http/api-problem.ts';
import { deviceOf } from '../http/device-of.ts';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import { isExpired } from '../http/renew-session.ts';
import { isEnded } from '../http/session.ts';
import { COOKIE } from '../http/session-cookie.ts';
import { checkPin } from '../people/check-pin.ts';
import { forgetPerson } from '../people/forget-person.ts';
import { makeCode } from '../people/make-code.ts';
import type { Services } from '../services.ts';
import { inHouse, meOf, notOfTheHouse, refuseOthersThanOwner } from './people.ts';

/** A code lives for so long, and a device that was answered has so long to come in. */
const PAIRING_MS = 120_000;
const DAY_MS = 86_400_000;
/** Holds what a device asks by until it is let in. */
const CLAIM = { name: 'emoverse-arrival', path: '/api/arrival' } as const;

/** One's own devices; as the owner those of the house. */
export async function listDevices(
  services: Services,
  { session }: Pick<Call, 'session'>,
): Promise<RouteOutput<'listDevices'>> {
  const { here, devices, me } = await devicesOf(services, session);
  const told = (device: StoredDevice): Device => {
    const { id, browser, system, belongsTo, madeAt, seenAt } = device;
    return {
      ...{ id, browser, system, belongsTo, firstSeenAt: madeAt, isHere: id === here.id },
      // When somebody else was there is theirs to know.
      lastSeenAt: isMine(device, me) ? seenAt : Math.max(madeAt, seenAt - (seenAt % DAY_MS)),
    };
  };
  return { devices: devices.map(told) };
}

/** Takes a device out of the house; the last one stays, or nobody could come back in. */
export async function endDevice(
  services: Services,
  { params: { id } }: HandlerInput<'endDevice'>,
  { session }: Call,
): Promise<RouteOutput<'endDevice'>> {
  const { store, changeFeed } = services;
  const { here, devices, me } = await devicesOf(services, session);
  const device = devices.find((one) => one.id === id);
  if (device === undefined)
    throw new ApiProblem(404, 'unknown-device', `none of the devices that you look after is ${id}`);
  if (device.belongsTo !== me.id) refuseOthersThanOwner(me);
  await inHouse(store, here, async ({ sessions }) => {
    if ((await livingDevices(sessions, here.house, services.clock())).every((one) => one.id === id))
      throw new ApiProblem(409, 'last-device', 'this is the only device: nobody could come back in');
    await sessions.end(id);
  });
  if (device.profileId !== undefined) changeFeed.end(device.profileId);
  if (id === here.id) await session.leave();
  return { deleted: true };
}

/** A code for another device of the person who asks, with their PIN if they have one. */
export async function makePairing(
  services: Services,
  { body: { pin } }: HandlerInput<'makePairing'>,
  { session, origin }: Call,
): Promise<RouteOutput<'makePairing'>> {
  const { store, clock, newId, newToken, addressForOthers } = services;
  const { me, here } = await devicesOf(services, session);
  if (me.kind === 'guest') throw notOfTheHouse();
  // Without a PIN, an open browser alone would let another one in for good.
  if (session.isLoginAsked && !me.hasPin) await session.refuseUnproven();
  await checkPin(services, me.id, pin);
  const [id, code, now] = [newId(), makeCode(newToken), clock()];
  const expiresAt = now + PAIRING_MS;
  await store.pairings.make({ id, code, sessionId: here.id, profileId: me.id, now, expiresAt });
  return { id, code, expiresAt, address: addressForOthers(origin) };
}

/** Whether another device has asked with the code. Of codes that were made elsewhere nothing is said. */
export async function getPairing(
  { store, clock }: Services,
  { params: { id } }: HandlerInput<'getPairing'>,
  { session }: Call,
): Promise<RouteOutput<'getPairing'>> {
  const here = (await session.knownProfile()) && (await session.house());
  return here === undefined ? { kind: 'over' } : store.pairings.find(id, here.id, clock());
}

/** Lets the device that asks in, or refuses it. */
export async function answerPairing(
  { store, clock }: Services,
  { params: { id }, body: { isYours } }: HandlerInput<'answerPairing'>,
  { session }: Call,
): Promise<RouteOutput<'answerPairing'>> {
  const here = (await session.knownProfile()) && (await session.house());
  const now = clock();
  const answer = { isYes: isYours, now, expiresAt: now + PAIRING_MS };
  if (here === undefined || !(await store.pairings.answer(id, { ...answer, sessionId: here.id })))
    return { kind: 'over' };
  return { kind: isYours ? 'let-in' : 'refused' };
}

/** On the new device: asks with a code. All wrong ones are answered alike. */
export async function askPairing(
  services: Services,
  { body: { code } }: HandlerInput<'askPairing'>,
  call: Call,
): Promise<RouteOutput<'askPairing'>> {
  const { store, clock, newToken } = services;
  await call.session.admitCode();
  await refuseInUse(services, call);
  const claim = newToken();
  const device = deviceOf(call.userAgent);
  if (!(await store.pairings.ask({ code, claim, device, now: clock() })))
    throw new ApiProblem(404, 'unknown-code', 'no code that still counts is this one: ask for a new one');
  call.setCookie(CLAIM.name, claim, { path: CLAIM.path, maxAge: (2 * PAIRING_MS) / 1000 });
  return { kind: 'waiting' };
}

/** On the new device: comes in, once the other one has said yes. Asked again after an answer that was lost, it is the same. */
export async function arrive(services: Services, call: Call): Promise<RouteOutput<'arrive'>> {
  const { store, clock } = services;
  const claim = call.cookie(CLAIM.name);
  if (claim === undefined) return { kind: 'over' };
  const arrival = await store.pairings.arrival(claim, clock());
  if (arrival === 'waiting' || arrival === 'refused') return { kind: arrival };
  const session = await store.sessions.find(claim);
  if (session === undefined || session === 'ended') return { kind: 'over' };
  if (call.cookie(COOKIE) === claim) return { kind: 'let-in' };
  const before = await refuseInUse(services, call);
  const isElsewhere = before !== undefined && before.house !== session.house;
  const profileId = await store.pairings.arrive(claim, clock());
  // Nothing was done there yet, and nobody could come back to it.
  if (isElsewhere && before.profile !== undefined) await forgetPerson(services, before.profile, before.id);
  await call.session.become(claim);
  if (profileId !== undefined) await call.session.enter(profileId);
  call.setCookie(CLAIM.name, '', { path: CLAIM.path, maxAge: 0 });
  return { kind: 'let-in' };
}

/** Throws `device-in-use` (409) where somebody has begun to use the browser: what is theirs would be out of reach. */
async function refuseInUse({ store }: Services, { session }: Call): Promise<StoredSession | undefined> {
  const house = await session.house().catch((error: unknown) => {
    if (!isEnded(error)) throw error;
    return undefined;
  });
  if (house === undefined) return undefined;
  const { people, profile } = house;
  const records = profile && Object.values(await store.profiles.records(profile.id));
  if (people > 1 || records === undefined || records.some((count) => count > 0))
    throw new ApiProblem(
      409,
      'device-in-use',
      'somebody uses EmoVerse in this browser already: save what is theirs, delete everything there, then ask again',
    );
  return house;
}

async function devicesOf(services: Services, session: Call['session']) {
  const { store } = services;
  const me = await meOf(store, session);
  const here = await session.house();
  if (here === undefined) throw notOfTheHouse();
  const all = await livingDevices(store.sessions, here.house, services.clock());
  return {
    ...{ me, here },
    devices: me.kind === 'owner' ? all : all.filter((device) => isMine(device, me)),
  };
}

async function livingDevices(sessions: Sessions, house: string, now: number): Promise<StoredDevice[]> {
  return (await sessions.devices(0, house)).filter((device) => !isExpired(device, now));
}

/** Whether it is theirs alone, or they use one that is everybody's. */
function isMine({ belongsTo, profileId }: StoredDevice, { id }: { readonly id: string }): boolean {
  return belongsTo === id || (belongsTo === undefined && profileId === id);
}
