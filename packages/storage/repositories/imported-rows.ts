import { moodEstimateSchema, topEmotion, type ProfileId } from '@emoverse/domain';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { fromJson, readable } from '../as-json.ts';
import { inBatches } from '../in-batches.ts';
import { inParts } from '../in-parts.ts';
import { writeMany } from '../items/write-many.ts';
import type { StoreKind, Tables } from '../tables.ts';

/** A row of a table as the store has it. */
type Row = Readonly<Record<string, string | number | null>>;
const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** Tables whose rows files bring, how they are found again, and what the person has told by one: how exactly a form of file tells it is no change. */
const TABLES = {
  moods: {
    key: 'id',
    columns: ['profile_id', 'id', 'estimate', 'felt', 'intent', 'note', 'at', 'import_id', 'seen_in'],
    told: toldOfMood,
  },
  day_notes: {
    key: 'day',
    columns: ['profile_id', 'day', 'note', 'changed_at', 'import_id', 'seen_in'],
    told: ({ note }: Row) => String(note),
  },
} as const;
export type ImportedTable = keyof typeof TABLES;

const A_PART = 500;

/** How many rows a part of a file had that were new, or different from what an earlier file said. */
export interface Brought {
  readonly added: number;
  readonly changed: number;
}

/** What an import has done to its rows, taken back: how many went, and how many are again what they were before. */
export interface TakenBack {
  readonly deleted: number;
  readonly restored: number;
}

/**
 * Rows of a person that files brought. A row belongs to the file that last said something new of it (`import_id`); what files before said
 * lies below it (`imported_before`), the latest on top, so that taking back one file leaves what all others said. A row
 * without an import is the person's own and no file's to change.
 */
