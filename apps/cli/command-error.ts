import { EmoVerseError, type ErrorCode, OUT_OF_FILES_EXIT, isOutOfFiles } from '@emoverse/domain';

/** Wrong arguments or unusable data: the person can mend it. Ends a command with exit code 2. */
export class BadInputError extends EmoVerseError {
  constructor(message: string, options?: { cause?: unknown; code?: ErrorCode }) {
    super(options?.code ?? 'bad-input', message, options);
    this.name = 'BadInputError';
  }
}

/** The work was done as far as it could be, and not all of it succeeded; exit code 1. */
export class IncompleteError extends EmoVerseError {
  constructor(message: string) {
    super('incomplete', message);
    this.name = 'IncompleteError';
  }
}

/** The server ended by itself with this exit code, having said why; the command ends with the same. */
export class ServerEndedError extends EmoVerseError {
  readonly exitCode: number;

  constructor(exitCode: number) {
    super('server-ended', `the server ended with exit code ${exitCode}`);
    this.name = 'ServerEndedError';
    this.exitCode = exitCode;
  }
}

/** Codes of the packages that mean unusable arguments or data. */
const BAD_INPUT_CODES: ReadonlySet<string> = new Set([
  'unknown-table',
  'no-folder',
  'folder-not-readable',
  'folder-overlaps',
  'bad-playlist-file',
  'empty-playlist-file',
  'not-a-mood-file',
  'bad-xml',
  'unknown-export',
  'empty-export',
  'mixed-export',
  'archive-damaged',
  'archive-locked',
  'archive-too-large',
  'not-text',
  'bad-csv',
  'bad-data',
  'bad-catalogue-row',
  'recording-invalid',
  'manifest-invalid',
  'model-hash-mismatch',
  'model-unreadable',
  'store-too-new',
  'store-damaged',
  'store-in-use',
  'store-not-empty',
  'no-store',
  'file-exists',
  'not-a-backup',
  'backup-damaged',
  'backup-not-writable',
]);

/**
 * 130 for Ctrl-C, 2 for bad arguments or data, 3 for too little of them, 10 where no more files may be open, the server's
 * own code, else 1.
 */
export function exitCodeOf(error: unknown): number {
  if (error instanceof Error && error.name === 'AbortError') return 130;
  if (isOutOfFiles(error)) return OUT_OF_FILES_EXIT;
  if (error instanceof BadInputError) return 2;
  if (error instanceof EmoVerseError && error.code === 'too-little-data') return 3;
  if (error instanceof ServerEndedError) return error.exitCode;
  return error instanceof EmoVerseError && BAD_INPUT_CODES.has(error.code) ? 2 : 1;
}
