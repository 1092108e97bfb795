import { setTimeout as wait } from 'node:timers/promises';
import { EmoVerseError, type ProfileId } from '@emoverse/domain';
import { Kysely, sql } from 'kysely';
import { atomically } from './atomically.ts';
import { createEmbeddedDialect } from './dialects/embedded-dialect.ts';
import { openPostgres } from './dialects/open-postgres.ts';
import { createPostgresDialect } from './dialects/postgres-dialect.ts';
import { openSqlite } from './dialects/open-sqlite.ts';
import { migrateStore } from './migrate-store.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { createRepositories, type Repositories } from './repositories/index.ts';
import { scrubStore } from './scrub-store.ts';
import { untilThere, type Patience } from './until-there.ts';
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
  /** Adds an archive to a profile in one transaction. */
  restoreProfile(profileId: ProfileId, archive: ProfileArchive): Promise<RestoreCounts>;
  /** Deletes the profile and everything that hangs on it, also from the files of the embedded store. */
  deleteProfile(profileId: ProfileId): Promise<void>;
  /** Takes the connection with Spotify and what was found there away, also from the files. */
  forgetSpotify(profileId: ProfileId): Promise<void>;
  /** Takes a music server, its login, its songs and their items away, also from the files; false where there was none. */
  forgetLibraryServer(id: string): Promise<boolean>;
}

export interface Store extends Repositories {
  readonly kind: StoreKind;
  readonly schemaVersion: number;
  readonly transfer: Transfer;
  /**
   * Runs the work in one transaction: all of it is stored when the promise resolves, nothing of it when it
   * rejects. Inside, use only the repositories handed in: the store's own would wait for the transaction. The work may
   * run more than once, each time from the beginning: where PostgreSQL ended it because it met another transaction.
   */
  inTransaction<T>(work: (repositories: Repositories) => Promise<T>): Promise<T>;
  /** Throws when the store cannot answer. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a store, makes it when it does not exist, and brings its schema up to date. A resolved write is on
 * the disk. Throws EmoVerseError `store-not-writable`, `store-damaged`, `store-too-new` or, for PostgreSQL,
 * `store-unreachable`; what PostgreSQL cannot do later throws `store-unreachable` (the server is away, and the outcome
 * of a write that was under way unknown) or `store-busy` (waited for too long; nothing was stored).
 *
 * @param migrations for tests of the migrating itself; leave it out.
 */
export async function openStore(
  place: StorePlace,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Store> {
  const kind: StoreKind = 'directory' in place ? 'sqlite' : 'postgres';
  const dialect =
    'directory' in place
      ? createEmbeddedDialect(openSqlite(place.directory))
      : createPostgresDialect(openPostgres(place.databaseUrl), place.random ?? (() => 0.5));
  const db = new Kysely<Tables>({ dialect });
  try {
    const migrate = (): Promise<number> => migrateStore(db, kind, migrations);
    const patience = 'directory' in place ? undefined : place.patience;
    return createStore(db, kind, await (patience === undefined ? migrate() : untilThere(migrate, patience)));
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

function createStore(db: Kysely<Tables>, kind: StoreKind, schemaVersion: number): Store {
  const inTransaction: Store['inTransaction'] = (work) =>
    atomically(db, (transaction) => work(createRepositories(transaction, kind)));
  return {
    kind,
    schemaVersion,
    ...createRepositories(db, kind),
    inTransaction,
    transfer: {
      exportProfile: (profileId) => exportProfile(createRepositories(db, kind), profileId),
      restoreProfile: (profileId, archive) =>
        inTransaction(async (repositories) => {
          await repositories.profiles.lock(profileId);
          return restoreProfile(repositories, profileId, archive);
        }),
      async deleteProfile(profileId) {
        await inTransaction((repositories) => repositories.profiles.delete(profileId));
        await scrubStore(db, kind);
      },
      async forgetSpotify(profileId) {
        await createRepositories(db, kind).spotify.disconnect(profileId);
        await scrubStore(db, kind);
      },
      async forgetLibraryServer(id) {
        const wasThere = await createRepositories(db, kind).libraryServers.disconnect(id);
        if (wasThere) await scrubStore(db, kind);
        return wasThere;
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
    },
    async close() {
      await db.destroy();
    },
  };
}
