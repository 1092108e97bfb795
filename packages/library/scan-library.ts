import { EmoVerseError } from '@emoverse/domain';
import { realpath } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { findAudioFiles } from './find-audio-files.ts';
import { beginLooking, lookAtFile, type LookedAt } from './look-at-file.ts';
import type { ScannedFile } from './scanned-file.ts';
import { planScan } from './plan-scan.ts';
import { refuseOverlap } from './refuse-overlap.ts';
import type { PassedOver, ScanNote, ScanParts } from './scan-parts.ts';

/** What became of the files of a folder. */
export interface ScanSummary {
  readonly folder: string;
  readonly files: number;
  readonly unchanged: number;
  readonly added: number;
  readonly changed: number;
  readonly moved: number;
  readonly removed: number;
  readonly passedOver: readonly PassedOver[];
  /** Files that are not read with their sound, and why, in the order of their paths. */
  readonly withoutSound: readonly Pick<ScannedFile, 'path' | 'state' | 'reason'>[];
}

/** Results are stored in one transaction after so many files or so long: what a scan that is cut off has to do again. */
const BATCH = 16;
const BATCH_MS = 3_000;
/** So often is noted how many files were found: a folder on a slow disk is looked through for minutes. */
const NOTE_MS = 3_000;
/** So many of what was passed over are told one by one. */
const MOST_PASSED_OVER = 50;

/**
 * Brings the sound files of a folder into the store: new and changed ones are read, moved ones keep their item, those
 * that are gone are forgotten. Stores batch by batch, so a scan that was stopped or cut off goes on when called again.
 *
 * @throws EmoVerseError `no-folder` and `folder-not-readable`; `folder-overlaps` where one is chosen that lies in it or
 *   around it; `folder-emptied` where `whenEmptied` refuses it: nothing is forgotten then; `scan-held` where it was paused, or begun by another, in the store; and the reason of `signal`.
 */
export async function scanLibrary(parts: ScanParts): Promise<ScanSummary> {
  const { now, signal } = parts;
  const { musicFolders } = parts.store;
  const chosen = (await musicFolders.list()).map((one) => one.folder);
  const folder = await realpath(parts.folder).catch(() => resolve(parts.folder));
  refuseOverlap(folder, chosen);
  if (!chosen.includes(folder)) {
    // Of one that was never there nothing is noted.
    await findAudioFiles(folder, { isShallow: true });
    await musicFolders.add(folder, now());
  }
  const run = await musicFolders.beginScan(folder, now());
  if (run === undefined) throw held(folder);
  try {
    const summary = await scan(folder, run, parts);
    await musicFolders.endScan(folder, run, { state: 'done' }, now());
    return summary;
  } catch (error) {
    const problem = error instanceof EmoVerseError ? error.code : 'internal';
    const end = signal.aborted ? { state: parts.whenStopped } : { state: 'failed' as const, problem };
    await musicFolders.endScan(folder, run, end, now());
    throw error;
  }
}

async function scan(folder: string, run: number, parts: ScanParts): Promise<ScanSummary> {
  const { readers, now, signal, onProgress } = parts;
  const { library, musicFolders, catalogue } = parts.store;
  const note = async (progress: ScanNote): Promise<void> => {
    await onProgress?.(progress);
    signal.throwIfAborted();
    if (!(await musicFolders.noteScan(folder, run, progress, now()))) throw held(folder);
  };
  const passedOver: PassedOver[] = [];
  let notedAt = now();
  const found = await findAudioFiles(folder, {
    onUnreadable: (path) =>
      passedOver.push({ path: relative(folder, path).split(sep).join('/'), why: 'folder-not-readable' }),
    onOddName: (path) => passedOver.push({ path, why: 'odd-name' }),
    async onFound(count) {
      signal.throwIfAborted();
      if (now() - notedAt < NOTE_MS) return;
      notedAt = now();
      await note({ found: count, done: 0 });
    },
  });
  const known = await library.files(folder);
  if (parts.whenEmptied === 'refuse' && found.length === 0 && known.length > 0)
    throw emptied(folder, known.length);
  const unreadable = passedOver.filter(({ why }) => why === 'folder-not-readable').map(({ path }) => path);
  const plan = planScan(found, known, unreadable);
  const state = beginLooking(folder, found, known, await library.files(), plan.missing);
  const counts = { added: 0, changed: 0, moved: 0, unchanged: plan.unchanged.length };
  const doneBefore = plan.unchanged.length;
  const readingSince = now();
  let done = doneBefore;
  const progress = (): ScanNote => ({
    ...{ found: found.length, done, readingSince, doneBefore },
    passedOver: passedOver.slice(0, MOST_PASSED_OVER),
  });
  let finished: LookedAt[] = [];
  let keptAt = now();
  const keep = async (): Promise<void> => {
    const batch = finished;
    finished = [];
    keptAt = now();
    await library.save(
      batch,
      batch.flatMap(({ from }) => from ?? []),
    );
    for (const { outcome } of batch) counts[outcome] += 1;
  };
  const tellServers = async (): Promise<void> => {
    if (counts.added + counts.changed + counts.moved + plan.missing.length > 0) await catalogue.markChanged();
  };
  await note(progress());
  const queue = [...plan.toLookAt];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      finished.push(await lookAtFile(next, state, parts));
      done += 1;
      if (finished.length >= BATCH || now() - keptAt >= BATCH_MS) {
        await keep();
        await note(progress());
      } else await onProgress?.(progress());
      signal.throwIfAborted();
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: readers.threads }, work));
  // What was read is worth keeping, also when the person or a fault ended the scan.
  if (finished.length > 0) await keep();
  const failed = workers.find((worker) => worker.status === 'rejected');
  if (failed !== undefined) {
    await tellServers();
    throw failed.reason;
  }
  await note(progress());
  const gone = plan.missing.filter((file) => !state.moved.has(file.path));
  await library.remove(gone);
  await tellServers();
  return {
    folder,
    files: found.length,
    ...counts,
    removed: gone.length,
    passedOver,
    withoutSound: (await library.files(folder)).flatMap(({ path, state, reason }) =>
      state === 'sound' ? [] : [{ path, state, reason }],
    ),
  };
}

function held(folder: string): EmoVerseError {
  return new EmoVerseError(
    'scan-held',
    `reading ${folder} was stopped: it was paused, is read by another EmoVerse now, or was taken out of the library`,
  );
}

function emptied(folder: string, files: number): EmoVerseError {
  return new EmoVerseError(
    'folder-emptied',
    `none of ${files} files is left in ${folder}, and nothing was forgotten: is its disk there? If they are meant to be gone, call emoverse library forget ${folder}`,
  );
}
