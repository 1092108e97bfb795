import type pg from 'pg';

const INT8_OID = 20;

/** Connections of one process; PostgreSQL lets 100 in altogether unless told otherwise. */
const CONNECTIONS = 10;
/** Waiting for a connection, be it a new one or one that others use. */
const CONNECT_SECONDS = 5;
/**
 * No request may hold a connection for ever. The parameters of the same names in the address win, e.g.
 * `postgres://…?statement_timeout=60000`.
 */
const LIMITS_MILLISECONDS = {
  statement_timeout: 20_000,
  lock_timeout: 10_000,
  /** Between two statements of a transaction this process may be ranking items for many. */
  idle_in_transaction_session_timeout: 60_000,
} as const;

/** A pool of connections to the PostgreSQL server that `databaseUrl` names. Connects on first use. */
export async function openPostgres(databaseUrl: string): Promise<pg.Pool> {
  // Most stores are embedded.
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    connectionTimeoutMillis: 1000 * connectSeconds(databaseUrl),
    ...LIMITS_MILLISECONDS,
    keepAlive: true,
    application_name: 'emoverse',
    // Counts and milliseconds since the epoch stay below 2^53, so they can be plain numbers.
    types: {
      getTypeParser: (oid, format) =>
        oid === INT8_OID && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format),
    },
  });
  // A connection that breaks tells its queries, which throw, and says so itself as well; unheard, that second word
  // would end the process. The pool listens only while nobody uses the connection, and passes on what it hears.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  return pool;
}

/** How long a statement waits for a lock, in ms; 0 for as long as it takes. */
export function lockPatience(databaseUrl: string): number {
  const given = URL.canParse(databaseUrl) ? new URL(databaseUrl).searchParams.get('lock_timeout') : null;
  const milliseconds = given === null ? NaN : Number(given);
  return milliseconds >= 0 ? milliseconds : LIMITS_MILLISECONDS.lock_timeout;
}

/** `connect_timeout` of the address, as `libpq` reads it. */
function connectSeconds(databaseUrl: string): number {
  const given = URL.canParse(databaseUrl) ? new URL(databaseUrl).searchParams.get('connect_timeout') : null;
  const seconds = Number(given);
  return given !== null && seconds > 0 ? seconds : CONNECT_SECONDS;
}
