import type { ProfileId } from '@emoverse/domain';
import type { Repositories, Store } from '@emoverse/storage';
import { ApiProblem } from '../http/api-problem.ts';

/**
 * Runs work that writes for a person in one transaction, all of it or nothing. Writes of one person take turns, in
 * whichever process, tab or order: so nothing that was read is outdated when it is written, and no two of them wait for
 * each other. Throws ApiProblem `profile-deleted` where the person has just deleted everything.
 */
export function writeForPerson<T>(
  store: Pick<Store, 'inTransaction'>,
  profileId: ProfileId,
  work: (repositories: Repositories) => Promise<T>,
): Promise<T> {
  return store.inTransaction(async (repositories) => {
    if (!(await repositories.profiles.lock(profileId))) throw profileDeleted();
    return work(repositories);
  });
}

export function profileDeleted(): ApiProblem {
  return new ApiProblem(409, 'profile-deleted', 'this profile has just been deleted; load the page again');
}
