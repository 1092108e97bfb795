import { elementAt } from '@emoverse/domain';
import { z } from 'zod';
import type { Act, Told } from '../trace.ts';
import type { FormPlace, RecordForm, TableForm } from './form.ts';
import { dateCell, secondsCell, songOf, timeCell, type Cell } from './read-cell.ts';
import { leftOut, rejected, trace } from './tell.ts';

/** `06 Sep 2026, 14:23`, UTC. */
const WRITTEN = /^(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}),? (\d{2}:\d{2})(?::\d{2})?$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function writtenTime(text: string): number {
  const [, day = '', name = '', year, time] = WRITTEN.exec(text.trim()) ?? [];
  const month = MONTHS.indexOf(name) + 1;
  if (month === 0) return Number.NaN;
  return Date.parse(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}T${time}Z`);
}

function readTable(
  { title, artist, told }: { readonly title: string; readonly artist: string; readonly told: string },
  milliseconds: number,
  now: number,
): Told {
  const time: Cell<number | undefined> =
    told.trim() === '' ? { value: undefined } : timeCell(milliseconds, told, now);
  if ('wrong' in time) return time.wrong;
  const song = songOf(title, artist, { title: 'track', artist: 'artist' });
  if ('wrong' in song) return song.wrong;
  return trace({
    work: { ...song.value, externalIds: {} },
    at: time.value,
    act: { did: 'played', times: 1 },
  });
}

/** Names that exporters give the columns of artist, track and time, lower case; a time in seconds or written. */
const COLUMN_NAMES: Readonly<Record<'artist' | 'track' | 'time', readonly string[]>> = {
  artist: ['artist', 'artist name', 'artist_name'],
  track: ['track', 'song', 'title', 'track name', 'track_name', 'track title'],
  time: [
    'uts',
    'timestamp',
    'unix timestamp',
    'date',
    'time',
    'datetime',
    'rawdatetime',
    'played_at',
    'utc_time',
  ],
};

/**
 * Scrobbles as mainstream.ghan.nl exports them (`uts,utc_time,artist,artist_mbid,album,album_mbid,track,track_mbid`), or any
 * table with a column each for artist, track and time, as scripts and people make them.
 */
export const lastfmTable: TableForm = {
  service: 'lastfm',
  columns(found) {
    const lower = found.map((name) => name.toLowerCase());
    const places = new Map<number, string>();
    for (const [name, others] of Object.entries(COLUMN_NAMES)) {
      const told = others.find((other) => lower.includes(other));
      if (told === undefined) return undefined;
      places.set(lower.indexOf(told), name);
    }
    return found.map((_, place) => places.get(place) ?? '');
  },
  read(row, { now }) {
    const told = row('time').trim();
    return readTable({ title: row('track'), artist: row('artist'), told }, timeIn(told), now);
  },
};

/** Seconds or milliseconds since the epoch, `06 Sep 2026, 14:23`, or ISO 8601; without a zone it is UTC. */
function timeIn(told: string): number {
  if (/^\d+(?:\.\d+)?$/.test(told)) return Number(told) * (Number(told) > 1e11 ? 1 : 1000);
  const date = dateCell(told, Number.POSITIVE_INFINITY);
  return 'value' in date ? (date.value ?? 0) : writtenTime(told);
}

/** Scrobbles as lastfmstats.com exports them: `Artist;Album;AlbumId;Track;Date#user`, times in milliseconds. */
export const lastfmstatsTable: TableForm = {
  service: 'lastfm',
  columns: (found) =>
    ['Artist', 'Album', 'Track'].every((name) => found.includes(name)) && /^Date#/.test(found[4] ?? '')
      ? found.map((name) => name.replace(/^Date#.*/, 'Date'))
      : undefined,
  read: (row, { now }) =>
    readTable({ title: row('Track'), artist: row('Artist'), told: row('Date') }, Number(row('Date')), now),
};

/** Scrobbles as benjaminbenben.com/lastfm-to-csv exports them: artist, album, track and time, without a header. */
export const lastfmHeadless: TableForm = {
  service: 'lastfm',
  headless: true,
  columns: (found) =>
    found.length === 4 && !Number.isNaN(writtenTime(elementAt(found, 3)))
      ? ['artist', 'album', 'track', 'time']
      : undefined,
  read: (row, { now }) =>
    readTable(
      { title: row('track'), artist: row('artist'), told: row('time') },
      writtenTime(row('time')),
      now,
    ),
};

const trackSchema = z.object({
  name: z.string(),
  artist: z.union([z.string(), z.object({ '#text': z.string(), name: z.string() }).partial()]),
  date: z.object({ uts: z.union([z.string(), z.number()]) }).nullish(),
  playcount: z.union([z.string(), z.number()]).nullish(),
  '@attr': z.object({ nowplaying: z.string() }).partial().nullish(),
});
const PAGES = ['recenttracks', 'lovedtracks', 'toptracks'] as const;
const pageSchema = z.object({ track: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]) });
const scrobbleSchema = z.object({
  artist: z.string(),
  track: z.string(),
  date: z.union([z.number(), z.string()]).nullish(),
});

/**
 * Pages of Last.fm's API as they are kept: `user.getRecentTracks`, `user.getLovedTracks` and `user.getTopTracks`, one or
 * many in a file, or their tracks alone; and the scrobbles that lastfmstats.com writes as JSON.
 */
export const lastfmPages: RecordForm = {
  service: 'lastfm',
  read(record, place, within) {
    if (typeof record !== 'object' || record === null) return undefined;
    if (within.includes('scrobbles')) return [readScrobble(record, place)];
    const pages: Readonly<Record<string, unknown>> = { ...record };
    // Pages as lists of tracks alone, as mainstream.ghan.nl writes them in JSON.
    if ('name' in record && 'artist' in record && ('date' in record || '@attr' in record))
      return [readTrack(record, 'recenttracks', place)];
    const name = PAGES.find((one) => one in pages);
    const page = pageSchema.safeParse(name === undefined ? pages : pages[name]);
    if (!page.success) return undefined;
    const { track } = page.data;
    // One track is no list there.
    const tracks = Array.isArray(track) ? track : [track];
    return tracks.map((one) => readTrack(one, name ?? 'recenttracks', place));
  },
};

function readScrobble(record: object, { now }: FormPlace): Told {
  const scrobble = scrobbleSchema.safeParse(record);
  if (!scrobble.success) return rejected(record, 'a scrobble with artist, track and date');
  const { artist, track, date } = scrobble.data;
  return readTable({ title: track, artist, told: String(date ?? '') }, Number(date), now);
}

function readTrack(record: unknown, page: (typeof PAGES)[number], { now }: FormPlace): Told {
  const parsed = trackSchema.safeParse(record);
  if (!parsed.success) return rejected(record, 'a track with name and artist');
  const { name, artist, date, playcount } = parsed.data;
  if (parsed.data['@attr']?.nowplaying === 'true') return leftOut('playing-now');
  const by = typeof artist === 'string' ? artist : (artist['#text'] ?? artist.name ?? '');
  const song = songOf(name, by, { title: 'name', artist: 'artist' });
  if ('wrong' in song) return song.wrong;
  const time = secondsCell(date?.uts, now);
  if ('wrong' in time) return time.wrong;
  const act = actOf(page, playcount);
  if ('kind' in act) return act;
  return trace({ work: { ...song.value, externalIds: {} }, at: time.value, act });
}

function actOf(page: (typeof PAGES)[number], playcount: string | number | null | undefined): Act | Told {
  if (page === 'lovedtracks') return { did: 'liked' };
  if (page === 'recenttracks') return { did: 'played', times: 1 };
  const times = Number(playcount);
  return Number.isInteger(times) && times > 0 && times < 1e6
    ? { did: 'met', times }
    : rejected(playcount, 'playcount: how often it was played');
}
