import { EmoVerseError } from '@emoverse/domain';
import type { DatabaseError } from 'pg';

/** Two transactions stood in each other's way and PostgreSQL ended ours: done again, it goes through. */
const CONFLICT = /^(40001|40P01)$/; // serialization_failure, deadlock_detected
/** Waited for longer than the limits allow (lock_not_available, query_canceled). */
const TOO_LONG = /^(55P03|57014)$/;
/** It lacks something that others give back: files to open, memory, a limit of its own (insufficient_resources and its kin). */
const SCARCE = /^53(000|200|400)$/;
/**
 * The server is not there, goes, comes, has no connection left, or takes no writes: connection exceptions, shutdowns
 * and starts, idle limits, too many connections, read-only after a failover.
 */
const AWAY = /^(08\d\d\d|57P0[1-5]|25P03|53300|25006)$/;
/** The server's disk has no room left (disk_full). */
const FULL = '53100';
/** What lies there cannot be read any more (data_corrupted, index_corrupted), or its disk fails (io_error). */
const DAMAGED = /^XX00[12]$/;
const FAILING = '58030';
/** What the driver says of a connection that is gone; it has no codes for that. */
const LOST =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|Query read timeout)/;
const POOL_EXHAUSTED = 'timeout exceeded when trying to connect';

/** Whether a transaction that failed so may be done again, as a whole. */
export function isConflict(error: unknown): boolean {
  const state = stateOf(error instanceof EmoVerseError ? error.cause : error);
  return state !== undefined && CONFLICT.test(state);
}

/** Whether the connection is of no use any more. */
export function isBroken(error: unknown): boolean {
  return !isFromServer(error) || error.severity === 'FATAL' || error.severity === 'PANIC';
}

/** Whether waiting may help: the server is not there yet, as opposed to one that does not know us. */
export function comesBack(error: EmoVerseError): boolean {
  const state = stateOf(error.cause);
  return error.code === 'store-unreachable' && (state === undefined || AWAY.test(state));
}

/**
 * What went wrong with a statement: `store-unreachable`, `store-busy`, `store-full`, `store-not-writable`, `store-damaged`,
 * or the error as it came.
 */
export function storeErrorOf(error: unknown): unknown {
  const state = stateOf(error);
  if (state === undefined ? isLost(error) : AWAY.test(state)) return unreachable(error);
  if (state === FULL) return full(error);
  if (state === FAILING) return failing(error);
  if (state === undefined) return error;
  if (DAMAGED.test(state)) return damaged(error);
  if ([CONFLICT, TOO_LONG, SCARCE].some((kind) => kind.test(state))) return busy(error);
  return error;
}

/** What went wrong with getting a connection. */
export function connectErrorOf(error: unknown): EmoVerseError {
  return error instanceof Error && error.message === POOL_EXHAUSTED ? busy(error) : unreachable(error);
}

function unreachable(cause: unknown): EmoVerseError {
  return new EmoVerseError(
    'store-unreachable',
    `the PostgreSQL server of DATABASE_URL cannot be used (${reasonOf(cause)}): check that it runs and that the address, user and database are right`,
    { cause },
  );
}

function busy(cause: unknown): EmoVerseError {
  return new EmoVerseError(
    'store-busy',
    `the PostgreSQL server has too much to do (${reasonOf(cause)}): nothing was stored, try again`,
    { cause },
  );
}

function full(cause: unknown): EmoVerseError {
  return new EmoVerseError(
    'store-full',
    `there is no room left on the disk of the PostgreSQL server (${reasonOf(cause)}): nothing was stored; make room there`,
    { cause },
  );
}

function failing(cause: unknown): EmoVerseError {
  return new EmoVerseError(
    'store-not-writable',
    `the PostgreSQL server could not read or write its files (${reasonOf(cause)}): look at the health of its disk`,
    { cause },
  );
}

function damaged(cause: unknown): EmoVerseError {
  return new EmoVerseError(
    'store-damaged',
    `the database of the PostgreSQL server is damaged (${reasonOf(cause)}): stop EmoVerse, and put a backup back (pg_restore)`,
    { cause },
  );
}

/** The SQLSTATE of an error that the server sent. */
function stateOf(error: unknown): string | undefined {
  return isFromServer(error) ? error.code : undefined;
}

/** `pg.DatabaseError`, told by its fields: to load the driver for its class would be to load it for every embedded store. */
function isFromServer(error: unknown): error is Pick<DatabaseError, 'severity' | 'code'> {
  return error instanceof Error && 'severity' in error && 'code' in error;
}

/** Whether the network, or the driver on behalf of it, says that the connection is gone. */
function isLost(error: unknown): boolean {
  return error instanceof Error && ('syscall' in error || LOST.test(error.message));
}

function reasonOf(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(reasonOf).join(', ');
  return cause instanceof Error ? cause.message || cause.name : String(cause);
}
