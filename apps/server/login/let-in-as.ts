import { personNameSchema } from '@emoverse/domain';
import { findHost, type Identity, type StoredPerson } from '@emoverse/storage';
import type { Services } from '../services.ts';

/** Who somebody is, whether they wait for the owner's word, or nobody: while there is no owner, or where they were refused. */
export type LetIn = StoredPerson | 'waiting' | undefined;

/**
 * Who somebody is whom a login of the host's own has let in. Who is new waits until the owner has said what they are: an adult, a
 * child, or nobody.
 *
 * @param names what they may be called, the best first
 */
export async function letInAs(
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  identity: Identity,
  names: readonly string[],
): Promise<LetIn> {
  const known = await store.identities.find(identity);
  if (known !== undefined) {
    const person = await store.people.find(known.profileId);
    return person?.house === (await store.logins.hostHouse()) ? person : undefined;
  }
  if ((await findHost(store)) === undefined) return undefined;
  const [name = '?'] = [...names, identity.subject.slice(0, 40)].flatMap(
    (one) => personNameSchema.safeParse(one).data ?? [],
  );
  const outcome = await store.newcomers.knock(identity, { name, at: clock() });
  return outcome === 'waiting' ? outcome : undefined;
}
