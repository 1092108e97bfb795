import { z } from 'zod';
import type { Act, Told } from '../trace.ts';
import type { FormPlace, RecordForm, TableForm } from './form.ts';
import { secondsCell, songOf, timeCell, type Cell } from './read-cell.ts';
import { leftOut, rejected, trace } from './tell.ts';

/** `06 Sep 2026, 14:23`, UTC. */
const WRITTEN = /^(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}),? (\d{2}:\d{2})(?::\d{2})?$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function writtenTime(text: string): number {
  const [, day, name, year, time] = WRITTEN.exec(text.trim()) ?? [];
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

/** Scrobbles as mainstream.ghan.nl exports them: `uts,utc_time,artist,artist_mbid,album,album_mbid,track,track_mbid`. */
export const lastfmTable: TableForm = {
  service: 'lastfm',
  columns: (found) => (['uts', 'artist', 'track'].every((name) => found.includes(name)) ? found : undefined),
  read: (row, { now }) =>
    readTable(
      { title: row('track'), artist: row('artist'), told: row('uts') },
      Number(row('uts')) * 1000,
      now,
    ),
};

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
    found.length === 4 && !Number.isNaN(writtenTime(found[3]))
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
 * many in a file; and the scrobbles that lastfmstats.com writes as JSON.
 */
export const lastfmPages: RecordForm = {
  service: 'lastfm',
  read(record, place, within) {
    if (typeof record !== 'object' || record === null) return undefined;
    if (within.includes('scrobbles')) return [readScrobble(record, place)];
    const pages: Readonly<Record<string, unknown>> = { ...record };
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
