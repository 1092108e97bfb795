import type { RouteName } from '@emoverse/api-contract';
import { MOST_BYTES_AN_IMPORT } from '@emoverse/domain';

const SMALL = 256 * 1024;
/** A playlist of 2,000 works with their titles. */
const PLAYLIST = 4 * 1024 * 1024;
const PLAYLISTS: ReadonlySet<RouteName> = new Set(['makePlaylist', 'importPlaylist', 'addToPlaylist']);
/** A part of a file of moods, each with a note as long as one may be. */
const MOODS = 4 * 1024 * 1024;
/** An export holds every impression: about 0.8 kB each. */
const EXPORT = 64 * 1024 * 1024;

/** The bytes that a body of this route may have. */
export function bodyBytesOf(name: RouteName): number {
  if (name === 'restoreProfile') return EXPORT;
  if (name === 'importMoods') return MOODS;
  if (name === 'addTasteImport') return MOST_BYTES_AN_IMPORT;
  return PLAYLISTS.has(name) ? PLAYLIST : SMALL;
}
