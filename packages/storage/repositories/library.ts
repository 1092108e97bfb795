import { itemIdSchema, type CatalogueItem, type ItemId } from '@emoverse/domain';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { checked, fromJson, readable, storedMoment, toJsonOrNull } from '../as-json.ts';
import { atomically } from '../atomically.ts';
import { inBatches } from '../in-batches.ts';
import { dropLibraryItems, writeLibraryItems } from '../items/library-items.ts';
import { lockItems } from '../items/lock-items.ts';
import type { StoreKind, Tables } from '../tables.ts';

/** One sound file on this machine. */
export interface LibraryFile {
  /** The scanned folder, whole path. */
  readonly folder: string;
  /** Path below it, with `/`. */
  readonly path: string;
  /** Its item of the catalogue; undefined where it became none. */
  readonly itemId: ItemId | undefined;
  readonly size: number;
  readonly modifiedAt: number;
  /** Tells the content apart, wherever it lies. */
  readonly fingerprint: string;
  /** Read with its sound, by its tags alone, a copy of another file, or not readable at all. */
  readonly state: (typeof STATES)[number];
  /** Why it is not `sound`. */
  readonly reason: string | undefined;
  readonly scannedAt: number;
}

const STATES = ['sound', 'tags-only', 'copy', 'unreadable'] as const;

export interface LibraryFolder {
  readonly folder: string;
  readonly files: number;
  /** Files that became items. */
  readonly tracks: number;
  readonly byState: Readonly<Record<LibraryFile['state'], number>>;
  readonly lastScannedAt: number;
}

/**
 * The sound files of a store. Their items stand in the catalogue under the collection `library`; `catalogue.markChanged`
 * tells running servers when a scan is through.
 */
export interface Library {
  folders(): Promise<LibraryFolder[]>;
  /** The files of one folder, or of all, in the order of folder and path. */
  files(folder?: string): Promise<LibraryFile[]>;
  /** The file that an item stands for. */
  fileOf(itemId: ItemId): Promise<LibraryFile | undefined>;
  /** Stores files and their items, and forgets files that moved away, in one transaction; what was known of these paths is replaced. */
  save(
    entries: readonly { readonly file: LibraryFile; readonly item: CatalogueItem | undefined }[],
    gone?: readonly Pick<LibraryFile, 'folder' | 'path'>[],
  ): Promise<void>;
  /** Forgets files and, where no other file stands for them, their items; in one transaction. */
  remove(files: readonly Pick<LibraryFile, 'folder' | 'path'>[]): Promise<void>;
}

const rowSchema = z.object({
  size: z.number(),
  modified_at: z.number(),
  fingerprint: z.string(),
  state: z.enum(STATES),
  reason: z.string().nullable(),
  scanned_at: z.number(),
  item_id: itemIdSchema.nullable(),
});

