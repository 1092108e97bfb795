import { close, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';
import { EmoVerseError } from '@emoverse/domain';

/** Brings what was committed onto the disk, in a thread of the system's own, while this one goes on. */
export interface LogSync {
  /** Resolves when all that was committed before the call is on the disk. Rejects with `store-not-writable`. */
  sync(): Promise<void>;
  /** Waits for the wait that is under way. */
  close(): Promise<void>;
}

const toDisk = promisify(fdatasync);
const closeFile = promisify(close);

/**
 * The waits for the disk of a write-ahead log. One wait serves all who ask before it begins, as group commit does.
 *
 * SQLite itself waits in the thread that commits and with the write lock in its hand (`synchronous=FULL`): for as long
 * nothing else is answered, and no other process writes. It writes the log in the same way without (`NORMAL`), and brings it
 * onto the disk before it takes it into the file, so that a store is never damaged by a failing machine; what was
 * acknowledged is left to us.
 *
 * After a wait that failed no other one succeeds until the store is opened anew: the system may have dropped what it could
 * not write, and say nothing of it the next time ("Can applications recover from fsync failures?", USENIX ATC 2020).
 *
 * @param file the log, which is there when the first wait is asked for.
 * @param wait as `fdatasync`.
 */
export function createLogSync(file: string, wait: (descriptor: number) => Promise<void> = toDisk): LogSync {
  let descriptor: number | undefined;
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  let failure: EmoVerseError | undefined;

  const run = async (): Promise<void> => {
    if (failure !== undefined) throw failure;
    try {
      descriptor ??= openSync(file, 'r+');
      await wait(descriptor);
    } catch (cause) {
      failure = new EmoVerseError(
        'store-not-writable',
        'what was stored could not be brought onto the disk, and may be lost when the machine fails: look at the health of the disk, and start EmoVerse anew',
        { cause },
      );
      throw failure;
    }
  };
  const start = (): Promise<void> => {
    const started = run().finally(() => {
      running = undefined;
    });
    running = started;
    return started;
  };
  return {
    sync() {
      // What was committed after a wait began may not be in it: the next one takes all who come until then. Two at once would
      // be wrong: of a write that failed the system tells one of them.
      if (next !== undefined) return next;
      if (running === undefined) return start();
      next = running
        .catch(() => undefined)
        .then(() => {
          next = undefined;
          return start();
        });
      return next;
    },
    async close() {
      await (next ?? running)?.catch(() => undefined);
      if (descriptor !== undefined) await closeFile(descriptor);
      descriptor = undefined;
    },
  };
}
