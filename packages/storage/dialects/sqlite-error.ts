/** What SQLite can refuse that callers treat differently, by primary result code (https://sqlite.org/rescode.html). */
const CODES = [
  { code: 'SQLITE_BUSY', number: 5, text: 'database is locked' },
  { code: 'SQLITE_READONLY', number: 8, text: 'attempt to write a readonly database' },
  { code: 'SQLITE_IOERR', number: 10, text: 'disk I/O error' },
  { code: 'SQLITE_CORRUPT', number: 11, text: 'database disk image is malformed' },
  { code: 'SQLITE_FULL', number: 13, text: 'database or disk is full' },
  { code: 'SQLITE_CANTOPEN', number: 14, text: 'unable to open database file' },
  { code: 'SQLITE_NOTADB', number: 26, text: 'file is not a database' },
] as const;
export type SqliteCode = (typeof CODES)[number]['code'] | 'SQLITE_ERROR';

/** The low byte of an extended result code; the other bytes say more. */
const PRIMARY_CODE = 0xff;

/** A refusal of SQLite, with the name of its primary result code. */
export class SqliteError extends Error {
  readonly code: SqliteCode;

  constructor(code: SqliteCode, cause: Error) {
    super(cause.message, { cause });
    this.name = 'SqliteError';
    this.code = code;
  }

  /** The binding's error by its name; nothing where it does not come from SQLite. */
  static from(error: unknown): SqliteError | undefined {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR')) return undefined;
    return new SqliteError(codeOf(error), error);
  }
}

/** By number; by SQLite's own text (`sqlite3_errstr`) where rows were asked for: there the binding gives no number. */
function codeOf(error: Error): SqliteCode {
  const number = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : undefined;
  const known = CODES.find((one) =>
    number === undefined ? one.text === error.message : one.number === (number & PRIMARY_CODE),
  );
  return known?.code ?? 'SQLITE_ERROR';
}

/** Whether SQLite refused because another connection holds a lock. */
export function isBusy(error: unknown): boolean {
  return error instanceof SqliteError && error.code === 'SQLITE_BUSY';
}
