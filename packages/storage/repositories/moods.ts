import {
  emotionSchema,
  intentChoiceSchema,
  moodEstimateSchema,
  TEXT_LENGTHS,
  type Emotion,
  type IntentChoice,
  type MoodEstimate,
  type ProfileId,
} from '@emoverse/domain';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { checked, fromJson, readable, storedMoment, toJsonOrNull } from '../as-json.ts';
import { atomically } from '../atomically.ts';
import { behind, inPages } from '../in-pages.ts';
import { inParts } from '../in-parts.ts';
import { inBatches } from '../in-batches.ts';
import { forgetBefore } from './imported-rows.ts';
import type { Tables } from '../tables.ts';

/** A mood that the person confirmed or corrected; `felt` is their own word. */
export interface StoredMood {
  readonly id: string;
  readonly estimate: MoodEstimate;
  readonly felt?: Emotion | undefined;
  readonly intent?: IntentChoice | undefined;
  readonly note?: string | undefined;
  readonly at: number;
}

/** Times in milliseconds since the epoch, both included. */
export interface MoodRange {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly limit?: number;
}

export interface Moods {
  /** Stores moods; an id that is known already is kept as it was. Gives the number of new ones. */
  store(profileId: ProfileId, moods: readonly StoredMood[]): Promise<number>;
  find(profileId: ProfileId, id: string): Promise<StoredMood | undefined>;
  /** Newest first. */
  list(profileId: ProfileId, range?: MoodRange): Promise<StoredMood[]>;
  /** All, newest or oldest first, page by page. */
  pages(profileId: ProfileId, first?: 'newest' | 'oldest'): AsyncIterable<readonly StoredMood[]>;
  /** Changes the word or the note; gives the mood as it is then, nothing when it does not exist. */
  correct(
    profileId: ProfileId,
    id: string,
    change: { readonly felt?: Emotion | undefined; readonly note?: string | undefined },
  ): Promise<StoredMood | undefined>;
  /** False when it does not exist. */
  delete(profileId: ProfileId, id: string): Promise<boolean>;
  /** Deletes the moods of a range, all without one. Gives the number of deleted ones. */
  deleteRange(profileId: ProfileId, range?: Pick<MoodRange, 'from' | 'to'>): Promise<number>;
}

/** The history of moods of a store. */
export function createMoods(db: Kysely<Tables>): Moods {
  const find = async (profileId: ProfileId, id: string): Promise<StoredMood | undefined> => {
    const row = await db
      .selectFrom('moods')
      .selectAll()
      .where('profile_id', '=', profileId)
      .where('id', '=', id)
      .executeTakeFirst();
    return row && readable([row], toMood).at(0);
  };
  return {
    store: (profileId, moods) =>
      atomically(db, async (db) => {
        let stored = 0;
        for (const batch of inBatches(moods)) {
          const added = await db
            .insertInto('moods')
            .values(batch.map((mood) => rowOfMood(profileId, mood)))
            .onConflict((conflict) => conflict.columns(['profile_id', 'id']).doNothing())
            .returning('id')
            .execute();
          stored += added.length;
        }
        return stored;
      }),
    find,
    async list(profileId, { from, to, limit } = {}) {
      let query = db.selectFrom('moods').selectAll().where('profile_id', '=', profileId);
      if (from !== undefined) query = query.where('at', '>=', from);
      if (to !== undefined) query = query.where('at', '<=', to);
      if (limit !== undefined) query = query.limit(limit);
      return readable(await query.orderBy('at', 'desc').orderBy('id', 'desc').execute(), toMood);
    },
    async *pages(profileId, first = 'newest') {
      const pages = inPages<Tables['moods']>(200, (after, size) => {
        const query = db.selectFrom('moods').selectAll().where('profile_id', '=', profileId);
        return (after === undefined ? query : query.where(behind(after, first)))
          .orderBy('at', first === 'newest' ? 'desc' : 'asc')
          .orderBy('id', first === 'newest' ? 'desc' : 'asc')
          .limit(size)
          .execute();
      });
      for await (const rows of pages) yield readable(rows, toMood);
    },
    async correct(profileId, id, { felt, note }) {
      const change = {
        ...(felt !== undefined && { felt }),
        ...(note !== undefined && { note: JSON.stringify(note) }),
      };
      if (Object.keys(change).length > 0) {
        await db
          .updateTable('moods')
          // What the person corrects is theirs, whatever brought it.
          .set({ ...change, import_id: null })
          .where('profile_id', '=', profileId)
          .where('id', '=', id)
          .execute();
        await forgetBefore(db, profileId, 'moods', [id]);
      }
      return find(profileId, id);
    },
    async delete(profileId, id) {
      const row = await db
        .deleteFrom('moods')
        .where('profile_id', '=', profileId)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      await forgetBefore(db, profileId, 'moods', [id]);
      return row !== undefined;
    },
    async deleteRange(profileId, { from, to } = {}) {
      let chosen = db.selectFrom('moods').select('id').where('profile_id', '=', profileId);
      if (from !== undefined) chosen = chosen.where('at', '>=', from);
      if (to !== undefined) chosen = chosen.where('at', '<=', to);
      return inParts(1000, async (most) => {
        const part = db
          .deleteFrom('moods')
          .where('profile_id', '=', profileId)
          .where('id', 'in', chosen.limit(most));
        const deleted = (await part.returning('id').execute()).map(({ id }) => id);
        await forgetBefore(db, profileId, 'moods', deleted);
        return deleted.length;
      });
    },
  };
}

/** A mood that is nobody's but the person's. */
export function rowOfMood(profileId: ProfileId, mood: StoredMood): Tables['moods'] {
  return {
    profile_id: profileId,
    id: mood.id,
    estimate: JSON.stringify(mood.estimate),
    felt: mood.felt ?? null,
    intent: toJsonOrNull(mood.intent),
    note: toJsonOrNull(mood.note),
    at: mood.at,
    import_id: null,
    seen_in: null,
  };
}

function toMood(row: Tables['moods']): StoredMood {
  return {
    id: checked(z.uuid(), row.id, 'moods.id'),
    estimate: fromJson(moodEstimateSchema, row.estimate, 'moods.estimate'),
    ...(row.felt !== null && { felt: checked(emotionSchema, row.felt, 'moods.felt') }),
    ...(row.intent !== null && { intent: fromJson(intentChoiceSchema, row.intent, 'moods.intent') }),
    ...(row.note !== null && {
      note: fromJson(z.string().max(TEXT_LENGTHS.moodNote), row.note, 'moods.note'),
    }),
    at: storedMoment(row.at),
  };
}
