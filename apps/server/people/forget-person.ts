import { readSettings } from '@emoverse/api-contract';
import type { StoredProfile } from '@emoverse/storage';
import type { Services } from '../services.ts';

/** Deletes everything stored about a person, also from the store's files, and ends what is open of theirs. */
export async function forgetPerson(
  { store, persons, live, covers, reviewTones }: Services,
  { id, settings }: StoredProfile,
): Promise<void> {
  try {
    await store.transfer.deleteProfile(id);
  } finally {
    persons.forget(id);
  }
  live.end(id);
  if (readSettings(settings).covers === 'yes') await covers.forget();
  await reviewTones.follow();
}
