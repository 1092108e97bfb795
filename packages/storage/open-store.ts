import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { EmoVerseError, type ProfileId } from '@emoverse/domain';
import { Kysely, sql, type LogEvent } from 'kysely';
import { atomically } from './atomically.ts';
import { deleteInParts, deleteInTransactions, emptyLog } from './delete-in-parts.ts';
import { createEmbeddedDialect } from './dialects/embedded-dialect.ts';
import { lockPatience, openPostgres } from './dialects/open-postgres.ts';
import { createPostgresDialect } from './dialects/postgres-dialect.ts';
import { STORE_FILE, openSqlite } from './dialects/open-sqlite.ts';
import { inBatches } from './in-batches.ts';
import { inspectFile } from './inspect-file.ts';
import { migrateStore } from './migrate-store.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { createRepositories, type Repositories } from './repositories/index.ts';
import { hasRoom, hasServerRoom, keepReserve, spendReserve } from './reserve.ts';
import { deferCheckpoint } from './defer-checkpoint.ts';
import { runInThread } from './run-in-thread.ts';
import { scrubStore } from './scrub-store.ts';
import { createStoreWatch, isFull, type StoreState, type StoreWatch } from './store-watch.ts';
import { KeyedMutex } from './keyed-mutex.ts';
import { waitForDatabase, type Patience } from './wait-for-database.ts';
import type { StoreKind, Tables } from './tables.ts';
import {
  exportProfile,
  restoreProfile,
  type ProfileArchive,
  type RestoreCounts,
} from './transfer-profile.ts';

/** A PostgreSQL server. */
export interface PostgresServer {
  readonly databaseUrl: string;
  /** For one that is not there yet, or recovers: how long to wait for it. Without, it has to be there at once. */
  readonly patience?: Patience;
  /** Uniform in [0, 1): makes two that met each other try again at different times. */
  readonly random?: () => number;
}

/** Where the store is: a folder of its own (embedded SQLite), or a PostgreSQL server. */
export type StorePlace = { readonly directory: string } | PostgresServer;

/** A check that took longer would be of no use to whoever watches. */
const CHECK_MILLISECONDS = 5_000;

/** Moving a person's records out, in and away. */
export interface Transfer {
  /** Everything stored about a person, read as it is asked for; nothing when the profile does not exist. */
  exportProfile(profileId: ProfileId): Promise<ProfileArchive | undefined>;
  /** Adds an archive to a profile in one transaction. Throws `profile-deleted` where there is none (any more). */
  restoreProfile(profileId: ProfileId, archive: ProfileArchive): Promise<RestoreCounts>;
  /**
   * Deletes the profile and everything that hangs on it, also from the files of the embedded store, and there in several
   * transactions: cut off, it leaves less, and can be asked for again. Ends the devices that were theirs alone, but for the
   * session that asks for it.
   */
  deleteProfile(profileId: ProfileId, asking?: string): Promise<void>;
  /** Takes the connection with Spotify and what was found there away, also from the files. */
  forgetSpotify(profileId: ProfileId): Promise<void>;
  /** Takes a music server, its login, its songs and their items away, also from the files; false where there was none. */
  forgetMusicServer(id: string): Promise<boolean>;
  /**
   * Takes a chosen folder, what was known of its files, and their items away, also from the files of the store; gives how
   * many files were known, undefined where the folder was not. In several transactions: cut off, it leaves less, and can be asked for again.
   */
  forgetMusicFolder(folder: string): Promise<number | undefined>;
}

export interface Store extends Repositories {
  readonly kind: StoreKind;
  readonly schemaVersion: number;
  readonly transfer: Transfer;
  /**
   * Runs the work in one transaction: all of it is stored when the promise resolves, nothing of it when it
   * rejects. Inside, use only the repositories handed in: the store's own would wait for the transaction. The work may
   * run more than once, each time from the beginning: where PostgreSQL ended it because it met another transaction.
   *
   * @param person whose records it changes: those of one person take turns before they take one of the connections to
   *   PostgreSQL, so that nobody's many tabs leave none to others. Throws `store-busy` where the turn does not come in time.
   */
  inTransaction<T>(work: (repositories: Repositories) => Promise<T>, person?: ProfileId): Promise<T>;
  /** Throws when the store cannot answer. One that was full is sound again where its disk has room. */
  check(): Promise<void>;
  /**
   * On a full disk: gives the room back that is kept for deleting (`reserve.ts`); false where there is none to give. It is
   * kept anew by the next deletion of a profile, or start, that finds room.
   */
  makeRoom(): Promise<boolean>;
  /** What the work with it has shown: without asking it. */
  readonly state: StoreState;
  /** Takes note of a failure of its own that came to light elsewhere, as one of a row that holds something else. */
  failed(error: unknown): void;
  /**
   * Looks through the whole file of an embedded store for damage, in a thread; says what was found, and is `damaged` from
   * then on. A PostgreSQL server looks after its own files: nothing is found there.
   */
  inspect(): Promise<string[]>;
  close(): Promise<void>;
}

/**
 * Opens a store, makes it when it does not exist, and brings its schema up to date. A resolved write is on
 * the disk. Throws EmoVerseError `store-not-writable`, `store-damaged`, `store-too-new` or, for PostgreSQL,
 * `store-unreachable`; what PostgreSQL cannot do later throws `store-unreachable` (the server is away, and the outcome
 * of a write that was under way unknown) or `store-busy` (waited for too long; nothing was stored).
 *
 * @param migrations for tests of the migrating itself; leave it out.
 * @param log is told each statement, for tests of the SQL; leave it out.
 */
