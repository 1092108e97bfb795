import { EmoVerseError, type ProfileId } from '@emoverse/domain';
import { Kysely, sql } from 'kysely';
import { createLibsqlDialect } from './dialects/libsql-dialect.ts';
import { createPostgresDialect } from './dialects/open-postgres.ts';
import { openSqlite } from './dialects/open-sqlite.ts';
import { migrateStore } from './migrate-store.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { createRepositories, type Repositories } from './repositories/index.ts';
import { scrubStore } from './scrub-store.ts';
import type { StoreKind, Tables } from './tables.ts';
import {
  exportProfile,
  restoreProfile,
  type ProfileArchive,
  type RestoreCounts,
} from './transfer-profile.ts';

/** Where the store is: a folder of its own (embedded SQLite), or a PostgreSQL server. */
export type StorePlace = { readonly directory: string } | { readonly databaseUrl: string };

/** Moving a person's records out, in and away. */
export interface Transfer {
  /** Everything stored about a person, as of one moment; nothing when the profile does not exist. */
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
   * rejects. Inside, use only the repositories handed in: the store's own would wait for the transaction.
   */
  inTransaction<T>(work: (repositories: Repositories) => Promise<T>): Promise<T>;
  /** Throws when the store cannot answer. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a store, makes it when it does not exist, and brings its schema up to date. A resolved write is on
 * the disk. Throws EmoVerseError `store-not-writable`, `store-damaged`, `store-too-new` or, for PostgreSQL,
 * `store-unreachable`.
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
      ? createLibsqlDialect(openSqlite(place.directory))
      : createPostgresDialect(place.databaseUrl);
  const db = new Kysely<Tables>({ dialect });
  try {
    if (kind === 'postgres') await reach(db);
    const schemaVersion = await migrateStore(db, kind, migrations);
    return createStore(db, kind, schemaVersion);
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

async function reach(db: Kysely<Tables>): Promise<void> {
  try {
    await sql`select 1`.execute(db);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
    throw new EmoVerseError(
      'store-unreachable',
      `the PostgreSQL server of DATABASE_URL cannot be used (${reason}): check that it runs and that the address, user and database are right`,
      { cause },
    );
  }
}

function createStore(db: Kysely<Tables>, kind: StoreKind, schemaVersion: number): Store {
  const inTransaction: Store['inTransaction'] = (work) =>
    db.transaction().execute((transaction) => work(createRepositories(transaction, kind)));
  return {
    kind,
    schemaVersion,
    ...createRepositories(db, kind),
    inTransaction,
    transfer: {
      exportProfile: (profileId) =>
        kind === 'sqlite'
          ? inTransaction((repositories) => exportProfile(repositories, profileId))
          : db
              .transaction()
              .setIsolationLevel('repeatable read')
              .execute((transaction) => exportProfile(createRepositories(transaction, kind), profileId)),
      restoreProfile: (profileId, archive) =>
        inTransaction(async (repositories) => {
          await repositories.profiles.lock(profileId);
          return restoreProfile(repositories, profileId, archive);
        }),
      async deleteProfile(profileId) {
        await db.deleteFrom('profiles').where('id', '=', profileId).execute();
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
      await sql`select 1 from schema_migrations`.execute(db);
    },
    async close() {
      await db.destroy();
    },
  };
}
