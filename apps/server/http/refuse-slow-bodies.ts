import type { IncomingMessage } from 'node:http';
import type { MiddlewareHandler } from 'hono';
import { ApiProblem } from './api-problem.ts';
import type { AppEnv } from './app-env.ts';

/** A body may take this long whatever it is; from then on it must have come at the slowest pace on the whole. */
const GRACE_MILLISECONDS = 10_000;
/** A poor mobile connection sends several times as much. */
const SLOWEST_BYTES_A_SECOND = 8 * 1024;
/** The largest body that we take comes in so long at 112 kB a second; an export of years of use has a tenth of it. */
const LONGEST_MILLISECONDS = 600_000;
const LOOK_MILLISECONDS = 1_000;

export interface SlowBodyParts {
  /** Runs a task again and again; the answer stops it. */
  readonly every: (milliseconds: number, task: () => void) => () => void;
  /** Milliseconds of a clock that nobody sets. */
  readonly elapsed: () => number;
}

/**
 * Answers 408 to a body that drips in (Slowloris), and closes its connection: nothing is held for it longer than a
 * connection needs, and no body for longer than ten minutes. What waits for us does not count as slow. A long restore on a
 * poor line goes through.
 */
export function refuseSlowBodies({ every, elapsed }: SlowBodyParts): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const incoming = context.env?.incoming;
    if (incoming === undefined || !mayHaveBody(incoming)) return next();
    // Nobody reads the body of these: what is left of it goes with the connection.
    if (context.req.method === 'GET' || context.req.method === 'HEAD') {
      await next();
      context.res.headers.set('connection', 'close');
      return undefined;
    }
    if (incoming.complete) return next();
    const before = incoming.socket.bytesRead;
    let counted = 0;
    let looked = elapsed();
    let stop = (): void => undefined;
    const slow = new Promise<never>((_, reject) => {
      stop = every(LOOK_MILLISECONDS, () => {
        const now = elapsed();
        const waitsForUs = incoming.complete || incoming.readableLength > 0;
        if (!waitsForUs) counted += now - looked;
        looked = now;
        const allowed = ((incoming.socket.bytesRead - before) / SLOWEST_BYTES_A_SECOND) * 1000;
        if (!waitsForUs && counted > Math.min(GRACE_MILLISECONDS + allowed, LONGEST_MILLISECONDS))
          reject(tooSlow());
      });
    });
    try {
      return await Promise.race([next(), slow]);
    } finally {
      stop();
    }
  };
}

function mayHaveBody({ headers }: Partial<Pick<IncomingMessage, 'headers'>>): boolean {
  const length = headers?.['content-length'];
  return headers?.['transfer-encoding'] !== undefined || (length !== undefined && length !== '0');
}

function tooSlow(): ApiProblem {
  return new ApiProblem(
    408,
    'slow-body',
    `the body came too slowly: after ${GRACE_MILLISECONDS / 1000} s it must come at ${SLOWEST_BYTES_A_SECOND / 1024} kB a second at least, and be there after ${LONGEST_MILLISECONDS / 60_000} minutes; send it again on a better line`,
    { headers: { connection: 'close' } },
  );
}
