import { setImmediate } from 'node:timers/promises';
import {
  eventIdSchema,
  knownWorkSchema,
  mendValue,
  plainTextSchema,
  tasteImportSchema,
  tasteServiceSchema,
  type EventId,
  type ImportedWork,
  type ProfileId,
  type TasteImport,
} from '@emoverse/domain';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { checked, fromJson, readable, storedMoment } from '../as-json.ts';
import { atomically } from '../atomically.ts';
import type { StoreKind, Tables } from '../tables.ts';
import { undoOf } from '../undo-of.ts';
import { rowOfEvent, rowOfImport, writeEvents } from './write-events.ts';

/** An import without its works; `known` is their number. */
export interface TasteImportSummary extends Omit<TasteImport, 'works'> {
  readonly known: number;
}

export interface TasteImports {
  /**
   * Stores imports, each with its place in the log; an id that is known already changes nothing, also of one that was
   * undone. Gives the number of new ones.
   */
  store(profileId: ProfileId, imports: readonly TasteImport[]): Promise<number>;
  /** Stores an import, unless one of the same service has told exactly the same: `already`, and nothing changes. */
  keep(
    profileId: ProfileId,
    imported: TasteImport,
  ): Promise<{ readonly kept: TasteImportSummary; readonly already: boolean }>;
  /** Newest first. */
  list(profileId: ProfileId): Promise<TasteImportSummary[]>;
  /** Every import with its works, one by one. */
  pages(profileId: ProfileId): AsyncIterable<readonly TasteImport[]>;
  /** Undoes an import as a whole: its works are gone. False where there is none of this id. */
  undo(profileId: ProfileId, id: EventId, at: number): Promise<boolean>;
}

const SUMMARY = ['id', 'service', 'file_name', 'at', 'missed', 'known'] as const;

/** What people imported of their taste. */
export function createTasteImports(db: Kysely<Tables>, kind: StoreKind): TasteImports {
  const rowsOf = (profileId: ProfileId) => db.selectFrom('taste_imports').where('profile_id', '=', profileId);
  return {
    store: (profileId, imports) =>
      atomically(db, async (db) => {
        const fresh = await writeEvents(
          db,
          kind,
          imports.map((one) => rowOfImport(profileId, one)),
        );
        const added = imports.filter(({ id }) => fresh.delete(id));
        for (const one of added)
          await db
            .insertInto('taste_imports')
            .values({ profile_id: profileId, ...toRow(one) })
            .execute();
        return added.length;
      }),
    async keep(profileId, imported) {
      const { works, ...about } = imported;
      const same = await rowsOf(profileId)
        .select(SUMMARY)
        .where('service', '=', imported.service)
        .where('works', '=', JSON.stringify(works))
        .execute();
      const [before] = readable(same, toSummary);
      if (before !== undefined) return { kept: before, already: true };
      await this.store(profileId, [imported]);
      return { kept: { ...about, known: works.length }, already: false };
    },
    async list(profileId) {
      const rows = await rowsOf(profileId).select(SUMMARY).orderBy('at', 'desc').orderBy('id').execute();
      return readable(rows, toSummary);
    },
    async *pages(profileId) {
      for (const { id } of await rowsOf(profileId).select('id').orderBy('at').orderBy('id').execute()) {
        const row = await rowsOf(profileId).selectAll().where('id', '=', id).executeTakeFirst();
        if (row !== undefined) yield readable([row], toImport);
        await setImmediate();
      }
    },
    undo: (profileId, id, at) =>
      atomically(db, async (db) => {
        const gone = await db
          .deleteFrom('taste_imports')
          .where('profile_id', '=', profileId)
          .where('id', '=', id)
          .returning('id')
          .execute();
        if (gone.length > 0) await writeEvents(db, kind, [rowOfEvent(profileId, undoOf(id, at), true)]);
        return gone.length > 0;
      }),
  };
}

/**
 * The works of each import as they are learned from, the strongest last. Of a work that several imports tell, the newest
 * import counts: exports grow, and nobody likes a work twice.
 */
export async function worksOfImports(
  imports: AsyncIterable<readonly TasteImport[]>,
): Promise<ReadonlyMap<string, readonly ImportedWork[]>> {
  const newest = new Map<string, { readonly id: EventId; readonly work: ImportedWork }>();
  for await (const page of imports)
    for (const { id, at, works } of page)
      for (const work of works) newest.set(work.itemId, { id, work: { ...work, importedAt: at } });
  const byImport = new Map<string, ImportedWork[]>();
  for (const { id, work } of newest.values()) byImport.set(id, [...(byImport.get(id) ?? []), work]);
  for (const works of byImport.values()) works.sort(byStrength);
  return byImport;
}

function byStrength(a: ImportedWork, b: ImportedWork): number {
  return a.liking * a.sureness - b.liking * b.sureness || (a.itemId < b.itemId ? -1 : 1);
}

function toRow({
  id,
  service,
  fileName,
  at,
  missed,
  works,
}: TasteImport): Omit<Tables['taste_imports'], 'profile_id'> {
  return {
    ...{ id, service, at, missed, known: works.length },
    file_name: JSON.stringify(fileName),
    works: JSON.stringify(works),
  };
}

type SummaryRow = Pick<Tables['taste_imports'], (typeof SUMMARY)[number]>;

function toSummary({ id, service, file_name, at, missed, known }: SummaryRow): TasteImportSummary {
  const count = z.number().int().nonnegative();
  return {
    id: checked(eventIdSchema, id, 'taste_imports.id'),
    service: checked(tasteServiceSchema, service, 'taste_imports.service'),
    fileName: fromJson(plainTextSchema(300), file_name, 'taste_imports.file_name'),
    at: storedMoment(at),
    missed: mendValue(tasteImportSchema.shape.missed, missed) ?? 0,
    known: mendValue(count, known) ?? 0,
  };
}

function toImport(row: Tables['taste_imports']): TasteImport {
  const { known: _, ...about } = toSummary(row);
  const works = fromJson(z.array(z.unknown()), row.works, 'taste_imports.works');
  return checked(
    tasteImportSchema,
    { ...about, works: works.flatMap((work) => mendValue(knownWorkSchema, work) ?? []) },
    'taste_imports',
  );
}
