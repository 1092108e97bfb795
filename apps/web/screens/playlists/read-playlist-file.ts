import type { PlaylistFromFile } from '@emoverse/playlists';

/** A file may have so many bytes; 2,000 works with everything about them have about one million. */
export const MOST_FILE_BYTES = 4_000_000;

/**
 * Reads a playlist file in this browser: only the works that it tells go to the server. The formats are loaded when the
 * first file comes. Throws EmoVerseError `bad-playlist-file`.
 */
export async function readPlaylistFile(file: File): Promise<PlaylistFromFile & { readonly name: string }> {
  const { recogniseFormat } = await import('@emoverse/playlists');
  const text = await file.text();
  const read = recogniseFormat(file.name, text).read(text);
  return { ...read, name: read.name ?? file.name.replace(/\.[^.]+$/, '') };
}
