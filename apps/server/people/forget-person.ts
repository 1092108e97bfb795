import { readSettings } from '@emoverse/api-contract';
import type { StoredProfile } from '@emoverse/storage';
import type { Services } from '../services.ts';

/**
 * Deletes everything stored about a person, also from the store's files, ends what is open of theirs, and takes out the devices that
 * were theirs alone, but for the session that asks.
 */
export async function forgetPerson(
  { store, persons, changeFeed, covers, reviewTones }: Services,
  { id, settings }: StoredProfile,
  asking?: string,
): Promise<void> {
  try {
    await store.transfer.deleteProfile(id, asking);
  } finally {
    persons.forget(id);
  }
  changeFeed.end(id);
  if (readSettings(settings).covers === 'yes') await covers.forget();
  await reviewTones.follow();
}
