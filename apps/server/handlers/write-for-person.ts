import type { ProfileId } from '@emoverse/domain';
import type { Repositories, Store, StoredProfile } from '@emoverse/storage';
import { ApiProblem } from '../http/api-problem.ts';

/**
 * Runs work that writes for a person in one transaction, all of it or nothing. Writes of one person take turns, in
 * whichever process, tab or order: so nothing that was read is outdated when it is written, and no two of them wait for
 * each other. Throws ApiProblem `profile-deleted` where the person has just deleted everything.
 */
export function writeForPerson<T>(
  store: Pick<Store, 'inTransaction'>,
  profileId: ProfileId,
  work: (repositories: Repositories, profile: StoredProfile) => Promise<T>,
): Promise<T> {
  return store.inTransaction(async (repositories) => {
    const profile = await repositories.profiles.findLocked(profileId);
    if (profile === undefined) throw profileDeleted();
    return work(repositories, profile);
  }, profileId);
}

export function profileDeleted(): ApiProblem {
  return new ApiProblem(409, 'profile-deleted', 'this profile has just been deleted; load the page again');
}
