import type { ReadPlaylist } from '@emoverse/playlists';

/** A file may have so many bytes; 2,000 works with everything about them have about one million. */
export const MOST_FILE_BYTES = 4_000_000;

/**
 * Reads a playlist file in this browser, its bytes decoded as they are elsewhere: only the works that it tells go to the
 * server. The formats are loaded when the first file comes. Throws EmoVerseError `bad-playlist-file` or
 * `empty-playlist-file`.
 */
export async function readPlaylistFile(file: File): Promise<ReadPlaylist & { readonly name: string }> {
  const playlists = await import('@emoverse/playlists');
  const read = playlists.readPlaylistFile(file.name, new Uint8Array(await file.arrayBuffer()));
  return { ...read, name: read.name ?? file.name.replace(/\.[^.]+$/, '') };
}
