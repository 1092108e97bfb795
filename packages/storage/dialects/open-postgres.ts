import { PostgresDialect, type Dialect } from 'kysely';
import pg from 'pg';

const INT8_OID = 20;

/** A pool of connections to the PostgreSQL server that `databaseUrl` names. Connects on first use. */
export function createPostgresDialect(databaseUrl: string): Dialect {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 10,
    // Counts and milliseconds since the epoch stay below 2^53, so they can be plain numbers.
    types: {
      getTypeParser: (oid, format) =>
        oid === INT8_OID && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format),
    },
  });
  // A connection that breaks while idle is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}
