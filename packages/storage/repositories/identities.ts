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
  /** Whose it is from here on, whoever's it was. `at`: milliseconds since the epoch. */
  keep(identity: Identity, profileId: ProfileId, at: number): Promise<void>;
}

/** The identities of a store. */
export function createIdentities(db: Kysely<Tables>): Identities {
  return {
    async find({ issuer, subject }) {
      const row = await db
        .selectFrom('identities')
        .select('profile_id')
        .where('issuer', '=', issuer)
        .where('subject', '=', subject)
        .executeTakeFirst();
      return row && profileIdSchema.parse(row.profile_id);
    },
    async keep({ issuer, subject }, profileId, at) {
      await db
        .insertInto('identities')
        .values({ issuer, subject, profile_id: profileId, made_at: at })
        .onConflict((conflict) =>
          conflict.columns(['issuer', 'subject']).doUpdateSet({ profile_id: profileId, made_at: at }),
        )
        .execute();
    },
  };
}
