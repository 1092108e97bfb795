import { settingsSchema } from '@emoverse/api-contract';
import { PERSON_COLOURS, personNameSchema, profileIdSchema } from '@emoverse/domain';
import type { Identity, StoredPerson } from '@emoverse/storage';
import { changeHouse, freeName, refuseFullHouse } from '../handlers/people.ts';
import type { Services } from '../services.ts';

/**
 * Who somebody is whom a login of the host's own has let in: whoever that lets in belongs to the owner's house, and is added
 * when they first come. Undefined while there is no owner.
 *
 * @param names what they may be called, the best first
 */
export async function letInAs(
  { store, clock, newId }: Pick<Services, 'store' | 'clock' | 'newId'>,
  identity: Identity,
  names: readonly string[],
): Promise<StoredPerson | undefined> {
  const known = await store.identities.find(identity);
  if (known !== undefined) return store.people.find(known.profileId);
  const host = (await store.people.list()).find(({ kind }) => kind === 'owner');
  if (host === undefined) return undefined;
  const name = names.map((one) => personNameSchema.safeParse(one)).find(({ success }) => success)?.data;
  const id = profileIdSchema.parse(newId());
  return store.inTransaction(async (repositories) => {
    await changeHouse(repositories, host, async ({ people, identities }, others) => {
      // Two requests of somebody new may come at once.
      if ((await identities.find(identity)) !== undefined) return;
      refuseFullHouse(others);
      await people.add(host.house, {
        ...{ id, createdAt: clock(), settings: settingsSchema.parse({}), kind: 'adult' },
        name: freeName(others, name ?? identity.subject.slice(0, 40)),
        colour: PERSON_COLOURS[others.length % PERSON_COLOURS.length],
      });
      await identities.keep(identity, id, clock());
    });
    const kept = await repositories.identities.find(identity);
    return kept && repositories.people.find(kept.profileId);
  });
}
