import type { ProfileId } from '@emoverse/domain';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { checked, fromJson, readable, storedMoment } from '../as-json.ts';
import { atomically } from '../atomically.ts';
import { deriveId } from '../derive-id.ts';
import { inParts } from '../in-parts.ts';
import type { Tables } from '../tables.ts';
import { createDayNotes, type DayNote } from './day-notes.ts';
import { createMoods, type StoredMood } from './moods.ts';

const countSchema = z.number().int().min(0);
const importSchema = z.object({ id: z.uuid(), origin: z.string(), moods: countSchema, notes: countSchema });

/** One file that moods were brought in from; `moods` and `notes` are how many it brought. */
export interface StoredMoodImport {
  readonly id: string;
  /** The program that wrote the file. */
  readonly origin: string;
  readonly file: string;
  readonly moods: number;
  readonly notes: number;
  readonly at: number;
}

/** A part of such a file. A mood's `key` is its id, or a text that is the same whenever the file is read. */
export interface MoodImportPart {
  readonly moods: readonly (Omit<StoredMood, 'id'> & { readonly key: string })[];
  readonly notes: readonly DayNote[];
}

export interface MoodImportCounts {
  readonly moods: number;
  readonly notes: number;
}

export interface MoodImports {
  /**
   * Adds a part to an import, which begins with the first that holds something new; moods that are known, and days that have a
   * note, stay as they are. Gives the number of new ones.
   */
  add(
    profileId: ProfileId,
    about: Pick<StoredMoodImport, 'id' | 'origin' | 'file' | 'at'>,
    part: MoodImportPart,
  ): Promise<MoodImportCounts>;
  /** The latest first. */
  list(profileId: ProfileId): Promise<StoredMoodImport[]>;
  /** Deletes what an import brought; undefined where there is no such import. Gives how many there still were. */
  undo(profileId: ProfileId, id: string): Promise<MoodImportCounts | undefined>;
  /** Forgets that there were imports; what they brought stays. */
  forget(profileId: ProfileId): Promise<void>;
}

/** The imports of moods of a store. */
export function createMoodImports(db: Kysely<Tables>): MoodImports {
  return {
    add: (profileId, { id, origin, file, at }, part) =>
      atomically(db, async (db) => {
        const moods = part.moods.map(({ key, ...mood }) => ({ ...mood, id: idOf(key) }));
        const counts = {
          moods: await createMoods(db).store(profileId, moods, id),
          notes: await createDayNotes(db).store(profileId, part.notes, id),
        };
        if (counts.moods + counts.notes === 0) return counts;
        await db
          .insertInto('mood_imports')
          .values({ profile_id: profileId, id, origin, file: JSON.stringify(file), ...counts, at })
          .onConflict((conflict) =>
            conflict.columns(['profile_id', 'id']).doUpdateSet((set) => ({
              moods: set('mood_imports.moods', '+', counts.moods),
              notes: set('mood_imports.notes', '+', counts.notes),
            })),
          )
          .execute();
        return counts;
      }),
    async list(profileId) {
      const rows = await db
        .selectFrom('mood_imports')
        .selectAll()
        .where('profile_id', '=', profileId)
        .orderBy('at', 'desc')
        .orderBy('id')
        .execute();
      return readable(rows, ({ file, at, ...row }) => ({
        ...checked(importSchema, row, 'mood_imports'),
        file: fromJson(z.string(), file, 'mood_imports.file'),
        at: storedMoment(at),
      }));
    },
    undo: (profileId, id) =>
      atomically(db, async (db) => {
        const known = await db
          .deleteFrom('mood_imports')
          .where('profile_id', '=', profileId)
          .where('id', '=', id)
          .returning('id')
          .executeTakeFirst();
        if (known === undefined) return undefined;
        return {
          moods: await inParts(1000, async (most) => {
            const some = db
              .selectFrom('moods')
              .select('id')
              .where('profile_id', '=', profileId)
              .where('import_id', '=', id)
              .limit(most);
            const deleted = db
              .deleteFrom('moods')
              .where('profile_id', '=', profileId)
              .where('id', 'in', some);
            return (await deleted.returning('id').execute()).length;
          }),
          notes: await inParts(500, async (most) => {
            const some = db
              .selectFrom('day_notes')
              .select('day')
              .where('profile_id', '=', profileId)
              .where('import_id', '=', id)
              .limit(most);
            const deleted = db
              .deleteFrom('day_notes')
              .where('profile_id', '=', profileId)
              .where('day', 'in', some);
            return (await deleted.returning('day').execute()).length;
          }),
        };
      }),
    async forget(profileId) {
      await db.deleteFrom('mood_imports').where('profile_id', '=', profileId).execute();
    },
  };
}

function idOf(key: string): string {
  return z.uuid().safeParse(key).success ? key.toLowerCase() : deriveId(key);
}
