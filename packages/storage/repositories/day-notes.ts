import { TEXT_LENGTHS, type ProfileId } from '@emoverse/domain';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { checked, fromJson, readable, storedMoment } from '../as-json.ts';
import { atomically } from '../atomically.ts';
import { allOf, inPages } from '../in-pages.ts';
import { inParts } from '../in-parts.ts';
import { inBatches } from '../in-batches.ts';
import { forgetBefore } from './imported-rows.ts';
import type { Tables } from '../tables.ts';

/** What a person wrote about a day; `day` is `YYYY-MM-DD` where they were. */
export interface DayNote {
  readonly day: string;
  readonly note: string;
  readonly changedAt: number;
}

/** Days, both included. */
export interface DayRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface DayNotes {
  /** Puts a note in place of the day's note before. */
  set(profileId: ProfileId, note: DayNote): Promise<void>;
  /** Stores notes; a day that has one keeps it. Gives the number of new ones. */
  store(profileId: ProfileId, notes: readonly DayNote[]): Promise<number>;
  /** By day. */
  list(profileId: ProfileId, range?: DayRange): Promise<DayNote[]>;
  /** The same page by page. */
  pages(profileId: ProfileId, range?: DayRange): AsyncIterable<readonly DayNote[]>;
  /** Deletes the note of a day, or of every day. Gives the number of deleted ones. */
  delete(profileId: ProfileId, day?: string): Promise<number>;
}

/** The notes of days of a store. */
export function createDayNotes(db: Kysely<Tables>): DayNotes {
  return {
    async set(profileId, { day, note, changedAt }) {
      // What somebody writes is theirs, whatever brought the note before.
      const row = { note: JSON.stringify(note), changed_at: changedAt, import_id: null };
      await forgetBefore(db, profileId, 'day_notes', [day]);
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
            .values(batch.map((note) => rowOfNote(profileId, note)))
            .onConflict((conflict) => conflict.columns(['profile_id', 'day']).doNothing())
            .returning('day')
            .execute();
          stored += added.length;
        }
        return stored;
      }),
    list(profileId, range) {
      return allOf(this.pages(profileId, range));
    },
    async *pages(profileId, { from, to } = {}) {
      const pages = inPages<Tables['day_notes']>(100, (after, size) => {
        let query = db.selectFrom('day_notes').selectAll().where('profile_id', '=', profileId);
        if (from !== undefined) query = query.where('day', '>=', from);
        if (to !== undefined) query = query.where('day', '<=', to);
        return (after === undefined ? query : query.where('day', '>', after.day))
          .orderBy('day')
          .limit(size)
          .execute();
      });
      for await (const rows of pages) yield readable(rows, toNote);
    },
    async delete(profileId, day) {
      const all = db.selectFrom('day_notes').select('day').where('profile_id', '=', profileId);
      const chosen = day === undefined ? all : all.where('day', '=', day);
      return inParts(500, async (most) => {
        const part = db
          .deleteFrom('day_notes')
          .where('profile_id', '=', profileId)
          .where('day', 'in', chosen.limit(most));
        const deleted = (await part.returning('day').execute()).map(({ day }) => day);
        await forgetBefore(db, profileId, 'day_notes', deleted);
        return deleted.length;
      });
    },
  };
}

/** A note that is nobody's but the person's. */
export function rowOfNote(profileId: ProfileId, { day, note, changedAt }: DayNote): Tables['day_notes'] {
  return {
    ...{ profile_id: profileId, day, note: JSON.stringify(note), changed_at: changedAt },
    ...{ import_id: null, seen_in: null },
  };
}

function toNote({ day, note, changed_at }: Tables['day_notes']): DayNote {
  return {
    day: checked(z.iso.date(), day, 'day_notes.day'),
    note: fromJson(z.string().max(TEXT_LENGTHS.dayNote), note, 'day_notes.note'),
    changedAt: storedMoment(changed_at),
  };
}
