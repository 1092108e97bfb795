import { countedNames, isOutOfFiles, itemIdSchema, type CatalogueItem, type ItemId } from '@emoverse/domain';
import {
  findAudioFiles,
  fingerprintFile,
  type FileReading,
  type FoundFile,
  type Readers,
} from '@emoverse/library';
import type { GenrePlaces } from '@emoverse/recommender';
import type { LibraryFile, Store } from '@emoverse/storage';
import { realpath } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { createProgress } from '../terminal/progress.ts';
import { itemOfFile } from './item-of-file.ts';
import { planScan } from './plan-scan.ts';

/** What became of the files of a folder. */
export interface ScanSummary {
  readonly folder: string;
  readonly files: number;
  readonly unchanged: number;
  readonly added: number;
  readonly changed: number;
  readonly moved: number;
  readonly removed: number;
  /** What was not looked at at all, and why: folders that may not be read, names that are no UTF-8. */
  readonly passedOver: readonly { readonly path: string; readonly reason: string }[];
  /** Files that are not read with their sound, and why, in the order of their paths. */
  readonly withoutSound: readonly {
    readonly path: string;
    readonly state: LibraryFile['state'];
    readonly reason: string;
  }[];
}

/** Results are stored in one transaction after so many files or so long: what a scan that is cut off has to do again. */
const BATCH = 16;
const BATCH_MS = 3_000;

const ODD_NAME = 'its name is not UTF-8; rename it (convmv does so for whole folders)';

type Outcome = 'added' | 'changed' | 'moved' | 'unchanged';
interface Entry {
  readonly file: LibraryFile;
  readonly item: CatalogueItem | undefined;
  readonly outcome: Outcome;
  /** Where a moved file lay before. */
  readonly from?: LibraryFile;
}

/**
 * Brings the sound files of a folder into the store: new and changed ones are read, moved ones keep their item, those
 * that are gone are forgotten. Stores batch by batch, so a scan that was cut off goes on when called again.
 */
export async function scanLibrary(
  folderGiven: string,
  store: Store,
  readers: Readers,
  placeOfGenres: GenrePlaces,
  io: CommandIo,
): Promise<ScanSummary> {
  const unreadableFolders: string[] = [];
  const oddNames: string[] = [];
  const found = await findAudioFiles(
    folderGiven,
    (path) => unreadableFolders.push(path),
    (path) => oddNames.push(path),
  );
  const folder = await realpath(folderGiven);
  const unreadable = unreadableFolders.map((path) => relative(folder, path).split(sep).join('/'));
  await refuseOverlap(folder, store);
  const known = await store.library.files(folder);
  const plan = planScan(found, known, unreadable);
  const state = createScanState(
    folder,
    known,
    await store.library.files(),
    plan.missing,
    countedFiles(found),
  );
  const counts = { added: 0, changed: 0, moved: 0, unchanged: plan.unchanged.length };
  const progress = createProgress(io, 'Scanning', 'files');
  let done = 0;
  let finished: Entry[] = [];
  let keptAt = io.now();
  const keep = async (): Promise<void> => {
    const batch = finished;
    finished = [];
    keptAt = io.now();
    await store.inTransaction(async ({ library }) => {
      await library.save(batch);
      const left = batch.flatMap(({ from }) => from ?? []);
      if (left.length > 0) await library.remove(left);
    });
    for (const { outcome } of batch) counts[outcome] += 1;
  };
  const tellServers = async (): Promise<void> => {
    if (counts.added + counts.changed + counts.moved + plan.missing.length > 0)
      await store.catalogue.markChanged();
  };
  try {
    const queue = [...plan.toLookAt];
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        finished.push(await lookAt(next, state, store, readers, placeOfGenres, io));
        if (finished.length >= BATCH || io.now() - keptAt >= BATCH_MS) await keep();
        done += 1;
        await progress.to(done / plan.toLookAt.length, done);
      }
    };
    const workers = await Promise.allSettled(Array.from({ length: readers.threads }, work));
    // What was read is worth keeping, also when Ctrl-C or a fault ended the scan.
    if (finished.length > 0) await keep();
    if (workers.some(({ status }) => status === 'rejected')) await tellServers();
    for (const worker of workers) if (worker.status === 'rejected') throw worker.reason;
  } finally {
    progress.end();
  }
  const gone = plan.missing.filter((file) => !state.moved.has(file.path));
  await store.library.remove(gone);
  await tellServers();
  return {
    folder,
    files: found.length,
    ...counts,
    removed: gone.length,
    passedOver: [
      ...unreadable.map((path) => ({ path, reason: 'the folder may not be read' })),
      ...oddNames.map((path) => ({ path, reason: ODD_NAME })),
    ],
    withoutSound: (await store.library.files(folder)).flatMap(({ path, state, reason }) =>
      state === 'sound' ? [] : [{ path, state, reason: reason ?? '' }],
    ),
  };
}

