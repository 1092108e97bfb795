import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { ApiProblem } from '../http/api-problem.ts';
import type { AppEnv } from '../http/app-env.ts';
import type { Session } from '../http/session-of-request.ts';
import type { ChangeFeed } from './create-change-feed.ts';

/** A tab tries again after this time. */
const RETRY_MS = 2_000;

/**
 * The stream of changes of the person behind the cookie, as server-sent events. After a break it goes on where the
 * browser's `Last-Event-ID` says, or `?after=` of a tab that takes over from another. Refuses with 404 who has no
 * profile: there is nothing to listen to.
 */
export function serveChangeFeed(
  changeFeed: Pick<ChangeFeed, 'listen'>,
  sessionOf: (context: Context<AppEnv>) => Pick<Session, 'knownProfile'>,
): (context: Context<AppEnv>) => Promise<Response> {
  return async (context) => {
    context.set('route', '/api/live');
    const profile = await sessionOf(context).knownProfile();
    if (profile === undefined)
      throw new ApiProblem(404, 'no-profile', 'this browser has no profile yet; ask for /api/profile first');
    const after = sequenceOf(context.req.header('last-event-id') ?? context.req.query('after'));
    context.header('x-accel-buffering', 'no');
    return streamSSE(context, async (stream) => {
      let resolve = (): void => undefined;
      const ended = new Promise<void>((done) => {
        resolve = done;
      });
      stream.onAbort(() => resolve());
      const listening = changeFeed.listen(profile.id, after, {
        send: (message, id) =>
          void stream.writeSSE({
            data: JSON.stringify(message),
            ...(id !== undefined && { id: String(id) }),
            ...(message.kind === 'hello' && { retry: RETRY_MS }),
          }),
        beat: () => void stream.write(': still here\n\n'),
        end: () => resolve(),
      });
      // Where the store is away the stream ends, and the tab comes again.
      const stop = await listening.catch(() => undefined);
      if (stop === undefined) return;
      await ended;
      stop();
    });
  };
}

function sequenceOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
