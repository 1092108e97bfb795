import type { PlaylistWork } from '@emoverse/domain';

/** What is written into a file. `addressOf` may add a page on the web for works that carry no location. */
export interface PlaylistToWrite {
  readonly name: string;
  readonly works: readonly PlaylistWork[];
}

/** Why something in a file became no entry, or an entry without an item of the catalogue. */
export const REJECTIONS = ['no-title', 'title-too-long', 'not-readable', 'too-many'] as const;

/** Something that a file holds and that cannot become an entry; `line` counts from 1. */
export interface RejectedLine {
  readonly line: number;
  readonly text: string;
  readonly reason: (typeof REJECTIONS)[number];
}

/** What a file says: everything in it is either a work or a rejected line. */
export interface PlaylistFromFile {
  readonly name?: string;
  readonly works: readonly { readonly line: number; readonly work: PlaylistWork }[];
  readonly rejected: readonly RejectedLine[];
}

/** One format of playlist files: text out, text in. */
export interface PlaylistFormat {
  readonly name: 'm3u8' | 'xspf' | 'jspf' | 'csv' | 'json' | 'markdown';
  /** Endings of its files without the dot; the first is written. */
  readonly extensions: readonly [string, ...string[]];
  readonly mediaType: string;
  /** The text piece by piece, each of a few ms, so that a server can let others have their turn in between. */
  pieces(playlist: PlaylistToWrite): Iterable<string>;
  /** Throws EmoVerseError `bad-playlist-file` where the whole of the text is not of this format. */
  read(text: string): PlaylistFromFile;
}
