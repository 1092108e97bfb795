import type { ErrorCode } from './error-codes.ts';

/**
 * An error that helps reader and program: `message` says what was expected, what came and what to do;
 * `code` is stable and one of those of `error-codes.ts`.
 */
export class EmoVerseError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'EmoVerseError';
    this.code = code;
  }
}

/** Marks a branch that the types say cannot be reached. */
export function unreachable(value: never): never {
  throw new EmoVerseError(
    'unreachable',
    `unexpected value ${JSON.stringify(value)}: this is a defect, please report it`,
  );
}