export async function openStore(
  place: StorePlace,
  migrations: readonly Migration[] = MIGRATIONS,
  log?: (event: LogEvent) => void,
): Promise<Store> {
  const kind: StoreKind = 'directory' in place ? 'sqlite' : 'postgres';
  const watch = createStoreWatch();
  const dialect =
    'directory' in place
      ? createEmbeddedDialect(openSqlite(place.directory), watch)
      : createPostgresDialect(await openPostgres(place.databaseUrl), place.random ?? (() => 0.5));
  const db = new Kysely<Tables>({ dialect, ...(log && { log }) });
  if ('directory' in place) keepReserve(place.directory);
  try {
    const migrate = (): Promise<number> => migrateStore(db, kind, migrations);
    const patience = 'directory' in place ? undefined : place.patience;
    const version = await (patience === undefined ? migrate() : waitForDatabase(migrate, patience));
    return createStore(db, place, version, watch);
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

function createStore(db: Kysely<Tables>, place: StorePlace, schemaVersion: number, watch: StoreWatch): Store {
  const kind: StoreKind = 'directory' in place ? 'sqlite' : 'postgres';
  // The embedded store has one connection that writes, and commits together what comes at once.
  const mutex = 'directory' in place ? undefined : new KeyedMutex(lockPatience(place.databaseUrl));
  const inTransaction: Store['inTransaction'] = async (work, person) => {
    const run = () => atomically(db, (transaction) => work(createRepositories(transaction, kind)));
    const result = await (person === undefined || mutex === undefined ? run() : mutex.run(person, run));
    // The embedded store notices by itself what is written.
    if (kind === 'postgres') watch.wrote();
    return result;
  };
  const file = 'directory' in place ? join(place.directory, STORE_FILE) : undefined;
  const makeRoom: Store['makeRoom'] = async () => {
    if (!('directory' in place)) return false;
    spendReserve(place.directory);
    await emptyLog(db);
    return true;
  };
  return {
    kind,
    schemaVersion,
    ...createRepositories(db, kind),
    inTransaction,
    transfer: {
      exportProfile: (profileId) => exportProfile(createRepositories(db, kind), profileId),
      restoreProfile(profileId, archive) {
        const restore = () =>
          inTransaction(async (repositories) => {
            if (!(await repositories.profiles.lock(profileId)))
              throw new EmoVerseError(
                'profile-deleted',
                'expected a profile to restore into, but it was deleted meanwhile: restore into another one',
              );
            return restoreProfile(repositories, profileId, archive);
          }, profileId);
        return file === undefined
          ? restore()
          : deferCheckpoint(db, restore, () => runInThread(file, ['pragma wal_checkpoint(passive)']));
      },
      async deleteProfile(profileId, asking) {
        const deleteAll = () =>
          inTransaction((repositories) => repositories.profiles.delete(profileId, asking), profileId);
        const scrub = () => scrubStore(db, file);
        try {
          await (file === undefined
            ? deleteAll().then(scrub)
            : deferCheckpoint(db, () => deleteInTransactions(db, profileId).then(deleteAll), scrub));
        } catch (error) {
          if (!isFull(error) || !(await makeRoom())) throw error;
          await deleteInParts(db, profileId);
          await deleteAll();
          await scrub();
        }
        if ('directory' in place) keepReserve(place.directory);
      },
      async forgetSpotify(profileId) {
        await createRepositories(db, kind).spotify.disconnect(profileId);
        await scrubStore(db, file);
      },
      async forgetMusicServer(id) {
        const wasThere = await createRepositories(db, kind).musicServers.disconnect(id);
        if (wasThere) await scrubStore(db, file);
        return wasThere;
      },
      async forgetMusicFolder(folder) {
        const { library, musicFolders } = createRepositories(db, kind);
        const files = await library.files(folder);
        for (const batch of inBatches(files)) await library.remove(batch);
        const wasThere = await musicFolders.remove(folder);
        if (!wasThere && files.length === 0) return undefined;
        await scrubStore(db, file);
        return files.length;
      },
    },
    async check() {
      const answered = sql`select 1 from schema_migrations`.execute(db);
      answered.catch(() => undefined); // it may come after we have given up
      if ((await Promise.race([answered, wait(CHECK_MILLISECONDS, 'silent', { ref: false })])) === 'silent')
        throw new EmoVerseError(
          'store-unreachable',
          `the store did not answer within ${CHECK_MILLISECONDS} ms`,
        );
      // Whoever made room need not wait until somebody stores something.
      if (watch.state !== 'full') return;
      if ('directory' in place ? await hasRoom(place.directory) : await hasServerRoom(db)) watch.wrote();
    },
    get state() {
      return watch.state;
    },
    makeRoom,
    failed: (error) => watch.failed(error),
    async inspect() {
      const found = file === undefined ? [] : await inspectFile(file);
      if (found.length > 0)
        watch.failed(new EmoVerseError('store-damaged', `damage was found: ${found.join('; ')}`));
      return found;
    },
    async close() {
      await db.destroy();
    },
  };
}
