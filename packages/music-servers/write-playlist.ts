import { MusicServerError } from './music-server-error.ts';
import type { MusicServerClient, PlaylistToMake } from './music-server-client.ts';

export interface PlaylistToWrite extends Pick<PlaylistToMake, 'name' | 'songs' | 'made'> {
  /** Which of ours it is, also when its writing is begun again. */
  readonly copyId: string;
  /** Its id there, where it was made before. */
  readonly id?: string | undefined;
}

/**
 * Writes songs as a playlist of a server: into the one that was made before, or a new one where there was none or the person
 * has deleted it there. Cut off anywhere and done again, it leaves one playlist. Gives its id.
 */
export async function writePlaylist(
  server: Pick<MusicServerClient, 'makePlaylist' | 'changePlaylist'>,
  { copyId, id, ...playlist }: PlaylistToWrite,
  signal?: AbortSignal,
): Promise<string> {
  const make = () => server.makePlaylist({ ...playlist, mark: `EmoVerse ${copyId}` }, signal);
  if (id === undefined) return make();
  try {
    await server.changePlaylist(id, playlist.name, playlist.songs, signal);
    return id;
  } catch (error) {
    if (!(error instanceof MusicServerError) || error.trouble !== 'playlist-gone') throw error;
    return make();
  }
}
