import { profileIdSchema, type ProfileId, elementAt } from '@emoverse/domain';
import type { Kysely, RawBuilder } from 'kysely';
import { z } from 'zod';
import { checked } from '../as-json.ts';
import { atomically } from '../atomically.ts';
import { inBatches } from '../in-batches.ts';
import { rememberQuery } from '../remember-query.ts';
import type { StoreKind, Tables } from '../tables.ts';
import { createProfiles } from './profiles.ts';

/** What of a person's records changed. */
export const CHANGE_KINDS = ['moods', 'feedback', 'playlists', 'settings'] as const;
const changeKindSchema = z.enum(CHANGE_KINDS);
export type ChangeKind = z.infer<typeof changeKindSchema>;

/** One change; `sequence` counts the changes of one person from 1. */
export interface Change {
  readonly sequence: number;
  readonly kind: ChangeKind;
  readonly at: number;
}

export interface Changes {
  /** Notes that something changed, in the transaction of the change where there is one. */
  note(profileId: ProfileId, kind: ChangeKind, at: number): Promise<void>;
  /** The changes after a sequence, oldest first; the log keeps the last KEPT_CHANGES of a person. */
  since(profileId: ProfileId, sequence: number): Promise<Change[]>;
  /** The last sequence of each of these people; those without a change are left out. */
  last(profileIds: readonly ProfileId[]): Promise<ReadonlyMap<ProfileId, number>>;
}

/** Changes of one person that are kept: whoever missed more loads everything anew. */
export const KEPT_CHANGES = 200;

const addChange = rememberQuery(
  (db, profileId: RawBuilder<string>, what: RawBuilder<string>, at: RawBuilder<number>) =>
    db
      .insertInto('change_log')
      .columns(['profile_id', 'sequence', 'kind', 'at'])
      .expression((select) =>
        select
          .selectFrom('change_log')
          .select(({ eb, fn }) => [
            profileId.as('profile_id'),
            eb(fn.coalesce(fn.max('sequence'), eb.lit(0)), '+', eb.lit(1)).as('sequence'),
            what.as('kind'),
            at.as('at'),
          ])
          .where('profile_id', '=', profileId),
      )
      .returning('sequence'),
);
const dropChanges = rememberQuery((db, profileId: RawBuilder<string>, until: RawBuilder<number>) =>
  db.deleteFrom('change_log').where('profile_id', '=', profileId).where('sequence', '<=', until),
);

/**
 * The log of changes of a store.
 * @param locked who is locked already in this transaction.
 */
export function createChanges(
  db: Kysely<Tables>,
  kind: StoreKind,
  locked: ReadonlySet<ProfileId> = new Set(),
): Changes {
  return {
    note: (profileId, what, at) =>
      atomically(db, async (db) => {
        // Those of one person take turns, so that whoever reads up to a sequence has missed none below it.
        if (!locked.has(profileId) && !(await createProfiles(db, kind).lock(profileId))) return;
        const { sequence } = elementAt(await addChange(db, profileId, what, at), 0);
        if (sequence > KEPT_CHANGES) await dropChanges(db, profileId, sequence - KEPT_CHANGES);
      }),
    async since(profileId, sequence) {
      const rows = await db
        .selectFrom('change_log')
        .select(['sequence', 'kind', 'at'])
        .where('profile_id', '=', profileId)
        .where('sequence', '>', sequence)
        .orderBy('sequence')
        .execute();
      return rows.map((row) => ({ ...row, kind: checked(changeKindSchema, row.kind, 'change_log.kind') }));
    },
    async last(profileIds) {
      const found = new Map<ProfileId, number>();
      for (const batch of inBatches(profileIds)) {
        const rows = await db
          .selectFrom('change_log')
          .select((select) => ['profile_id', select.fn.max<number>('sequence').as('last')])
          .where('profile_id', 'in', batch)
          .groupBy('profile_id')
          .execute();
        for (const { profile_id, last } of rows) found.set(profileIdSchema.parse(profile_id), last);
      }
      return found;
    },
  };
}
