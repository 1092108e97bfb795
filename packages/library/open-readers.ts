import { EmoVerseError, isOutOfFiles } from '@emoverse/domain';
import { closeSync, existsSync, openSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AnalyseOptions, FileReading } from './analyse-file.ts';
import { readAnswerSchema, type ReadRequest } from './reader-messages.ts';
import type { Tags } from './read-tags.ts';

/** Threads that read sound files. */
export interface Readers {
  /** How many files are read at once. */
  readonly threads: number;
  /**
   * Waits for a free thread. A file that its thread cannot be done with is told by its tags, else by its name. Rejects
   * with `unreadable-file` for a file that cannot be opened, and where no thread starts; with `too-many-open-files` where
   * that is because no more files may be open.
   */
  read(file: string, options?: Pick<AnalyseOptions, 'isCounted'>): Promise<FileReading>;
  dispose(): Promise<void>;
}

export interface ReadersOptions {
  /** Default: one less than there are cores, at least one, at most eight. */
  readonly threads?: number | undefined;
  /** How long a thread may take for a file, in milliseconds; a song takes about one second. Default: half a minute. */
  readonly patienceMs?: number;
  /** Starts a thread; for tests that run from source. */
  readonly startWorker?: (() => Worker) | undefined;
}

const THREADS_MAXIMUM = 8;
const PATIENCE_MS = 30_000;

interface Job {
  readonly file: string;
  readonly isCounted: boolean;
  readonly resolve: (reading: FileReading) => void;
  readonly reject: (error: Error) => void;
  /** Known of it so far. */
  tags?: Tags;
}

/**
 * Starts a pool of threads, each with its own decoders: files are read side by side, and one that brings a decoder down
 * or never comes out of it costs that thread and the sound of that file only.
 */
export function openReaders({
  threads = usualThreads(),
  patienceMs = PATIENCE_MS,
  startWorker = startOwnWorker,
}: ReadersOptions = {}): Readers {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const starting = new Set<Worker>();
  const busy = new Map<Worker, { readonly job: Job; readonly timer: NodeJS.Timeout }>();
  let nextId = 0;
  let isClosed = false;

  const finish = (worker: Worker): Job | undefined => {
    const work = busy.get(worker);
    busy.delete(worker);
    clearTimeout(work?.timer);
    return work?.job;
  };
  const hear = (worker: Worker, message: unknown): void => {
    const answer = readAnswerSchema.safeParse(message);
    if (answer.success && answer.data.kind === 'tags') {
      const work = busy.get(worker);
      if (work !== undefined) work.job.tags = answer.data.tags;
      return;
    }
    starting.delete(worker);
    const job = finish(worker);
    idle.push(worker);
    if (job !== undefined) {
      if (!answer.success) giveUp(job, 'its reader answered in another form');
      else if (answer.data.kind === 'read') job.resolve(answer.data.reading);
      else if (answer.data.kind === 'failed' && answer.data.isOutOfFiles) job.reject(outOfFiles(job.file));
      else if (answer.data.kind === 'failed') giveUp(job, answer.data.message);
    }
    handOut();
  };
  const start = (): void => {
    const worker = startWorker();
    starting.add(worker);
    let reason = 'its reader ended';
    worker.on('message', (message: unknown) => hear(worker, message));
    worker.on('error', (error: Error) => (reason = error.message));
    worker.on('exit', () => {
      const place = idle.indexOf(worker);
      if (place >= 0) idle.splice(place, 1);
      // Where threads do not even start, each costs a file, or they would be started for ever.
      const job = starting.delete(worker) ? waiting.shift() : finish(worker);
      if (job !== undefined) giveUp(job, reason);
      handOut();
    });
  };
  const giveUp = (job: Job, reason: string): void => {
    if (isClosed) job.reject(unreadable(job.file, 'the readers were closed'));
    // A thread that could not load its modules for that calls them missing.
    else if (job.tags === undefined && opensNoMore(job.file)) job.reject(outOfFiles(job.file));
    else if (job.tags === undefined) job.reject(unreadable(job.file, reason));
    else job.resolve({ kind: 'tags-only', tags: job.tags, reason: `its sound cannot be read: ${reason}` });
  };
  /** Called when messages that had arrived by then are read. */
  const stopWaiting = (worker: Worker, job: Job): void => {
    if (busy.get(worker)?.job !== job) return;
    finish(worker);
    giveUp(job, `its reader was not done after ${patienceMs / 1000} seconds`);
    void worker.terminate();
    handOut();
  };
  const handOut = (): void => {
    if (isClosed) return;
    for (let worker = idle.pop(); worker !== undefined; worker = idle.pop()) {
      const job = waiting.shift();
      if (job === undefined) {
        idle.push(worker);
        return;
      }
      hand(worker, job);
    }
    const wanted = Math.min(threads - busy.size, waiting.length);
    while (starting.size < wanted) start();
  };
  const hand = (worker: Worker, job: Job): void => {
    const timer = setTimeout(() => setImmediate(stopWaiting, worker, job), patienceMs);
    busy.set(worker, { job, timer });
    worker.postMessage({ id: nextId++, file: job.file, isCounted: job.isCounted } satisfies ReadRequest);
  };
  return {
    threads,
    read: (file, { isCounted = false } = {}) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(unreadable(file, 'the readers were closed'));
        waiting.push({ file, isCounted, resolve, reject });
        handOut();
      }),
    async dispose() {
      isClosed = true;
      for (const job of waiting.splice(0)) job.reject(unreadable(job.file, 'the readers were closed'));
      await Promise.all([...starting, ...idle, ...busy.keys()].map((worker) => worker.terminate()));
    },
  };
}

function usualThreads(): number {
  return Math.min(THREADS_MAXIMUM, Math.max(1, availableParallelism() - 1));
}

/** From `dist` the built thread, from source the source, which then needs a process that reads TypeScript. */
function startOwnWorker(): Worker {
  const built = new URL('./reader-worker.js', import.meta.url);
  const worker = new Worker(
    existsSync(fileURLToPath(built)) ? built : new URL('./reader-worker.ts', import.meta.url),
    { stderr: true },
  );
  worker.stderr.resume(); // decoders tell it of every damaged frame; what they cannot read is told by file
  return worker;
}

function opensNoMore(file: string): boolean {
  try {
    closeSync(openSync(file, 'r'));
    return false;
  } catch (error) {
    return isOutOfFiles(error);
  }
}

function outOfFiles(file: string): EmoVerseError {
  return new EmoVerseError(
    'too-many-open-files',
    `${file} was not read, because no more files may be open: allow more (ulimit -n 1024), and do it again`,
  );
}

function unreadable(file: string, reason: string): EmoVerseError {
  return new EmoVerseError('unreadable-file', `${file} cannot be read: ${reason}`);
}
