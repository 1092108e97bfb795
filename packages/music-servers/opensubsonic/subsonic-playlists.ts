import { z } from 'zod';
import { MusicServerError } from '../music-server-error.ts';
import type { MusicServerClient } from '../music-server-client.ts';
import { askSubsonic, type SubsonicCall, type SubsonicQuery } from './ask-subsonic.ts';

/** So many songs go with one request: their ids stand in its address, of which many servers take 8 kB. */
const SONGS_A_REQUEST = 100;
/** What people read beside the name there. */
const COMMENT = 'EmoVerse';

const idSchema = z.union([z.string(), z.number()]).transform(String);
const madeSchema = z.object({ playlist: z.object({ id: idSchema }).optional() });
const listSchema = z.object({
  playlists: z
    .object({ playlist: z.array(z.object({ id: idSchema, name: z.string() })).default([]) })
    .default({ playlist: [] }),
});

type Caller = Pick<SubsonicCall<z.ZodType>, 'address' | 'login' | 'fetch'>;

/** Playlists by `createPlaylist`, `updatePlaylist`, `getPlaylists` and `deletePlaylist`. */
export function subsonicPlaylists(
  caller: Caller,
): Pick<MusicServerClient, 'makePlaylist' | 'changePlaylist' | 'deletePlaylist'> {
  const ask = (method: string, query: SubsonicQuery, signal?: AbortSignal) =>
    askSubsonic({ ...caller, method, query, answer: z.unknown(), signal });
  const list = async (signal?: AbortSignal) => {
    const { playlists } = await askSubsonic({
      ...caller,
      method: 'getPlaylists',
      answer: listSchema,
      signal,
    });
    return playlists.playlist;
  };
  /** The songs behind the first ones, the comment, which `createPlaylist` does not take, and the name. */
  const goOn = async (
    id: string,
    name: string,
    songs: readonly string[],
    signal?: AbortSignal,
  ): Promise<void> => {
    await ask('updatePlaylist', { playlistId: id, name, comment: COMMENT }, signal);
    for (let from = SONGS_A_REQUEST; from < songs.length; from += SONGS_A_REQUEST)
      await ask(
        'updatePlaylist',
        { playlistId: id, songIdToAdd: songs.slice(from, from + SONGS_A_REQUEST) },
        signal,
      );
  };
  const changePlaylist: MusicServerClient['changePlaylist'] = async (id, name, songs, signal) => {
    try {
      await ask('createPlaylist', { playlistId: id, name, songId: songs.slice(0, SONGS_A_REQUEST) }, signal);
      await goOn(id, name, songs, signal);
    } catch (error) {
      // The same code is told of a song that is gone.
      if (!isGone(error) || (await list(signal)).some((one) => one.id === id)) throw error;
      throw new MusicServerError(
        'playlist-gone',
        `${new URL(caller.address).host} does not have this playlist any more`,
        { cause: error },
      );
    }
  };
  return {
    async makePlaylist({ name, songs, mark, made }, signal) {
      const marked = async () => (await list(signal)).find((one) => one.name === mark)?.id;
      const begun = await marked();
      const query = { name: mark, songId: songs.slice(0, SONGS_A_REQUEST) };
      // Before 1.14.0 the answer does not say which it is.
      const id =
        begun ??
        (await askSubsonic({ ...caller, method: 'createPlaylist', query, answer: madeSchema, signal }))
          .playlist?.id ??
        (await marked());
      if (id === undefined)
        throw new MusicServerError(
          'changed',
          `${new URL(caller.address).host} said that it made the playlist, but does not list it`,
        );
      await made(id);
      // What was cut off may hold the songs of another evening.
      if (begun === undefined) await goOn(id, name, songs, signal);
      else await changePlaylist(id, name, songs, signal);
      return id;
    },
    changePlaylist,
    async deletePlaylist(id, signal) {
      try {
        await ask('deletePlaylist', { id }, signal);
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    },
  };
}

function isGone(error: unknown): boolean {
  return error instanceof MusicServerError && error.trouble === 'track-gone';
}
