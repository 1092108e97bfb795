import { personNameSchema } from '@emoverse/domain';
import type { Identity, StoredPerson } from '@emoverse/storage';
import type { Services } from '../services.ts';
import { hostOf } from './host-of.ts';

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
  if (known !== undefined) return store.people.find(known.profileId);
  if ((await hostOf(store)) === undefined) return undefined;
  const [name] = [...names, identity.subject.slice(0, 40), '?'].flatMap(
    (one) => personNameSchema.safeParse(one).data ?? [],
  );
  const outcome = await store.newcomers.knock(identity, { name, at: clock() });
  return outcome === 'waiting' ? outcome : undefined;
}