export function importedRows(
  db: Kysely<Tables>,
  kind: StoreKind,
  profileId: ProfileId,
  table: ImportedTable,
) {
  const { key, columns, told } = TABLES[table];
  const { ref } = db.dynamic;
  const rows = () => db.selectFrom(table).where('profile_id', '=', profileId);
  const withKeys = (keys: readonly string[]) => rows().selectAll().where(ref(key), 'in', keys).execute();
  const drop = (keys: readonly string[]) =>
    db.deleteFrom(table).where('profile_id', '=', profileId).where(ref(key), 'in', keys).execute();
  const write = (written: readonly Row[]) => {
    const values = written.map((row) => columns.map((column) => row[column] ?? null));
    const set = columns.map((column) => `${column} = excluded.${column}`).join(', ');
    const conflict = `(profile_id, ${key}) do update set ${set}`;
    return table === 'moods'
      ? writeMany(db, kind, table, TABLES[table].columns, values, conflict)
      : writeMany(db, kind, table, TABLES[table].columns, values, conflict);
  };
  const before = () =>
    db.selectFrom('imported_before').where('profile_id', '=', profileId).where('kind', '=', table);
  const dropBefore = () =>
    db.deleteFrom('imported_before').where('profile_id', '=', profileId).where('kind', '=', table);
  const push = async (entries: readonly { key: string; importId: string; data: string | null }[]) => {
    for (const batch of inBatches(entries)) {
      const tops = await before()
        .select(({ fn }) => ['row_key', fn.max<number>('nth').as('nth')])
        .where('row_key', 'in', [...new Set(batch.map(({ key }) => key))])
        .groupBy('row_key')
        .execute();
      const next = new Map(tops.map(({ row_key, nth }) => [row_key, nth]));
      const placed = batch.map(({ key, importId, data }) => {
        const nth = (next.get(key) ?? 0) + 1;
        next.set(key, nth);
        return { profile_id: profileId, kind: table, row_key: key, nth, import_id: importId, data };
      });
      await db.insertInto('imported_before').values(placed).execute();
    }
  };
  /** Puts back what rows were before, where they were anything. Gives how many. */
  const restore = async (keys: readonly string[]): Promise<number> => {
    if (keys.length === 0) return 0;
    const found = await before().selectAll().where('row_key', 'in', keys).orderBy('nth').execute();
    const tops = [...new Map(found.map((entry) => [entry.row_key, entry])).values()];
    const there = tops.flatMap(({ row_key, nth, data }) => (data === null ? [] : { row_key, nth, data }));
    await write(there.map(({ data }) => fromJson(rowSchema, data, 'imported_before.data')));
    for (const { row_key, nth } of there)
      await dropBefore().where('row_key', '=', row_key).where('nth', '=', nth).execute();
    return there.length;
  };
  const keyOf = (row: Row): string => String(row[key]);
  const asBefore = (row: Row) => ({
    key: keyOf(row),
    importId: String(row['import_id']),
    data: JSON.stringify(row),
  });
  const read = (found: readonly object[]): Row[] => readable(found, (row) => rowSchema.parse(row));

  return {
    /**
     * Adds rows of a file, and changes those that an earlier file said otherwise.
     *
     * @param ofProgram imports of files of the same program: others know less of its rows.
     */
    async bring(importId: string, given: readonly Row[], ofProgram: ReadonlySet<string>): Promise<Brought> {
      const sum = { added: 0, changed: 0 };
      for (const batch of inBatches([...new Map(given.map((row) => [keyOf(row), row])).values()])) {
        const known = new Map(read(await withKeys(batch.map(keyOf))).map((row) => [keyOf(row), row]));
        const changed = batch.filter((row) => {
          const now = known.get(keyOf(row));
          return now !== undefined && ofProgram.has(String(now['import_id'])) && told(row) !== told(now);
        });
        // What the same file has said before is no version of its own.
        const earlier = changed.flatMap((row) => {
          const now = known.get(keyOf(row));
          return now === undefined || now['import_id'] === importId ? [] : [now];
        });
        await push(earlier.map(asBefore));
        const added = batch.filter((row) => !known.has(keyOf(row)));
        await write(
          [...added, ...changed].map((row) => ({ ...row, import_id: importId, seen_in: importId })),
        );
        await db
          .updateTable(table)
          .set({ seen_in: importId })
          .where('profile_id', '=', profileId)
          .where('import_id', 'is not', null)
          .where(ref(key), 'in', batch.map(keyOf))
          .execute();
        sum.added += added.length;
        sum.changed += changed.length;
      }
      return sum;
    },
    /** Takes rows away that a file does not have any more. */
    async takeOut(importId: string, gone: readonly Row[]): Promise<void> {
      await push(gone.flatMap((row) => [asBefore(row), { key: keyOf(row), importId, data: null }]));
      for (const batch of inBatches(gone)) await drop(batch.map(keyOf));
    },
    /** Takes back what an import, which is not in `mood_imports` any more, brought, changed and took away; what the person or a later file has changed since stays. */
    async undo(importId: string): Promise<TakenBack> {
      const left = await dropBefore()
        .where('import_id', '=', importId)
        .returning(['row_key', 'data'])
        .execute();
      const sum = { deleted: 0, restored: 0 };
      // What a later file has said as well is that one's now.
      await db
        .updateTable(table)
        .set((set) => ({ import_id: set.ref('seen_in') }))
        .where('profile_id', '=', profileId)
        .where('import_id', '=', importId)
        .where('seen_in', 'in', ({ selectFrom }) =>
          selectFrom('mood_imports')
            .select('mood_imports.id')
            .where('mood_imports.profile_id', '=', profileId),
        )
        .execute();
      await inParts(A_PART, async (most) => {
        const own = read(await rows().selectAll().where('import_id', '=', importId).limit(most).execute());
        if (own.length === 0) return 0;
        const keys = own.map(keyOf);
        await drop(keys);
        const restored = await restore(keys);
        sum.restored += restored;
        sum.deleted += keys.length - restored;
        return keys.length;
      });
      const taken = left.flatMap(({ row_key, data }) => (data === null ? [row_key] : []));
      for (const batch of inBatches(taken)) {
        const there = new Set(read(await withKeys(batch)).map(keyOf));
        sum.restored += await restore(batch.filter((one) => !there.has(one)));
      }
      return sum;
    },
  };
}

/** Forgets what files before said of rows that are the person's by now, or gone. */
export async function forgetBefore(
  db: Kysely<Tables>,
  profileId: ProfileId,
  table: ImportedTable,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return;
  await db
    .deleteFrom('imported_before')
    .where('profile_id', '=', profileId)
    .where('kind', '=', table)
    .where('row_key', 'in', keys)
    .execute();
}

function toldOfMood({ estimate, felt, intent, note, at }: Row): string {
  const { valence, arousal, scores } = fromJson(moodEstimateSchema, String(estimate), 'moods.estimate');
  return JSON.stringify([
    valence.toFixed(2),
    arousal.toFixed(2),
    felt ?? topEmotion(scores),
    intent,
    note,
    at,
  ]);
}
