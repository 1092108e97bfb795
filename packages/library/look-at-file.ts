import { countedNames, isOutOfFiles, itemIdSchema, type CatalogueItem, type ItemId } from '@emoverse/domain';
import { join, posix } from 'node:path';
import type { FoundFile } from './find-audio-files.ts';
import { fingerprintFile } from './fingerprint-file.ts';
import { itemOfFile } from './item-of-file.ts';
import type { ScanParts } from './scan-parts.ts';
import type { ScannedFile } from './scanned-file.ts';

/** A file that was looked at, and what became of it. */
export interface LookedAt {
  readonly file: ScannedFile;
  readonly item: CatalogueItem | undefined;
  readonly outcome: 'added' | 'changed' | 'moved' | 'unchanged';
  /** Where a moved file lay before. */
  readonly from?: ScannedFile;
}

/** What is known while a scan runs. */
export interface Looking {
  readonly folder: string;
  readonly before: ReadonlyMap<string, ScannedFile>;
  /** Missing files by content: one that turns up elsewhere was moved. */
  readonly missing: Map<string, ScannedFile>;
  /** Old paths of files that were moved. */
  readonly moved: Set<string>;
  /** Files whose number is that of a track, as the others of their folder tell. */
  readonly counted: ReadonlySet<string>;
  /** Item ids in use, with the path that has them. */
  readonly taken: Map<ItemId, string>;
}

/** @param everywhere the known files of all folders. */
export function beginLooking(
  folder: string,
  found: readonly FoundFile[],
  known: readonly ScannedFile[],
  everywhere: readonly ScannedFile[],
  missing: readonly ScannedFile[],
): Looking {
  const lost = new Set(missing.map(({ path }) => path));
  return {
    folder,
    before: new Map(known.map((file) => [file.path, file])),
    missing: new Map(missing.map((file) => [file.fingerprint, file])),
    moved: new Set(),
    counted: countedFiles(found),
    taken: new Map(
      everywhere.flatMap((file) =>
        file.itemId === undefined || (file.folder === folder && lost.has(file.path))
          ? []
          : [[file.itemId, join(file.folder, file.path)] as const],
      ),
    ),
  };
}

/** Reads one file, if it is not known by its content already. What cannot be read is told, not thrown. */
export async function lookAtFile(
  { path, size, modifiedAt }: FoundFile,
  state: Looking,
  { store, readers, places, now, signal }: Pick<ScanParts, 'store' | 'readers' | 'places' | 'now' | 'signal'>,
): Promise<LookedAt> {
  const whole = join(state.folder, path);
  const old = state.before.get(path);
  const isSame = old?.size === size && old.modifiedAt === modifiedAt;
  // Copies and unreadable files are looked at again each time, and mostly are what they were.
  const outcomeOf = (now: ScannedFile['state']): LookedAt['outcome'] =>
    old === undefined ? 'added' : isSame && old.state === now ? 'unchanged' : 'changed';
  const about = { folder: state.folder, path, size, modifiedAt, scannedAt: now() };
  try {
    const fingerprint = await fingerprintFile(whole);
    const moved = old === undefined ? state.missing.get(fingerprint) : undefined;
    if (moved !== undefined) {
      state.missing.delete(fingerprint);
      state.moved.add(moved.path);
      const item = moved.itemId === undefined ? undefined : await store.catalogue.find(moved.itemId);
      if (moved.itemId !== undefined) state.taken.set(moved.itemId, whole);
      return { file: { ...moved, ...about }, item, outcome: 'moved', from: moved };
    }
    if (old !== undefined && old.fingerprint === fingerprint && old.itemId !== undefined) {
      return { file: { ...old, ...about }, item: undefined, outcome: outcomeOf(old.state) };
    }
    const id = old?.itemId ?? itemIdSchema.parse(`library-${fingerprint}`);
    const holder = state.taken.get(id);
    if (holder !== undefined && holder !== whole) {
      const reason = `the same sound as ${holder}`;
      return {
        file: { ...about, itemId: undefined, fingerprint, state: 'copy', reason },
        item: undefined,
        outcome: outcomeOf('copy'),
      };
    }
    state.taken.set(id, whole);
    const reading = await readers.read(whole, { isCounted: state.counted.has(path) });
    return {
      file: {
        ...about,
        itemId: id,
        fingerprint,
        state: reading.kind,
        reason: reading.kind === 'sound' ? undefined : reading.reason,
      },
      item: itemOfFile(id, reading, places),
      outcome: outcomeOf(reading.kind),
    };
  } catch (error) {
    signal.throwIfAborted();
    if (isOutOfFiles(error)) throw error; // says nothing about this file
    const reason = error instanceof Error ? error.message : String(error);
    return {
      file: { ...about, itemId: undefined, fingerprint: '', state: 'unreadable', reason },
      item: undefined,
      outcome: outcomeOf('unreadable'),
    };
  }
}

/** The files whose folder counts up, by their paths. */
function countedFiles(found: readonly FoundFile[]): Set<string> {
  const namesByFolder = new Map<string, string[]>();
  for (const { path } of found) {
    const folder = posix.dirname(path);
    const names = namesByFolder.get(folder) ?? [];
    names.push(posix.basename(path));
    namesByFolder.set(folder, names);
  }
  return new Set(
    [...namesByFolder].flatMap(([folder, names]) =>
      [...countedNames(names)].map((name) => posix.join(folder, name)),
    ),
  );
}
