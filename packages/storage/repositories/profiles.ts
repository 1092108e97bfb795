import {
  PERSON_COLOURS,
  TASTE_EDIT_KINDS,
  profileIdSchema,
  type ProfileId,
  type RecordKind,
} from '@emoverse/domain';
import type { Kysely, RawBuilder } from 'kysely';
import { deriveId } from '../derive-id.ts';
import { deleteRecords, deleteReviews } from '../delete-in-parts.ts';
import { atomically } from '../atomically.ts';
import { noteReviewChange } from '../items/review-changes.ts';
import { rememberQuery } from '../remember-query.ts';
import { toProfile } from '../to-profile.ts';
import { createPeople } from './people.ts';
import { createSessions, endDevicesOf, type DeviceName } from './sessions.ts';
import type { StoreKind, Tables } from '../tables.ts';
import type { StoredProfile } from '../stored-profile.ts';

export interface ProfileCounts {
  readonly moods: number;
  readonly reviews: number;
}

/** Kinds whose records have a table of their own. */
export type CountedKind = Exclude<RecordKind, 'reactions' | 'tasteEdits'>;
const TABLE_OF = {
  moods: 'moods',
  reviews: 'reviews',
  impressions: 'impressions',
  playlists: 'playlists',
  dayNotes: 'day_notes',
  tasteImports: 'taste_imports',
} as const satisfies Record<CountedKind, keyof Tables>;

export interface Profiles {
  /** Makes a person who is alone in a house of their own, and their session. The token is stored hashed and cannot be read back. */
  create(profile: StoredProfile & { readonly token: string; readonly device?: DeviceName }): Promise<void>;
  find(id: ProfileId): Promise<StoredProfile | undefined>;
  /** Everybody, oldest first. */
  ids(): Promise<ProfileId[]>;
  replaceSettings(id: ProfileId, settings: unknown): Promise<void>;
  /**
   * Deletes the profile and everything that hangs on it, and ends the devices that were theirs alone, but for the session
   * that asks for it; `transfer.deleteProfile` takes it out of the files, too.
   */
  delete(id: ProfileId, asking?: string): Promise<void>;
  counts(id: ProfileId): Promise<ProfileCounts>;
  /** How many records of each kind are stored, undone ones included. */
  records(id: ProfileId): Promise<Record<RecordKind, number>>;
  /** Whether more than `most` records of a kind are stored. */
  hasMoreThan(id: ProfileId, kind: CountedKind, most: number): Promise<boolean>;
  /**
   * Inside a transaction: makes others that lock the same profile wait until it ends. False when the profile
   * does not exist (any more). On SQLite every transaction already waits for the one before.
   */
  lock(id: ProfileId): Promise<boolean>;
  /** `lock` and `find` in one. */
  findLocked(id: ProfileId): Promise<StoredProfile | undefined>;
}

const profileRows = (db: Kysely<Tables>) =>
  db.selectFrom('profiles').select(['id', 'created_at', 'settings']);
const withId = rememberQuery((db, id: RawBuilder<string>) => profileRows(db).where('id', '=', id));
// Not FOR UPDATE, which also waits for whoever refers to the profile, and they for us: every row of a person does.
const lockedWithId = rememberQuery((db, id: RawBuilder<string>) =>
  profileRows(db).where('id', '=', id).forNoKeyUpdate(),
);

/**
 * The profiles of a store.
 * @param locked is given who is locked in a transaction.
 */
export function createProfiles(
  db: Kysely<Tables>,
  kind: StoreKind,
  locked: Set<ProfileId> = new Set(),
): Profiles {
  const findLocked: Profiles['findLocked'] = async (id) => {
    const profile = toProfile(await (kind === 'postgres' ? lockedWithId : withId)(db, id));
    if (profile !== undefined && db.isTransaction) locked.add(id);
    return profile;
  };
  const countRows = (table: (typeof TABLE_OF)[CountedKind], id: ProfileId): Promise<{ rows: number }> =>
    db
      .selectFrom(table)
      .select((select) => select.fn.countAll<number>().as('rows'))
      .where('profile_id', '=', id)
      .executeTakeFirstOrThrow();
  return {
    create: ({ token, device, ...profile }) =>
      atomically(db, async (db) => {
        const { id, createdAt } = profile;
        await createPeople(db, kind).add(id, { ...profile, colour: PERSON_COLOURS[0], kind: 'owner' });
        await createSessions(db).open({
          ...{ id: deriveId(token), house: id, profileId: id, token, at: createdAt, device },
        });
      }),
    find: async (id) => toProfile(await withId(db, id)),
    findLocked,
    async ids() {
      const rows = await db.selectFrom('profiles').select('id').orderBy('created_at').orderBy('id').execute();
      return rows.map(({ id }) => profileIdSchema.parse(id));
    },
    async replaceSettings(id, settings) {
      await db
        .updateTable('profiles')
        .set({ settings: JSON.stringify(settings) })
        .where('id', '=', id)
        .execute();
    },
    delete: (id, asking) =>
      atomically(db, async (db) => {
        await createProfiles(db, kind).lock(id);
        // PostgreSQL does it elsewhere; the embedded store would hold everybody up for as long as it takes.
        if (kind === 'sqlite') {
          await deleteRecords(db, id);
          await deleteReviews(db, id);
        }
        const reviewed = await db
          .selectFrom('reviews')
          .select('item_id')
          .distinct()
          .where('profile_id', '=', id)
          .execute();
        const house = await createPeople(db, kind).houseOf(id);
        if (house !== undefined) await endDevicesOf(db, id, house, asking);
        await db.deleteFrom('profiles').where('id', '=', id).execute();
        if (house !== undefined) await createPeople(db, kind).settleHouse(house, asking);
        await noteReviewChange(
          db,
          reviewed.map(({ item_id }) => item_id),
        );
      }),
    async counts(id) {
      return {
        moods: (await countRows('moods', id)).rows,
        reviews: (await countRows('reviews', id)).rows,
      };
    },
    async records(id) {
      const events = await db
        .selectFrom('feedback_events')
        .select((select) => ['kind', select.fn.countAll<number>().as('rows')])
        .where('profile_id', '=', id)
        .groupBy('kind')
        .execute();
      const eventsOf = (...kinds: readonly string[]): number =>
        events.reduce((sum, { kind, rows }) => (kinds.includes(kind) ? sum + rows : sum), 0);
      return {
        moods: (await countRows('moods', id)).rows,
        reactions: eventsOf('reaction'),
        impressions: (await countRows('impressions', id)).rows,
        reviews: (await countRows('reviews', id)).rows,
        tasteEdits: eventsOf(...TASTE_EDIT_KINDS),
        playlists: (await countRows('playlists', id)).rows,
        dayNotes: (await countRows('day_notes', id)).rows,
        tasteImports: (await countRows('taste_imports', id)).rows,
      };
    },
    async hasMoreThan(id, kind, most) {
      const beyond = db.selectFrom(TABLE_OF[kind]).select('profile_id').where('profile_id', '=', id);
      return (await beyond.offset(most).limit(1).executeTakeFirst()) !== undefined;
    },
    lock: async (id) => (await findLocked(id)) !== undefined,
  };
}
