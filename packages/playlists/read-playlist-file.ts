import { EmoVerseError, cutText } from '@emoverse/domain';
import { decodeText, encodingNotice, nameTextForm, type DecodedText } from '@emoverse/text-files';
import { playlistFormat, recogniseFormat, type PlaylistFormatName } from './formats/index.ts';
import type { PlaylistFromFile } from './playlist-file.ts';

/** A playlist file, read: what it says, in which form, and how its bytes were read. */
export interface ReadPlaylist extends PlaylistFromFile, Pick<DecodedText, 'encoding' | 'clue'> {
  readonly format: PlaylistFormatName;
  /** For the person, where the bytes were no plain UTF-8. */
  readonly notice?: string | undefined;
}

/**
 * Reads a playlist file from its bytes, in the format named, else in the one that its content or its name tells.
 * Throws EmoVerseError `bad-playlist-file` where it is none, saying what it is, and `empty-playlist-file` where not one
 * work could be taken from it.
 */
export function readPlaylistFile(
  fileName: string,
  bytes: Uint8Array,
  named?: PlaylistFormatName,
): ReadPlaylist {
  const { text, encoding, clue } = decoded(bytes);
  const other = nameTextForm(text);
  if (other !== undefined) throw new EmoVerseError('bad-playlist-file', `expected a playlist, got ${other}`);
  const format = named === undefined ? recogniseFormat(fileName, text) : playlistFormat(named);
  const read = format.read(text);
  if (read.works.length === 0) throw nothingIn(read);
  return { ...read, format: format.name, encoding, clue, notice: encodingNotice({ encoding, clue }) };
}

function decoded(bytes: Uint8Array): DecodedText {
  try {
    return decodeText(bytes);
  } catch (cause) {
    if (!(cause instanceof EmoVerseError) || cause.code !== 'not-text') throw cause;
    throw new EmoVerseError('bad-playlist-file', `this is no playlist: ${cause.message}`, { cause });
  }
}

const TOLD = 3;

function nothingIn({ rejected }: PlaylistFromFile): EmoVerseError {
  const lines = rejected
    .slice(0, TOLD)
    .map(({ line, text, reason }) => `line ${line} (${reason}): ${cutText(text.replace(/\s+/g, ' '), 80)}`);
  const more = rejected.length > TOLD ? `; and ${rejected.length - TOLD} more` : '';
  const why = lines.length === 0 ? 'it lists none' : `${lines.join('; ')}${more}`;
  return new EmoVerseError(
    'empty-playlist-file',
    `expected a playlist with at least one work, got none, so no playlist was made: ${why}`,
  );
}
