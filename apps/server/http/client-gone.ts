import type { Context } from 'hono';
import { ApiProblem } from './api-problem.ts';
import type { AppEnv } from './app-env.ts';

/** How reading and fetching end when the other end of a connection does. */
const BROKEN_CODES: ReadonlySet<unknown> = new Set([
  'ECONNRESET',
  'EPIPE',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ABORT_ERR',
]);

/** Whoever asked has gone: nobody gets the answer, and it is no failure of ours. */
export function clientGone(cause?: unknown): ApiProblem {
  return new ApiProblem(400, 'client-gone', 'the connection was closed before the answer', { cause });
}

/** Whether an error came of it that whoever asked has gone, and is not a failure that happened at the same time. */
export function isOfClientGone(error: unknown, context: Context<AppEnv>): boolean {
  const { signal } = context.req.raw;
  // A body that breaks off is told to whoever reads it before the signal is given.
  const isGone = signal.aborted || context.env?.incoming?.socket?.destroyed === true;
  return isGone && isBroken(error, signal.reason);
}

function isBroken(error: unknown, reason: unknown): boolean {
  if (reason !== undefined && error === reason) return true;
  if (!(error instanceof Error)) return false;
  const code: unknown = 'code' in error ? error.code : undefined;
  return (
    error.name === 'AbortError' ||
    BROKEN_CODES.has(code) ||
    error.message === String(reason) ||
    (error.cause !== undefined && isBroken(error.cause, reason))
  );
}
