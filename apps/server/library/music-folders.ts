import { availableParallelism } from 'node:os';
import { access } from 'node:fs/promises';
import type { Worker } from 'node:worker_threads';
import { EmoVerseError } from '@emoverse/domain';
import type { SoundPlaces } from '@emoverse/library';
import { placeSound } from '@emoverse/music-moods';
import type { MusicFolder, Store } from '@emoverse/storage';
import type { Logger } from 'pino';
import { ApiProblem } from '../http/api-problem.ts';
import { goOnAfterStart, isCutOff, type GoOnParts } from './go-on-after-start.ts';

/** What folders with music need from outside. */
export interface MusicFolderParts extends GoOnParts {
  readonly store: Pick<Store, 'library' | 'musicFolders' | 'catalogue' | 'transfer'>;
  readonly clock: () => number;
  readonly placeOfGenres: () => SoundPlaces['ofGenres'];
  readonly logger: Pick<Logger, 'info' | 'warn'>;
  /** Starts a thread that reads sound files; for tests that run from source. */
  readonly startSoundReader?: (() => Worker) | undefined;
}

/** The owner's folders with music, read in the background, one after the other. */
export interface MusicFolderService {
  /**
   * A folder that is chosen already is read anew. Gives its id. Throws `folder-overlaps` (409) for one that lies in another, or
   * around it.
   */
  add(folder: string): Promise<string>;
  /** Begins to read a folder, or goes on; false where there is none. One that is being read is left at it. */
  read(id: string): Promise<boolean>;
  /** Ends the reading, whatever process does it; false where there is no such folder. */
  hold(id: string, state: 'paused' | 'cancelled'): Promise<boolean>;
  remove(id: string): Promise<boolean>;
  /** Resolves when no folder is read by this process any more. */
  settled(): Promise<void>;
}

interface Reading {
  readonly stop: AbortController;
  /** Once it is its turn. */
  running?: Promise<void>;
  readonly ended: Promise<void>;
}

export function createMusicFolders(parts: MusicFolderParts): MusicFolderService {
  const { store, clock, logger, stopping } = parts;
  const readings = new Map<string, Reading>();
  let turn = Promise.resolve();

  const scan = async ({ id, folder }: MusicFolder, stop: AbortSignal): Promise<void> => {
    // It may have been paused by another process while it waited for its turn.
    if (stop.aborted || (await store.musicFolders.find(id))?.scan?.state !== 'waiting') return;
    const { openReaders, scanLibrary } = await import('@emoverse/library');
    const readers = openReaders({
      // The other half answers whoever uses EmoVerse meanwhile.
      threads: Math.max(1, Math.floor(availableParallelism() / 2)),
      startWorker: parts.startSoundReader,
    });
    // A thread in the middle of a file need not be done with it.
    stop.addEventListener('abort', () => void readers.dispose());
    try {
      const { files, added, changed, moved, removed } = await scanLibrary({
        folder,
        store,
        readers,
        places: { ofSound: placeSound, ofGenres: parts.placeOfGenres() },
        now: clock,
        signal: stop,
        whenStopped: 'waiting',
        whenEmptied: 'refuse',
      });
      logger.info({ files, added, changed, moved, removed }, 'a folder with music was read');
    } catch (error) {
      const code = error instanceof EmoVerseError ? error.code : 'internal';
      if (!stop.aborted && code !== 'scan-held')
        logger.warn({ code }, 'a folder with music was not all read');
    } finally {
      await readers.dispose();
    }
  };
  const begin = async (chosen: MusicFolder): Promise<void> => {
    const before = readings.get(chosen.id);
    if (before !== undefined && (chosen.scan?.state === 'waiting' || chosen.scan?.state === 'running'))
      return;
    // The store knows that it has ended before its threads have.
    await before?.ended;
    if (readings.has(chosen.id) || stopping?.aborted === true) return;
    const stop = new AbortController();
    const begun = store.musicFolders.holdScan(chosen.folder, 'waiting', clock());
    const own: Reading = {
      stop,
      ended: Promise.all([turn, begun])
        .then(() => (own.running = scan(chosen, stop.signal)))
        .catch(() => undefined)
        .finally(() => {
          if (readings.get(chosen.id) === own) readings.delete(chosen.id);
        }),
    };
    turn = own.ended;
    readings.set(chosen.id, own);
    await begun;
  };
  /** Resolves when this process does not read the folder any more; one that waits for its turn never will. */
  const end = async (id: string): Promise<void> => {
    const reading = readings.get(id);
    readings.delete(id);
    reading?.stop.abort();
    await reading?.running;
  };
  stopping?.addEventListener('abort', () => {
    for (const { stop } of readings.values()) stop.abort();
  });

  /** Goes on with what an earlier process was at; false where another may still be. */
  const goOn = async (): Promise<boolean> => {
    let isElsewhere = false;
    for (const chosen of await store.musicFolders.list()) {
      const { scan } = chosen;
      const hasEnded = scan?.state === 'running' && isCutOff(scan, clock());
      isElsewhere ||= scan?.state === 'running' && !hasEnded;
      if ((scan?.state === 'waiting' || hasEnded) && (await isHere(chosen))) await begin(chosen);
    }
    return !isElsewhere;
  };
  const first = goOnAfterStart(parts, goOn);

  return {
    async add(folder) {
      const { refuseOverlap } = await import('@emoverse/library');
      const chosen = await store.musicFolders.list();
      try {
        refuseOverlap(
          folder,
          chosen.map((one) => one.folder),
        );
      } catch (cause) {
        throw new ApiProblem(409, 'folder-overlaps', 'a folder in it, or around it, is chosen already', {
          cause,
        });
      }
      const id = await store.musicFolders.add(folder, clock());
      await this.read(id);
      return id;
    },
    async read(id) {
      const chosen = await store.musicFolders.find(id);
      if (chosen !== undefined) await begin(chosen);
      return chosen !== undefined;
    },
    async hold(id, state) {
      const chosen = await store.musicFolders.find(id);
      if (chosen === undefined) return false;
      await end(id);
      await store.musicFolders.holdScan(chosen.folder, state, clock());
      return true;
    },
    async remove(id) {
      const chosen = await store.musicFolders.find(id);
      if (chosen === undefined) return false;
      await end(id);
      // Where another process reads it.
      await store.musicFolders.holdScan(chosen.folder, 'cancelled', clock());
      const files = await store.transfer.forgetMusicFolder(chosen.folder);
      if (files !== undefined && files > 0) await store.catalogue.markChanged();
      return files !== undefined;
    },
    async settled() {
      await first;
      await turn;
    },
  };
}

/** With PostgreSQL it may be a folder of another machine. */
function isHere({ folder }: MusicFolder): Promise<boolean> {
  return access(folder).then(
    () => true,
    () => false,
  );
}