/** What is known while a scan runs. */
interface ScanState {
  readonly folder: string;
  readonly before: ReadonlyMap<string, LibraryFile>;
  /** Missing files by content: one that turns up elsewhere was moved. */
  readonly missing: Map<string, LibraryFile>;
  /** Old paths of files that were moved. */
  readonly moved: Set<string>;
  /** Files whose number is that of a track, as the others of their folder tell. */
  readonly counted: ReadonlySet<string>;
  /** Item ids in use, with the path that has them. */
  readonly taken: Map<ItemId, string>;
}

function createScanState(
  folder: string,
  known: readonly LibraryFile[],
  everywhere: readonly LibraryFile[],
  missing: readonly LibraryFile[],
  counted: ReadonlySet<string>,
): ScanState {
  const lost = new Set(missing.map(({ path }) => path));
  return {
    folder,
    before: new Map(known.map((file) => [file.path, file])),
    missing: new Map(missing.map((file) => [file.fingerprint, file])),
    moved: new Set(),
    counted,
    taken: new Map(
      everywhere.flatMap((file) =>
        file.itemId === undefined || (file.folder === folder && lost.has(file.path))
          ? []
          : [[file.itemId, join(file.folder, file.path)] as const],
      ),
    ),
  };
}

async function lookAt(
  { path, size, modifiedAt }: FoundFile,
  state: ScanState,
  store: Store,
  readers: Readers,
  placeOfGenres: GenrePlaces,
  io: CommandIo,
): Promise<Entry> {
  const whole = join(state.folder, path);
  const old = state.before.get(path);
  const isSame = old?.size === size && old.modifiedAt === modifiedAt;
  // Copies and unreadable files are looked at again each time, and mostly are what they were.
  const outcomeOf = (now: LibraryFile['state']): Outcome =>
    old === undefined ? 'added' : isSame && old.state === now ? 'unchanged' : 'changed';
  const about = { folder: state.folder, path, size, modifiedAt, scannedAt: io.now() };
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
    const reading: FileReading = await readers.read(whole, { isCounted: state.counted.has(path) });
    return {
      file: {
        ...about,
        itemId: id,
        fingerprint,
        state: reading.kind,
        reason: reading.kind === 'sound' ? undefined : reading.reason,
      },
      item: itemOfFile(id, reading, placeOfGenres),
      outcome: outcomeOf(reading.kind),
    };
  } catch (error) {
    io.signal.throwIfAborted();
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

/** A file belongs to one folder only. */
async function refuseOverlap(folder: string, store: Store): Promise<void> {
  const contains = (outer: string, inner: string): boolean => {
    const path = relative(outer, inner);
    return path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !/^[a-z]:/i.test(path);
  };
  for (const { folder: other } of await store.library.folders()) {
    if (contains(other, folder))
      throw new BadInputError(
        `${folder} lies inside ${other}, which is in the library already: scan that one`,
      );
    if (contains(folder, other))
      throw new BadInputError(
        `${other}, which is in the library already, lies inside ${folder}: call emoverse library forget ${other} first`,
      );
  }
}
