import { MusicServerError } from './music-server-error.ts';
import type { MusicServer } from './music-server.ts';

/**
 * Writes songs as a playlist of a server: into the one that was made before, or a new one where there was none or the person
 * has deleted it there. Gives its id.
 */
export async function writePlaylist(
  server: Pick<MusicServer, 'makePlaylist' | 'changePlaylist'>,
  { id, name, songs }: { readonly id?: string; readonly name: string; readonly songs: readonly string[] },
  signal?: AbortSignal,
): Promise<string> {
  if (id === undefined) return server.makePlaylist(name, songs, signal);
  try {
    await server.changePlaylist(id, name, songs, signal);
    return id;
  } catch (error) {
    if (!(error instanceof MusicServerError) || error.trouble !== 'playlist-gone') throw error;
    return server.makePlaylist(name, songs, signal);
  }
}
