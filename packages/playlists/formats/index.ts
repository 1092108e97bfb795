import { EmoVerseError, cutText } from '@emoverse/domain';
import { z } from 'zod';
import { tryJson } from '../exact-work.ts';
import { placeJson } from '../json-place.ts';
import type { PlaylistFormat, PlaylistToWrite } from '../playlist-file.ts';
import { csv } from './csv.ts';
import { json } from './json.ts';
import { jspf } from './jspf.ts';
import { m3u8 } from './m3u8.ts';
import { markdown } from './markdown.ts';
import { xspf } from './xspf.ts';

/** Every format, in the order in which they are offered. */
export const PLAYLIST_FORMATS = [m3u8, xspf, jspf, csv, json, markdown] as const satisfies PlaylistFormat[];
export const playlistFormatSchema = z.enum(['m3u8', 'xspf', 'jspf', 'csv', 'json', 'markdown']);
export type PlaylistFormatName = z.infer<typeof playlistFormatSchema>;

/** The format of a name. */
export function playlistFormat(name: PlaylistFormatName): PlaylistFormat {
  const format = PLAYLIST_FORMATS.find((candidate) => candidate.name === name);
  if (format === undefined)
    throw new EmoVerseError('unreachable', `there is no format ${name}: this is a defect, please report it`);
  return format;
}

/** The whole text of a file. */
export function writePlaylist(format: PlaylistFormat, playlist: PlaylistToWrite): string {
  return [...format.pieces(playlist)].join('');
}

/**
 * The format of a file: by how it begins where that is certain (`#EXTM3U`, XML, JSON), else by its ending, else by
 * what its beginning is like. Throws EmoVerseError `bad-playlist-file` where neither tells.
 */
export function recogniseFormat(fileName: string, text: string): PlaylistFormat {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (/^#EXTM3U\b/i.test(start)) return m3u8;
  if (/^<(\?xml|playlist)\b/i.test(start)) return xspf;
  if (/^[{[]/.test(start) && tryJson(start) !== undefined) return isJspf(text) ? jspf : json;
  const ending = /\.([a-z0-9]+)$/i.exec(fileName.trim())?.[1]?.toLowerCase();
  const known = PLAYLIST_FORMATS.find(({ extensions }) => extensions.some((one) => one === ending));
  if (known !== undefined) return known;
  if (/^#EXTINF/i.test(start)) return m3u8;
  if (start.startsWith('<')) return xspf;
  if (start.startsWith('{')) return json;
  if (/^(#\s|[-*+]\s|1[.)]\s)/.test(start)) return markdown;
  throw new EmoVerseError(
    'bad-playlist-file',
    `expected a file ending in ${PLAYLIST_FORMATS.map(({ extensions }) => `.${extensions[0]}`).join(', ')}, got ${JSON.stringify(cutText(fileName, 100))}, whose beginning is none of these either`,
  );
}

function isJspf(text: string): boolean {
  try {
    return placeJson(text).at('playlist') !== undefined;
  } catch {
    return false;
  }
}
