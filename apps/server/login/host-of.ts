import type { Store, StoredPerson } from '@emoverse/storage';

/** The owner of the house that newcomers come to; nobody while there is none. */
export async function hostOf({ people }: Pick<Store, 'people'>): Promise<StoredPerson | undefined> {
  return (await people.list()).find(({ kind }) => kind === 'owner');
}
