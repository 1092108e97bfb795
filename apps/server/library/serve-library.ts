import { itemIdSchema, type ItemId } from '@emoverse/domain';
import type { Store } from '@emoverse/storage';
import type { Context, Handler } from 'hono';
import { Readable } from 'node:stream';
import { ApiProblem } from '../http/api-problem.ts';
import type { AppEnv } from '../http/app-env.ts';
import type { MusicServerService } from './music-servers.ts';
import { openTrack, type OpenTrack } from './open-track.ts';
import { readRange } from './read-range.ts';
import { serveServerCover, serveServerSound } from './serve-server-track.ts';

export const TRACK_AUDIO_PATH = '/api/library/tracks/:id/audio';
export const TRACK_COVER_PATH = '/api/library/tracks/:id/cover';

/** The browser may keep it but asks each time; nobody on the way may change its bytes. */
const CACHING = 'private, no-cache, no-transform';

/** The sound of a track, whole or in part, so that a player can jump in it. */
export function serveTrackAudio(
  store: Pick<Store, 'library'>,
  servers: Pick<MusicServerService, 'sound'>,
): Handler<AppEnv> {
  return async (context) => {
    context.set('route', '/api/library/tracks/{id}/audio');
    const track = await trackOf(context, store, (id) => serveServerSound(context, servers, id));
    if (track instanceof Response) return track;
    const { size, etag, file, handle } = track;
    const { mediaTypeOf } = await import('@emoverse/library');
    const headers: Record<string, string> = {
      etag,
      'cache-control': CACHING,
      'accept-ranges': 'bytes',
      'content-type': mediaTypeOf(file) ?? 'application/octet-stream',
    };
    const isKnown = context.req.header('if-none-match')?.includes(etag) === true;
    // A part is only of use to whoever has the rest of this very file.
    const ifRange = context.req.header('if-range');
    const range = readRange(
      ifRange === undefined || ifRange === etag ? context.req.header('range') : undefined,
      size,
    );
    if (isKnown || range.kind === 'outside' || context.req.method === 'HEAD') {
      await handle.close();
      if (isKnown) return context.body(null, 304, headers);
      if (range.kind === 'outside')
        return context.body(null, 416, { ...headers, 'content-range': `bytes */${size}` });
    }
    const [start, end] = range.kind === 'part' ? [range.start, range.end] : [0, size - 1];
    headers['content-length'] = String(end - start + 1);
    if (range.kind === 'part') headers['content-range'] = `bytes ${start}-${end}/${size}`;
    const status = range.kind === 'part' ? 206 : 200;
    if (context.req.method === 'HEAD' || size === 0) {
      if (size === 0 && context.req.method !== 'HEAD') await handle.close();
      return context.body(null, status, headers);
    }
    return context.body(streamOf(track, start, end), status, headers);
  };
}

/** The cover that the file itself carries. */
export function serveTrackCover(
  store: Pick<Store, 'library'>,
  servers: Pick<MusicServerService, 'cover'>,
): Handler<AppEnv> {
  return async (context) => {
    context.set('route', '/api/library/tracks/{id}/cover');
    const track = await trackOf(context, store, (id) => serveServerCover(context, servers, id));
    if (track instanceof Response) return track;
    const { handle, etag, file } = track;
    await handle.close();
    const headers = { etag, 'cache-control': CACHING };
    if (context.req.header('if-none-match')?.includes(etag)) return context.body(null, 304, headers);
    const { readCover } = await import('@emoverse/library');
    const cover = await readCover(file);
    if (cover === undefined) throw new ApiProblem(404, 'no-cover', 'this track carries no cover');
    return context.body(Uint8Array.from(cover.bytes), 200, { ...headers, 'content-type': cover.mediaType });
  };
}

/** The opened file of a track, or what a music server answers for it. */
async function trackOf(
  context: Context<AppEnv>,
  store: Pick<Store, 'library'>,
  fromServer: (id: ItemId) => Promise<Response | undefined>,
): Promise<OpenTrack | Response> {
  const id = itemIdSchema.safeParse(context.req.param('id'));
  const track = id.success ? await openTrack(store, id.data) : 'unknown';
  const elsewhere = id.success && track === 'unknown' ? await fromServer(id.data) : undefined;
  if (elsewhere !== undefined) return elsewhere;
  if (track === 'unknown')
    throw new ApiProblem(404, 'no-such-track', 'there is no such track in the library');
  if (track === 'gone')
    throw new ApiProblem(
      410,
      'track-gone',
      'the file of this track is no longer where it was; reading its folder again finds it',
    );
  return track;
}

/** Reads as fast as it is taken; the file is closed at the end, and when the listener goes away. */
function streamOf({ handle }: OpenTrack, start: number, end: number): ReadableStream<Uint8Array> {
  const stream = handle.createReadStream({ start, end, autoClose: true });
  // The web stream of a Node stream of buffers.
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}
