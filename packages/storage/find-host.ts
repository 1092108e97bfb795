import type { StoredPerson } from './repositories/people.ts';
import type { Repositories } from './repositories/index.ts';

/**
 * Whose the house is that one signs in to, where one has to, and that newcomers come to. Where several houses are from before
 * that, nobody's until whoever has the machine has chosen one: the first visitor may have been anybody.
 */
export async function findHost({
  people,
  logins,
}: Pick<Repositories, 'people' | 'logins'>): Promise<StoredPerson | undefined> {
  const owners = (await people.list()).filter(({ kind }) => kind === 'owner');
  const house = await logins.hostHouse();
  if (house !== undefined) return owners.find((owner) => owner.house === house);
  return owners.length === 1 ? owners[0] : undefined;
}

/** Whether one of several houses has to be chosen before anybody can sign in. */
export async function needsHost({
  people,
  logins,
}: Pick<Repositories, 'people' | 'logins'>): Promise<boolean> {
  if ((await logins.hostHouse()) !== undefined) return false;
  return (await people.list()).filter(({ kind }) => kind === 'owner').length > 1;
}

/** From here on one signs in to this house; who had signed in to another one is out. */
export async function makeHost(
  { logins, sessions }: Pick<Repositories, 'logins' | 'sessions'>,
  house: string,
): Promise<void> {
  if ((await logins.hostHouse()) === house) return;
  await logins.setHostHouse(house);
  for (const device of await sessions.devices(0))
    if (device.signedIn !== undefined && device.house !== house) await sessions.end(device.id);
}
