import type { StoredSession } from '@emoverse/storage';
import { isAtTheDoor } from '../http/session.ts';
import type { Services } from '../services.ts';
import { forgetPerson } from './forget-person.ts';

/** A guest whose browser was never opened again is gone after a day. */
const LONGEST_VISIT_MS = 24 * 3_600_000;

/**
 * Forgets the guests who are gone: the one of a browser that was closed since, and all who came long ago. Looked for without
 * a timer, when somebody asks who is there.
 */
export async function forgetGuests(services: Services, house: StoredSession): Promise<void> {
  const { store, clock } = services;
  const gone = await store.people.guestsBefore(clock() - LONGEST_VISIT_MS);
  if (house.kind === 'guest' && house.profile !== undefined && isAtTheDoor(house))
    gone.push(house.profile.id);
  for (const id of new Set(gone)) {
    const profile = await store.profiles.find(id);
    if (profile !== undefined) await forgetPerson(services, profile);
  }
}
