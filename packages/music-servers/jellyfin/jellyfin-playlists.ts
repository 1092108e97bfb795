import { z } from 'zod';
import { MusicServerError } from '../music-server-error.ts';
import type { MusicServer, ServerLogin } from '../music-server.ts';
import { askJellyfin, type JellyfinCall } from './ask-jellyfin.ts';

const madeSchema = z.object({ Id: z.string().min(1) });
const foundSchema = z.object({ TotalRecordCount: z.number() });

/** Playlists by `/Playlists` and `/Items/{id}`. Changing one takes Jellyfin 10.9 and later. */
export function jellyfinPlaylists(
  address: string,
  login: Extract<ServerLogin, { kind: 'jellyfin' }>,
  fetch: typeof globalThis.fetch,
): Pick<MusicServer, 'makePlaylist' | 'changePlaylist' | 'deletePlaylist'> {
  const { token, deviceId, userId } = login;
  const ask = <S extends z.ZodType>(
    call: Pick<JellyfinCall<S>, 'method' | 'path' | 'query' | 'body' | 'answer' | 'signal'>,
  ) => askJellyfin({ address, deviceId, token, fetch, ...call });
  const isThere = async (id: string, signal?: AbortSignal): Promise<boolean> => {
    const query = { userId, ids: id };
    return (await ask({ path: '/Items', query, answer: foundSchema, signal })).TotalRecordCount > 0;
  };
  return {
    async makePlaylist(Name, Ids, signal) {
      const body = { Name, Ids, UserId: userId, MediaType: 'Audio' };
      return (await ask({ method: 'POST', path: '/Playlists', body, answer: madeSchema, signal })).Id;
    },
    async changePlaylist(id, Name, Ids, signal) {
      const path = `/Playlists/${encodeURIComponent(id)}`;
      try {
        await ask({ method: 'POST', path, body: { Name, Ids }, answer: z.unknown(), signal });
      } catch (error) {
        if (!isNotFound(error)) throw error;
        const where = new URL(address).host;
        throw (await isThere(id, signal))
          ? new MusicServerError('changed', `${where} changes no playlists: that takes Jellyfin 10.9`, {
              cause: error,
            })
          : new MusicServerError('playlist-gone', `${where} does not have this playlist any more`, {
              cause: error,
            });
      }
    },
    async deletePlaylist(id, signal) {
      try {
        const path = `/Items/${encodeURIComponent(id)}`;
        await ask({ method: 'DELETE', path, answer: z.unknown(), signal });
      } catch (error) {
        if (!isNotFound(error)) throw error;
      }
    },
  };
}

/** What a 404 is read as where the login has worked before. */
function isNotFound(error: unknown): boolean {
  return error instanceof MusicServerError && error.trouble === 'not-a-music-server';
}
