import { TEXT_LENGTHS, type ProfileId } from '@emoverse/domain';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { checked, fromJson, readable, storedMoment } from '../as-json.ts';
import { atomically } from '../atomically.ts';
import { inPages } from '../in-pages.ts';
import { inBatches } from '../in-batches.ts';
import type { Tables } from '../tables.ts';

/** What a person wrote about a day; `day` is `YYYY-MM-DD` where they were. */
export interface DayNote {
  readonly day: string;
  readonly note: string;
  readonly changedAt: number;
}

export interface DayNotes {
  /** Puts a note in place of the day's note before. */
  set(profileId: ProfileId, note: DayNote): Promise<void>;
  /** Stores notes; a day that has one keeps it. Gives the number of new ones. */
  store(profileId: ProfileId, notes: readonly DayNote[]): Promise<number>;
  /** By day; `from` and `to` are included. */
  list(profileId: ProfileId, range?: { readonly from?: string; readonly to?: string }): Promise<DayNote[]>;
  /** All by day, page by page. */
  pages(profileId: ProfileId): AsyncIterable<readonly DayNote[]>;
  /** Deletes the note of a day, or of every day. Gives the number of deleted ones. */
  delete(profileId: ProfileId, day?: string): Promise<number>;
}

/** The notes of days of a store. */
export function createDayNotes(db: Kysely<Tables>): DayNotes {
  return {
    async set(profileId, { day, note, changedAt }) {
      const row = { note: JSON.stringify(note), changed_at: changedAt };
      await db
        .insertInto('day_notes')
        .values({ profile_id: profileId, day, ...row })
        .onConflict((conflict) => conflict.columns(['profile_id', 'day']).doUpdateSet(row))
        .execute();
    },
    store: (profileId, notes) =>
      atomically(db, async (db) => {
        let stored = 0;
        for (const batch of inBatches(notes)) {
          const added = await db
            .insertInto('day_notes')
            .values(
              batch.map(({ day, note, changedAt }) => ({
                ...{ profile_id: profileId, day, note: JSON.stringify(note) },
                changed_at: changedAt,
              })),
            )
            .onConflict((conflict) => conflict.columns(['profile_id', 'day']).doNothing())
            .returning('day')
            .execute();
          stored += added.length;
        }
        return stored;
      }),
    async list(profileId, { from, to } = {}) {
      let query = db.selectFrom('day_notes').selectAll().where('profile_id', '=', profileId);
      if (from !== undefined) query = query.where('day', '>=', from);
      if (to !== undefined) query = query.where('day', '<=', to);
      return readable(await query.orderBy('day').execute(), toNote);
    },
    async *pages(profileId) {
      const pages = inPages<Tables['day_notes']>(100, (after, size) => {
        const query = db.selectFrom('day_notes').selectAll().where('profile_id', '=', profileId);
        return (after === undefined ? query : query.where('day', '>', after.day))
          .orderBy('day')
          .limit(size)
          .execute();
      });
      for await (const rows of pages) yield readable(rows, toNote);
    },
    async delete(profileId, day) {
      const all = db.deleteFrom('day_notes').where('profile_id', '=', profileId);
      const deleted = await (day === undefined ? all : all.where('day', '=', day)).returning('day').execute();
      return deleted.length;
    },
  };
}

function toNote({ day, note, changed_at }: Tables['day_notes']): DayNote {
  return {
    day: checked(z.iso.date(), day, 'day_notes.day'),
    note: fromJson(z.string().max(TEXT_LENGTHS.dayNote), note, 'day_notes.note'),
    changedAt: storedMoment(changed_at),
  };
}
