import { z } from 'zod';
import { MusicServerError } from '../music-server-error.ts';
import type { MusicServerClient, ServerLogin } from '../music-server-client.ts';
import { askJellyfin, type JellyfinCall } from './ask-jellyfin.ts';

const madeSchema = z.object({ Id: z.string().min(1) });
const listSchema = z.object({ Items: z.array(z.object({ Id: z.string(), Name: z.string() })) });
const foundSchema = z.object({ TotalRecordCount: z.number() });

/** Playlists by `/Playlists` and `/Items/{id}`. Changing one takes Jellyfin 10.9 and later. */
export function jellyfinPlaylists(
  address: string,
  login: Extract<ServerLogin, { kind: 'jellyfin' }>,
  fetch: typeof globalThis.fetch,
): Pick<MusicServerClient, 'makePlaylist' | 'changePlaylist' | 'deletePlaylist'> {
  const { token, deviceId, userId } = login;
  const ask = <S extends z.ZodType>(
    call: Pick<JellyfinCall<S>, 'method' | 'path' | 'query' | 'body' | 'answer' | 'signal'>,
  ) => askJellyfin({ address, deviceId, token, fetch, ...call });
  const isThere = async (id: string, signal?: AbortSignal): Promise<boolean> => {
    const query = { userId, ids: id };
    return (await ask({ path: '/Items', query, answer: foundSchema, signal })).TotalRecordCount > 0;
  };
  const make = async (Name: string, Ids: readonly string[], signal?: AbortSignal): Promise<string> => {
    const body = { Name, Ids, UserId: userId, MediaType: 'Audio' };
    return (await ask({ method: 'POST', path: '/Playlists', body, answer: madeSchema, signal })).Id;
  };
  const changePlaylist: MusicServerClient['changePlaylist'] = async (id, Name, Ids, signal) => {
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
  };
  const deletePlaylist: MusicServerClient['deletePlaylist'] = async (id, signal) => {
    try {
      const path = `/Items/${encodeURIComponent(id)}`;
      await ask({ method: 'DELETE', path, answer: z.unknown(), signal });
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
  };
  return {
    async makePlaylist({ name, songs, mark, made }, signal) {
      const query = { userId, includeItemTypes: 'Playlist', recursive: true, searchTerm: mark };
      const { Items } = await ask({ path: '/Items', query, answer: listSchema, signal });
      const id = Items.find((one) => one.Name === mark)?.Id ?? (await make(mark, songs, signal));
      await made(id);
      try {
        await changePlaylist(id, name, songs, signal);
        return id;
      } catch (error) {
        if (!(error instanceof MusicServerError) || error.trouble !== 'changed') throw error;
        // Before 10.9 it has its name from the beginning, or never.
        await deletePlaylist(id, signal);
        const named = await make(name, songs, signal);
        await made(named);
        return named;
      }
    },
    changePlaylist,
    deletePlaylist,
  };
}

/** What a 404 is read as where the login has worked before. */
function isNotFound(error: unknown): boolean {
  return error instanceof MusicServerError && error.trouble === 'not-a-music-server';
}
