import { setImmediate } from 'node:timers/promises';
import { EmoVerseError } from '@emoverse/domain';
import { Mutex } from 'async-mutex';
import type { StoreWatch } from '../store-watch.ts';
import type { EmbeddedDatabase } from './embedded-database.ts';
import type { LogSync } from './log-sync.ts';
import { storeErrorOf } from './sqlite-error.ts';
import { retryWhileBusy } from './retry-while-busy.ts';

/** Units that are one transaction of the database. */
interface Group {
  /** Settles with the commit. */
  readonly ended: Promise<void>;
  readonly keep: () => void;
  readonly lose: (error: unknown) => void;
  hasWritten: boolean;
}

/**
 * Group commit (DeWitt et al., "Implementation techniques for main memory database systems", 1984): units of work of this
 * process that come while the event loop turns once, or while another process holds the lock, are one transaction, so that
 * they wait for the disk once and take the lock that processes share once. Each stands in a savepoint of its own: one that is
 * undone takes no other along.
 * A unit is told that it is kept when the commit of all is on the disk, and fails where that commit does. The next group
 * begins while the disk is waited for.
 *
 * Transactions begin IMMEDIATE, because one that reads first and writes later fails at once with SQLITE_BUSY, whatever
 * the busy timeout, when another process has written in between.
 */
export class GroupCommit {
  readonly #database: EmbeddedDatabase;
  readonly #watch: StoreWatch;
  readonly #log: Pick<LogSync, 'sync'> | undefined;
  readonly #mutex = new Mutex();
  #group: Group | undefined;

  /** @param log brings onto the disk what is committed; without it the commit itself does (`synchronous=FULL`). */
  constructor(database: EmbeddedDatabase, watch: StoreWatch, log?: Pick<LogSync, 'sync'>) {
    this.#database = database;
    this.#watch = watch;
    this.#log = log;
  }

  /** Waits for the turn; the caller is alone on the connection until it says `keep` or `undo`. */
  async begin(): Promise<void> {
    await this.#mutex.acquire();
    try {
      if (this.#group === undefined) {
        // What has come is read before the lock is taken, which other processes wait for: it is held for the units alone.
        await setImmediate();
        // What is left of a group that could not even be rolled back.
        if (this.#database.inTransaction) await this.#exec('rollback');
        await this.#exec('begin immediate');
        this.#group = newGroup();
        // Its turn comes when all who wait have had theirs.
        void this.#commit(this.#group);
      }
      await this.#exec('savepoint unit');
    } catch (error) {
      this.#loseWhatIsGone(error);
      this.#mutex.release();
      throw error;
    }
  }

  /** Resolves when the unit is on the disk. Where it rejects before `handedOver` was called, the unit is to be undone. */
  async keep(handedOver: () => void): Promise<void> {
    await this.#exec('release unit');
    const ended = this.#group?.ended;
    handedOver();
    this.#mutex.release();
    await ended;
  }

  undo(): void {
    try {
      // A full disk makes SQLite roll back by itself; a second rollback would hide the first error.
      if (this.#database.inTransaction) this.#database.exec('rollback to unit; release unit');
    } catch (error) {
      // What cannot be taken out alone takes all along.
      this.#giveUp(storeErrorOf(error));
    } finally {
      this.#mutex.release();
    }
  }

  /**
   * Runs a statement of a unit. One that makes SQLite roll everything back fails the units before it as well, and
   * whatever its own unit does after it.
   */
  async run<T>(statement: () => T): Promise<T> {
    try {
      return await retryWhileBusy(() => {
        // Outside of a transaction it would be committed by itself.
        if (!this.#database.inTransaction) throw rolledBack();
        return statement();
      }, this.#watch);
    } catch (error) {
      this.#loseWhatIsGone(error);
      throw error;
    }
  }

  /** The unit has changed something. */
  wrote(): void {
    if (this.#group !== undefined) this.#group.hasWritten = true;
  }

  /** Runs what no transaction may hold, such as VACUUM. */
  async alone<T>(work: () => T): Promise<T> {
    await this.#mutex.acquire();
    try {
      await this.#end();
      const result = await retryWhileBusy(work, this.#watch);
      await this.#log?.sync();
      return result;
    } finally {
      this.#mutex.release();
    }
  }

  async #commit(group: Group): Promise<void> {
    await this.#mutex.acquire();
    try {
      if (this.#group === group) await this.#end();
    } finally {
      this.#mutex.release();
    }
  }

  /** Ends the open group, if there is one; its units learn how. */
  async #end(): Promise<void> {
    const group = this.#group;
    if (group === undefined) return;
    try {
      await this.#exec('commit');
      this.#group = undefined;
    } catch (error) {
      this.#giveUp(error);
      return;
    }
    // Others write meanwhile: the lock is free, and so is this thread.
    void this.#tellWhenOnDisk(group);
  }

  async #tellWhenOnDisk({ keep, lose, hasWritten }: Group): Promise<void> {
    try {
      await this.#log?.sync();
      if (hasWritten) this.#watch.wrote();
      keep();
    } catch (error) {
      this.#watch.failed(error);
      lose(error);
    }
  }

  /** The units of the open group learn why there is none any more. */
  #giveUp(error: unknown): void {
    this.#group?.lose(error);
    this.#group = undefined;
    try {
      if (this.#database.inTransaction) this.#database.exec('rollback');
    } catch {
      // The next unit begins with it.
    }
  }

  #exec(text: string): Promise<void> {
    return retryWhileBusy(() => this.#database.exec(text), this.#watch);
  }

  #loseWhatIsGone(error: unknown): void {
    if (this.#group === undefined || this.#database.inTransaction) return;
    this.#group.lose(error);
    this.#group = undefined;
  }
}

function rolledBack(): EmoVerseError {
  return new EmoVerseError(
    'internal',
    'expected an open transaction, but SQLite has rolled it back after an error before: let that error end the work',
  );
}

function newGroup(): Group {
  let keep: Group['keep'] = () => undefined;
  let lose: Group['lose'] = () => undefined;
  const ended = new Promise<void>((resolve, reject) => {
    keep = resolve;
    lose = reject;
  });
  ended.catch(() => undefined); // a group may have no unit that was kept
  return { ended, keep, lose, hasWritten: false };
}