/** The library of a store. */
export function createLibrary(db: Kysely<Tables>, kind: StoreKind): Library {
  const files = async (folder?: string): Promise<LibraryFile[]> => {
    const query = db.selectFrom('library_files').selectAll();
    const rows = await (
      folder === undefined ? query : query.where('folder', '=', JSON.stringify(folder))
    ).execute();
    return readable(rows, toFile).sort(
      (left, right) => compare(left.folder, right.folder) || compare(left.path, right.path),
    );
  };
  return {
    files,
    remove: (gone) => atomically(db, (db) => forgetFiles(db, kind, gone)),
    async folders() {
      // Counted by the database: whoever watches a scan asks every second.
      const rows = await db
        .selectFrom('library_files')
        .select(['folder', 'state'])
        .select(({ fn }) => [
          fn.countAll<number>().as('files'),
          fn.count<number>('item_id').as('tracks'),
          fn.max('scanned_at').as('scanned_at'),
        ])
        .groupBy(['folder', 'state'])
        .execute();
      const folders = new Map<string, LibraryFolder>();
      for (const { folder, state, files, tracks, scannedAt } of readable(rows, toCount)) {
        const before = folders.get(folder) ?? { ...EMPTY, folder };
        folders.set(folder, {
          folder,
          files: before.files + files,
          tracks: before.tracks + tracks,
          byState: { ...before.byState, [state]: files },
          lastScannedAt: Math.max(before.lastScannedAt, scannedAt),
        });
      }
      return [...folders.values()].sort((left, right) => compare(left.folder, right.folder));
    },
    async fileOf(itemId) {
      const row = await db
        .selectFrom('library_files')
        .selectAll()
        .where('item_id', '=', itemId)
        .orderBy('folder')
        .orderBy('path')
        .executeTakeFirst();
      return row && readable([row], toFile).at(0);
    },
    save: (entries, gone = []) =>
      atomically(db, async (db) => {
        await lockItems(db, kind);
        await writeLibraryItems(
          db,
          kind,
          entries.flatMap(({ item }) => item ?? []),
          Math.max(0, ...entries.map(({ file }) => file.scannedAt)),
        );
        for (const { file } of entries) {
          const row = toRow(file);
          const { folder: _, path: __, ...rest } = row;
          await db
            .insertInto('library_files')
            .values(row)
            .onConflict((conflict) => conflict.columns(['folder', 'path']).doUpdateSet(rest))
            .execute();
        }
        if (gone.length > 0) await forgetFiles(db, kind, gone);
      }),
  };
}

async function forgetFiles(
  db: Kysely<Tables>,
  kind: StoreKind,
  gone: readonly Pick<LibraryFile, 'folder' | 'path'>[],
): Promise<void> {
  await lockItems(db, kind);
  const itemIds = new Set<string>();
  for (const { folder, path } of gone) {
    const row = await db
      .deleteFrom('library_files')
      .where('folder', '=', JSON.stringify(folder))
      .where('path', '=', JSON.stringify(path))
      .returning('item_id')
      .executeTakeFirst();
    if (row?.item_id !== null && row?.item_id !== undefined) itemIds.add(row.item_id);
  }
  const lost: string[] = [];
  for (const batch of inBatches([...itemIds])) {
    const kept = await db
      .selectFrom('library_files')
      .select('item_id')
      .where('item_id', 'in', batch)
      .execute();
    const stillThere = new Set(kept.map(({ item_id }) => item_id));
    lost.push(...batch.filter((id) => !stillThere.has(id)));
  }
  await dropLibraryItems(db, lost);
}

const EMPTY = {
  files: 0,
  tracks: 0,
  byState: { sound: 0, 'tags-only': 0, copy: 0, unreadable: 0 },
  lastScannedAt: 0,
};

function toCount(row: {
  readonly folder: string;
  readonly state: string;
  readonly files: number;
  readonly tracks: number;
  readonly scanned_at: number;
}) {
  return {
    folder: fromJson(z.string(), row.folder, 'library_files.folder'),
    state: checked(z.enum(STATES), row.state, 'library_files.state'),
    files: row.files,
    tracks: row.tracks,
    scannedAt: storedMoment(row.scanned_at),
  };
}

function compare(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}

function toRow(file: LibraryFile): Tables['library_files'] {
  return {
    folder: JSON.stringify(file.folder),
    path: JSON.stringify(file.path),
    item_id: file.itemId ?? null,
    size: file.size,
    modified_at: file.modifiedAt,
    fingerprint: file.fingerprint,
    state: file.state,
    reason: toJsonOrNull(file.reason),
    scanned_at: file.scannedAt,
  };
}

function toFile(row: Tables['library_files']): LibraryFile {
  const { size, modified_at, fingerprint, state, reason, scanned_at, item_id } = checked(
    rowSchema,
    row,
    'library_files',
  );
  return {
    folder: fromJson(z.string(), row.folder, 'library_files.folder'),
    path: fromJson(z.string(), row.path, 'library_files.path'),
    itemId: item_id ?? undefined,
    size,
    modifiedAt: modified_at,
    fingerprint,
    state,
    reason: reason === null ? undefined : fromJson(z.string(), reason, 'library_files.reason'),
    scannedAt: storedMoment(scanned_at),
  };
}
