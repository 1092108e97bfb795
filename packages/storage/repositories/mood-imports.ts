import type { ProfileId } from '@emoverse/domain';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { checked, fromJson, readable, storedMoment } from '../as-json.ts';
import { atomically } from '../atomically.ts';
import { deriveId } from '../derive-id.ts';
import type { StoreKind, Tables } from '../tables.ts';
import { rowOfNote, type DayNote } from './day-notes.ts';
import { importedRows, type ImportedTable } from './imported-rows.ts';
import { rowOfMood, type StoredMood } from './moods.ts';

const countSchema = z.number().int().min(0);
const importSchema = z.object({
  ...{ id: z.uuid(), origin: z.string() },
  ...{ moods: countSchema, notes: countSchema, changed: countSchema, gone: countSchema },
});

/** One file that moods were brought in from; `moods` and `notes` are how many it brought. */
export interface StoredMoodImport {
  readonly id: string;
  /** The program that wrote the file. */
  readonly origin: string;
  readonly file: string;
  readonly moods: number;
  readonly notes: number;
  /** How many of earlier files it changed, and how many it had no more. */
  readonly changed: number;
  readonly gone: number;
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
  readonly changed: number;
}

type About = Pick<StoredMoodImport, 'id' | 'origin' | 'file' | 'at'>;

export interface MoodImports {
  /**
   * Adds a part to an import, which begins with the first that changes something. Moods and notes that an earlier file said otherwise
   * are changed; the person's own, and what they have changed, stays as it is. Gives how many were new, and changed.
   */
  add(profileId: ProfileId, about: About, part: MoodImportPart): Promise<MoodImportCounts>;
  /**
   * Ends an import of a file that is its program's whole diary: takes away what earlier files of that program brought between the first and
   * the last mood of this one, and it has no more. Gives how many.
   */
  end(profileId: ProfileId, about: About): Promise<number>;
  /** The latest first. */
  list(profileId: ProfileId): Promise<StoredMoodImport[]>;
  /**
   * Takes an import back: deletes what it brought, and puts back what it changed and took away. Undefined where there is no such import.
   * Gives how many; `changed` are those that were put back.
   */
  undo(profileId: ProfileId, id: string): Promise<MoodImportCounts | undefined>;
  /** Forgets that there were imports; what they brought stays. */
  forget(profileId: ProfileId): Promise<void>;
}

/** The imports of moods of a store. */
export function createMoodImports(db: Kysely<Tables>, kind: StoreKind): MoodImports {
  const note = async (
    db: Kysely<Tables>,
    profileId: ProfileId,
    { id, origin, file, at }: About,
    counts: Pick<StoredMoodImport, 'moods' | 'notes' | 'changed' | 'gone'>,
  ): Promise<void> => {
    if (Object.values(counts).every((count) => count === 0)) return;
    await db
      .insertInto('mood_imports')
      .values({ profile_id: profileId, id, origin, file: JSON.stringify(file), ...counts, at })
      .onConflict((conflict) =>
        conflict.columns(['profile_id', 'id']).doUpdateSet((set) => ({
          moods: set('mood_imports.moods', '+', counts.moods),
          notes: set('mood_imports.notes', '+', counts.notes),
          changed: set('mood_imports.changed', '+', counts.changed),
          gone: set('mood_imports.gone', '+', counts.gone),
        })),
      )
      .execute();
  };
  return {
    add: (profileId, about, part) =>
      atomically(db, async (db) => {
        const moods = part.moods.map(({ key, ...mood }) => rowOfMood(profileId, { ...mood, id: idOf(key) }));
        const notes = part.notes.map((note) => rowOfNote(profileId, note));
        const imports = await db
          .selectFrom('mood_imports')
          .select('id')
          .where('profile_id', '=', profileId)
          .where('origin', '=', about.origin)
          .execute();
        const ofProgram = new Set([about.id, ...imports.map(({ id }) => id)]);
        const rowsOf = (table: ImportedTable) => importedRows(db, kind, profileId, table);
        const broughtMoods = await rowsOf('moods').bring(about.id, moods, ofProgram);
        const broughtNotes = await rowsOf('day_notes').bring(about.id, notes, ofProgram);
        const counts = {
          moods: broughtMoods.added,
          notes: broughtNotes.added,
          changed: broughtMoods.changed + broughtNotes.changed,
        };
        await note(db, profileId, about, { ...counts, gone: 0 });
        return counts;
      }),
    end: (profileId, about) =>
      atomically(db, async (db) => {
        const { first, last } = await db
          .selectFrom('moods')
          .select(({ fn }) => [fn.min('at').as('first'), fn.max('at').as('last')])
          .where('profile_id', '=', profileId)
          .where('seen_in', '=', about.id)
          .executeTakeFirstOrThrow();
        if (first === null || last === null) return 0;
        const gone = await db
          .selectFrom('moods')
          .selectAll()
          .where('profile_id', '=', profileId)
          .where('at', '>=', first)
          .where('at', '<=', last)
          .where(({ or, eb }) => or([eb('seen_in', 'is', null), eb('seen_in', '<>', about.id)]))
          .where('import_id', 'in', ({ selectFrom }) =>
            selectFrom('mood_imports')
              .select('mood_imports.id')
              .where('mood_imports.profile_id', '=', profileId)
              .where('mood_imports.origin', '=', about.origin),
          )
          .execute();
        await importedRows(db, kind, profileId, 'moods').takeOut(about.id, gone);
        await note(db, profileId, about, { moods: 0, notes: 0, changed: 0, gone: gone.length });
        return gone.length;
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
        const moods = await importedRows(db, kind, profileId, 'moods').undo(id);
        const notes = await importedRows(db, kind, profileId, 'day_notes').undo(id);
        return {
          moods: moods.deleted,
          notes: notes.deleted,
          changed: moods.restored + notes.restored,
        };
      }),
    forget: (profileId) =>
      atomically(db, async (db) => {
        await db.deleteFrom('mood_imports').where('profile_id', '=', profileId).execute();
        await db.deleteFrom('imported_before').where('profile_id', '=', profileId).execute();
      }),
  };
}

function idOf(key: string): string {
  return z.uuid().safeParse(key).success ? key.toLowerCase() : deriveId(key);
}
