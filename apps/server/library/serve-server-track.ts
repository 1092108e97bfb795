import type { ItemId } from '@emoverse/domain';
import type { Context } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import type { MusicServerService } from './music-servers.ts';
import { soundProblem } from './server-problem.ts';

/** Headers of a music server's answer that a player needs; none that could set anything in the browser. */
const PASSED_ON = ['content-type', 'content-length', 'content-range', 'accept-ranges'] as const;
const SOUND_CACHING = 'private, no-cache, no-transform';
const COVER_CACHING = 'private, max-age=86400';

/** The sound of a song of a music server, passed on as it comes; undefined where the item is no such song. */
export async function serveServerSound(
  context: Context<AppEnv>,
  servers: Pick<MusicServerService, 'sound'>,
  id: ItemId,
): Promise<Response | undefined> {
  const isHead = context.req.method === 'HEAD';
  // Not all servers answer HEAD, or say in it why there is no sound: its first byte tells the same.
  const range = isHead ? 'bytes=0-0' : context.req.header('range');
  const { signal } = context.req.raw;
  const answer = await servers.sound(id, { range, signal }).catch((error: unknown) => {
    throw soundProblem(error);
  });
  if (answer === undefined) return undefined;
  const headers: Record<string, string> = { 'cache-control': SOUND_CACHING };
  for (const name of PASSED_ON) {
    const value = answer.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  // What was packed on the way in spite of us is longer here than it says.
  if (answer.headers.has('content-encoding')) delete headers['content-length'];
  if (!isHead) {
    const status = answer.status as 200 | 206 | 416;
    return answer.body === null
      ? context.body(null, status, headers)
      : context.body(answer.body, status, headers);
  }
  await answer.body?.cancel();
  const total = /\/(\d+)$/.exec(headers['content-range'] ?? '')?.[1];
  delete headers['content-range'];
  delete headers['content-length'];
  return context.body(null, 200, { ...headers, ...(total !== undefined && { 'content-length': total }) });
}

/** The cover of a song of a music server; undefined where there is none. */
export async function serveServerCover(
  context: Context<AppEnv>,
  servers: Pick<MusicServerService, 'cover'>,
  id: ItemId,
): Promise<Response | undefined> {
  const cover = await servers.cover(id, context.req.raw.signal).catch((error: unknown) => {
    throw soundProblem(error);
  });
  return cover === undefined
    ? undefined
    : context.body(Uint8Array.from(cover.bytes), 200, {
        'cache-control': COVER_CACHING,
        'content-type': cover.mediaType,
      });
}
