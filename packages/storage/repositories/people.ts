import {
  PERSON_COLOURS,
  personColourSchema,
  personNameSchema,
  profileIdSchema,
  type PersonColour,
  type PersonKind,
  type ProfileId,
} from '@emoverse/domain';
import type { Kysely } from 'kysely';
import { fromJson, readable } from '../as-json.ts';
import type { StoreKind, Tables } from '../tables.ts';
import { personKindOf } from './person-kind-of.ts';
import type { StoredProfile } from '../stored-profile.ts';
import { createSessions, endSessions } from './sessions.ts';

/** A person of a house, without what is theirs alone. */
export interface StoredPerson {
  readonly id: ProfileId;
  readonly house: string;
  /** Absent until there was a reason to ask. */
  readonly name?: string;
  readonly colour: PersonColour;
  readonly kind: PersonKind;
  readonly hasPin: boolean;
}

export interface NewPerson extends StoredProfile {
  readonly name?: string;
  readonly colour: PersonColour;
  readonly kind: PersonKind;
  readonly pinHash?: string;
}

/** How it stands with somebody's PIN: wrong ones in a row, and until when (milliseconds since the epoch) none is taken. */
export interface PinState {
  readonly hash?: string;
  readonly tries: number;
  readonly lockedUntil: number;
}

/** People of houses. */
export interface People {
  /** Everybody of a house, the first first; without one everybody of all. */
  list(house?: string): Promise<StoredPerson[]>;
  find(id: ProfileId): Promise<StoredPerson | undefined>;
  houseOf(id: ProfileId): Promise<string | undefined>;
  /** Adds a person with an empty profile. */
  add(house: string, person: NewPerson): Promise<void>;
  /** Changes what is given. A PIN of `null` is taken away; with any, wrong tries are forgotten. */
  change(
    id: ProfileId,
    changes: {
      readonly name?: string | undefined;
      readonly colour?: PersonColour | undefined;
      readonly kind?: 'adult' | 'child' | undefined;
      readonly pinHash?: string | null;
    },
  ): Promise<void>;
  /** Inside a transaction of the person: others that ask for the same PIN wait until it ends. */
  pin(id: ProfileId): Promise<PinState | undefined>;
  setTries(id: ProfileId, state: Pick<PinState, 'tries' | 'lockedUntil'>): Promise<void>;
  /** Guests who came before a time. */
  guestsBefore(at: number): Promise<ProfileId[]>;
  /**
   * Somebody has left a house for good: its eldest adult becomes the owner where it has none, and an empty one is closed: its devices
   * are told so, but for the session that asked, of which nothing is left.
   */
  settleHouse(house: string, asking?: string): Promise<void>;
}

/** The people of a store. */
export function createPeople(db: Kysely<Tables>, kind: StoreKind): People {
  const rows = () =>
    db
      .selectFrom('people')
      .innerJoin('profiles', 'profiles.id', 'people.profile_id')
      .select(['profile_id', 'house', 'name', 'colour', 'kind', 'pin_hash'])
      .orderBy('profiles.created_at')
      .orderBy('profile_id');
  return {
    async list(house) {
      const found = await (house === undefined ? rows() : rows().where('house', '=', house)).execute();
      return found.map(toPerson);
    },
    async find(id) {
      const row = await rows().where('profile_id', '=', id).executeTakeFirst();
      return row && toPerson(row);
    },
    async houseOf(id) {
      const row = await db
        .selectFrom('people')
        .select('house')
        .where('profile_id', '=', id)
        .executeTakeFirst();
      return row?.house;
    },
    async add(house, { id, createdAt, settings, name, colour, kind, pinHash }) {
      await db
        .insertInto('profiles')
        .values({ id, token_hash: id, created_at: createdAt, settings: JSON.stringify(settings) })
        .execute();
      await db
        .insertInto('people')
        .values({
          ...{ profile_id: id, house, colour, kind, tries: 0, locked_until: 0 },
          name: name === undefined ? null : JSON.stringify(name),
          pin_hash: pinHash ?? null,
        })
        .execute();
    },
    async change(id, { name, colour, kind, pinHash }) {
      const changes = {
        ...(name !== undefined && { name: JSON.stringify(name) }),
        ...(colour !== undefined && { colour }),
        ...(kind !== undefined && { kind }),
        ...(pinHash !== undefined && { pin_hash: pinHash, tries: 0, locked_until: 0 }),
      };
      if (Object.keys(changes).length === 0) return;
      await db.updateTable('people').set(changes).where('profile_id', '=', id).execute();
    },
    async pin(id) {
      const query = db
        .selectFrom('people')
        .select(['pin_hash', 'tries', 'locked_until'])
        .where('profile_id', '=', id);
      const row = await (kind === 'postgres' ? query.forNoKeyUpdate() : query).executeTakeFirst();
      return (
        row && {
          tries: row.tries,
          lockedUntil: row.locked_until,
          ...(row.pin_hash !== null && { hash: row.pin_hash }),
        }
      );
    },
    async setTries(id, { tries, lockedUntil }) {
      await db
        .updateTable('people')
        .set({ tries, locked_until: lockedUntil })
        .where('profile_id', '=', id)
        .execute();
    },
    async guestsBefore(at) {
      const found = await db
        .selectFrom('people')
        .innerJoin('profiles', 'profiles.id', 'people.profile_id')
        .select('profile_id')
        .where('kind', '=', 'guest')
        .where('profiles.created_at', '<', at)
        .execute();
      return found.map(({ profile_id }) => profileIdSchema.parse(profile_id));
    },
    async settleHouse(house, asking) {
      const left = await rows().where('house', '=', house).execute();
      const heir = left.find(({ kind }) => kind === 'adult');
      if (left.length === 0) {
        if (asking !== undefined) await db.deleteFrom('sessions').where('id', '=', asking).execute();
        const devices = await createSessions(db).devices(0, house);
        await endSessions(
          db,
          devices.map(({ id }) => id),
        );
      } else if (heir !== undefined && left.every(({ kind }) => kind !== 'owner'))
        await db
          .updateTable('people')
          .set({ kind: 'owner' })
          .where('profile_id', '=', heir.profile_id)
          .execute();
    },
  };
}

type PersonRow = Pick<Tables['people'], 'profile_id' | 'house' | 'name' | 'colour' | 'kind' | 'pin_hash'>;

function toPerson(row: PersonRow): StoredPerson {
  const [name] = readable([row.name ?? 'null'], (text) =>
    text === 'null' ? undefined : fromJson(personNameSchema, text, 'people.name'),
  );
  return {
    id: profileIdSchema.parse(row.profile_id),
    house: row.house,
    ...(name !== undefined && { name }),
    // A colour that is none any more costs nobody their place.
    colour: personColourSchema.catch(PERSON_COLOURS[0]).parse(row.colour),
    kind: personKindOf(row.kind),
    hasPin: row.pin_hash !== null,
  };
}
