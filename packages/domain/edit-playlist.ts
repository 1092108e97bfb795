import { EmoVerseError } from './emoverse-error.ts';
import { MOST_PLAYLIST_ENTRIES, type Playlist, type PlaylistEntry } from './playlist.ts';

type Entries = Playlist['entries'];

/**
 * Puts entries before the one of the id `before`, at the end without it or where it is gone. Entries whose id is there
 * already are left out, so that an addition may be repeated. Throws `playlist-full` above MOST_PLAYLIST_ENTRIES.
 */
export function addEntries(
  entries: Entries,
  added: readonly PlaylistEntry[],
  before?: PlaylistEntry['id'],
): Entries {
  const known = new Set(entries.map(({ id }) => id));
  const fresh = added.filter(
    ({ id }, index) => !known.has(id) && added.findIndex((one) => one.id === id) === index,
  );
  if (entries.length + fresh.length > MOST_PLAYLIST_ENTRIES)
    throw new EmoVerseError(
      'playlist-full',
      `a playlist has at most ${MOST_PLAYLIST_ENTRIES} entries, got ${entries.length + fresh.length}: begin another one`,
    );
  const place = before === undefined ? -1 : entries.findIndex(({ id }) => id === before);
  return place < 0 ? [...entries, ...fresh] : entries.toSpliced(place, 0, ...fresh);
}

/**
 * Moves an entry before the one of the id `before`, to the end where it is undefined or gone; every other keeps its
 * place among the rest. An unknown entry moves nothing.
 */
export function moveEntry(entries: Entries, id: PlaylistEntry['id'], before?: PlaylistEntry['id']): Entries {
  const entry = entries.find((one) => one.id === id);
  if (entry === undefined || before === id) return entries;
  return addEntries(removeEntry(entries, id), [entry], before);
}

/** The entries without the one of this id. */
export function removeEntry(entries: Entries, id: PlaylistEntry['id']): Entries {
  return entries.filter((one) => one.id !== id);
}
