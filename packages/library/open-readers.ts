import { EmoVerseError } from '@emoverse/domain';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FileReading } from './analyse-file.ts';
import { readAnswerSchema, type ReadRequest } from './reader-messages.ts';

/** Threads that read sound files. */
export interface Readers {
  /** How many files are read at once. */
  readonly threads: number;
  /** Waits for a free thread. Rejects with `unreadable-file` for a file that cannot be read at all. */
  read(file: string): Promise<FileReading>;
  dispose(): Promise<void>;
}

export interface ReadersOptions {
  /** Default: one less than there are cores, at least one, at most eight. */
  readonly threads?: number;
  /** Starts a thread; for tests that run from source. */
  readonly startWorker?: () => Worker;
}

const THREADS_MAXIMUM = 8;
/** A file that takes longer hangs the decoder. */
const PATIENCE_MS = 120_000;

interface Job {
  readonly file: string;
  readonly resolve: (reading: FileReading) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts a pool of threads, each with its own decoders: files are read side by side, and one that brings a decoder down
 * costs that thread and that file only.
 */
export function openReaders({
  threads = usualThreads(),
  startWorker = startOwnWorker,
}: ReadersOptions = {}): Readers {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, { readonly job: Job; readonly timer: NodeJS.Timeout }>();
  let nextId = 0;
  let alive = 0;
  let isClosed = false;

  const finish = (worker: Worker): Job | undefined => {
    const work = busy.get(worker);
    busy.delete(worker);
    clearTimeout(work?.timer);
    return work?.job;
  };
  const start = (): Worker => {
    const worker = startWorker();
    alive += 1;
    worker.on('message', (message: unknown) => {
      const answer = readAnswerSchema.safeParse(message);
      const job = finish(worker);
      idle.push(worker);
      if (!answer.success) job?.reject(unreadable(job.file, 'its reader answered in another form'));
      else if (answer.data.kind === 'failed') job?.reject(unreadable(job.file, answer.data.message));
      else job?.resolve(answer.data.reading);
      handOut();
    });
    const lost = (reason: string): void => {
      const job = finish(worker);
      const place = idle.indexOf(worker);
      if (place >= 0) idle.splice(place, 1);
      alive -= 1;
      job?.reject(unreadable(job.file, reason));
      if (!isClosed) handOut();
    };
    let isLost = false;
    worker.on('error', (error: Error) => {
      if (!isLost) lost(error.message);
      isLost = true;
    });
    worker.on('exit', () => {
      if (!isLost) lost('its reader ended');
      isLost = true;
    });
    return worker;
  };
  const handOut = (): void => {
    while (waiting.length > 0) {
      const worker = idle.pop() ?? (alive < threads ? start() : undefined);
      if (worker === undefined) return;
      const job = waiting.shift();
      if (job === undefined) return;
      const timer = setTimeout(() => void worker.terminate(), PATIENCE_MS);
      busy.set(worker, { job, timer });
      worker.postMessage({ id: nextId++, file: job.file } satisfies ReadRequest);
    }
  };
  return {
    threads,
    read: (file) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(unreadable(file, 'the readers were closed'));
        waiting.push({ file, resolve, reject });
        handOut();
      }),
    async dispose() {
      isClosed = true;
      for (const job of waiting.splice(0)) job.reject(unreadable(job.file, 'the readers were closed'));
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()));
    },
  };
}

function usualThreads(): number {
  return Math.min(THREADS_MAXIMUM, Math.max(1, availableParallelism() - 1));
}

/** From `dist` the built thread, from source the source, which then needs a process that reads TypeScript. */
function startOwnWorker(): Worker {
  const built = new URL('./reader-worker.js', import.meta.url);
  return new Worker(
    existsSync(fileURLToPath(built)) ? built : new URL('./reader-worker.ts', import.meta.url),
  );
}

function unreadable(file: string, reason: string): EmoVerseError {
  return new EmoVerseError('unreadable-file', `${file} cannot be read: ${reason}`);
}
