import type { ErrorResponse } from '@emoverse/api-contract';
import { EmoVerseError, isOutOfFiles, storableText } from '@emoverse/domain';
import type { Context } from 'hono';
import { z } from 'zod';
import { ApiProblem } from './api-problem.ts';
import type { AppEnv } from './app-env.ts';
import { clientGone, isOfClientGone } from './client-gone.ts';

/** When to come again, while the database is away or has too much to do. */
const AWAY_SECONDS = 5;
const BUSY_SECONDS = 1;
/** What the store could not do that waiting does not mend, as far as whoever asked can do something about it. */
const STORE_PROBLEMS = {
  'store-full': {
    status: 507,
    message:
      'there is no room left on the disk of EmoVerse, so nothing was stored: make room there, or delete what you no longer need',
  },
  'store-damaged': {
    status: 503,
    message:
      'the store of EmoVerse is damaged and could not do this: whoever runs it should put a backup back (emoverse restore FILE)',
  },
  'store-not-writable': {
    status: 503,
    message:
      'the store of EmoVerse cannot be written, so nothing was stored: its disk or folder needs a look',
  },
} as const;

/** The one place where an error becomes an HTTP answer. What is not a known problem is told to nobody but the log. */
export function answerError(error: unknown, context: Context<AppEnv>): Response {
  const problem = isOfClientGone(error, context)
    ? clientGone(error)
    : problemOf(error, context.get('requestId'));
  if (problem.status >= 500) context.set('failure', error);
  context.set('problem', problem.code);
  const body: ErrorResponse = {
    error: {
      code: problem.code,
      message: problem.message,
      ...(problem.details && { details: problem.details.map((detail) => ({ ...detail })) }),
    },
  };
  return context.json(body, problem.status, problem.headers);
}

function problemOf(error: unknown, requestId: string): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof z.ZodError) return refusedInput(error);
  if (error instanceof EmoVerseError && error.code === 'recommend-count') {
    return new ApiProblem(400, 'recommend-count', error.message, { cause: error });
  }
  if (error instanceof EmoVerseError && error.code === 'store-unreachable') {
    return new ApiProblem(
      503,
      'store-unreachable',
      'the database of this server does not answer just now; whether a change was stored shows once it does, so look before you send it again',
      { cause: error, headers: { 'retry-after': String(AWAY_SECONDS) } },
    );
  }
  if (error instanceof EmoVerseError && error.code === 'store-busy') {
    return new ApiProblem(
      503,
      'store-busy',
      'the database of this server is too busy just now; nothing was changed, send the same request again',
      { cause: error, headers: { 'retry-after': String(BUSY_SECONDS) } },
    );
  }
  if (isOutOfFiles(error)) {
    return new ApiProblem(
      503,
      'too-many-open-files',
      'this server has as many files and connections open as its system allows; try again soon. Whoever runs it can allow more (ulimit -n)',
      { cause: error, headers: { 'retry-after': String(BUSY_SECONDS) } },
    );
  }
  if (error instanceof EmoVerseError) {
    const { code } = error;
    // The error itself may name files of this machine.
    if (isStoreProblem(code)) {
      const { status, message } = STORE_PROBLEMS[code];
      return new ApiProblem(status, code, message, { cause: error });
    }
  }
  return new ApiProblem(
    500,
    'internal',
    `the server could not do this; nothing was changed. Try again, and report it with request id ${requestId} if it stays`,
    { cause: error },
  );
}

const isStoreProblem = (code: string): code is keyof typeof STORE_PROBLEMS =>
  Object.hasOwn(STORE_PROBLEMS, code);

/** Complaints that are told, and characters of each: what came in must not come back whole. */
const MOST_DETAILS = 20;
const MOST_CHARACTERS = 300;

function shortened(text: string): string {
  return text.length <= MOST_CHARACTERS ? text : `${storableText(text.slice(0, MOST_CHARACTERS))}…`;
}

function refusedInput(error: z.ZodError): ApiProblem {
  const details = error.issues.slice(0, MOST_DETAILS).map(({ path, message }) => ({
    path: shortened(path.join('.')),
    message: shortened(message),
  }));
  const [first] = details;
  const where = first && first.path !== '' ? `${first.path}: ` : '';
  return new ApiProblem(
    400,
    'invalid-request',
    `the request was refused: ${where}${first?.message ?? 'not as expected'}`,
    {
      details,
      cause: error,
    },
  );
}
