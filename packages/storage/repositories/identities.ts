import { profileIdSchema, type ProfileId } from '@emoverse/domain';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Who somebody is to a login of the host's own. */
export interface Identity {
  /** Who says so: the address of an OpenID provider, or `proxy`. */
  readonly issuer: string;
  /** What they are called there, for good: the `sub` of OpenID Connect. */
  readonly subject: string;
}

export interface Identities {
  find(identity: Identity): Promise<ProfileId | undefined>;
  /** Whose it is from here on; false where it is somebody else's. `at`: milliseconds since the epoch. */
  keep(identity: Identity, profileId: ProfileId, at: number): Promise<boolean>;
}

/** The identities of a store. */
export function createIdentities(db: Kysely<Tables>): Identities {
  const find: Identities['find'] = async ({ issuer, subject }) => {
    const row = await db
      .selectFrom('identities')
      .select('profile_id')
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .executeTakeFirst();
    return row && profileIdSchema.parse(row.profile_id);
  };
  return {
    find,
    async keep(identity, profileId, at) {
      const { issuer, subject } = identity;
      await db
        .insertInto('identities')
        .values({ issuer, subject, profile_id: profileId, made_at: at })
        .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
        .execute();
      return (await find(identity)) === profileId;
    },
  };
}
