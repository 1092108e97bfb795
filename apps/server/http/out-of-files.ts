const CODES: ReadonlySet<unknown> = new Set(['EMFILE', 'ENFILE']);

/** Whether an error, or what caused it, is that no more files may be open: neither gone nor damaged. */
export function isOutOfFiles(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && CODES.has(error.code)) || isOutOfFiles(error.cause);
}
