import { EmoVerseError, type ErrorCode } from '@emoverse/domain';

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

/** Errors of the system that say "no room" where SQLite only says that reading or writing failed: ENOSPC, EDQUOT. */
const NO_ROOM: ReadonlySet<unknown> = new Set([28, 69, 122]);
/** … and "no more files may be open" where it only says that it cannot open one: ENFILE, EMFILE. */
const NO_FILES: ReadonlySet<unknown> = new Set([23, 24]);

type StoreProblem = readonly [code: ErrorCode, message: string];
const DAMAGED: StoreProblem = [
  'store-damaged',
  'the store is damaged: stop EmoVerse, keep a copy of the data folder, and put a backup back with emoverse restore FILE',
];
const NOT_WRITABLE: StoreProblem = [
  'store-not-writable',
  'the store cannot be read or written: make its folder and files writable, and look at the health of its disk',
];
const FULL: StoreProblem = [
  'store-full',
  'there is no room left on the disk of the store, nothing was stored: make room, or delete what is not needed',
];
const OUT_OF_FILES: StoreProblem = [
  'too-many-open-files',
  'as many files are open as this system allows, so the store could not open one: allow more (ulimit -n 1024)',
];
const PROBLEMS: Readonly<Record<SqliteCode, StoreProblem | undefined>> = {
  SQLITE_BUSY: [
    'store-busy',
    'the store was busy with another process for too long: nothing was stored, try again',
  ],
  SQLITE_CORRUPT: DAMAGED,
  SQLITE_NOTADB: DAMAGED,
  SQLITE_FULL: FULL,
  SQLITE_IOERR: NOT_WRITABLE,
  SQLITE_READONLY: NOT_WRITABLE,
  SQLITE_CANTOPEN: NOT_WRITABLE,
  SQLITE_ERROR: undefined,
};

/** What went wrong, in the words of the store; the error as it came where that is no matter of the store. */
export function storeErrorOf(error: unknown): unknown {
  if (!(error instanceof SqliteError)) return error;
  const problem = problemOf(error);
  if (problem === undefined) return error;
  return new EmoVerseError(problem[0], `${problem[1]} (${error.code})`, { cause: error });
}

function problemOf({ code, cause }: SqliteError): StoreProblem | undefined {
  const system = cause instanceof Error && 'systemErrno' in cause ? cause.systemErrno : undefined;
  const isOfFiles = code === 'SQLITE_CANTOPEN' || code === 'SQLITE_IOERR';
  if (isOfFiles && NO_FILES.has(system)) return OUT_OF_FILES;
  return code === 'SQLITE_IOERR' && NO_ROOM.has(system) ? FULL : PROBLEMS[code];
}

/** Whether SQLite refused because another connection holds a lock. */
export function isBusy(error: unknown): boolean {
  return error instanceof SqliteError && error.code === 'SQLITE_BUSY';
}
