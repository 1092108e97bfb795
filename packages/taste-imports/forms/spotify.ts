import { z } from 'zod';
import type { Told, ToldWork, Trace } from '../trace.ts';
import type { FormPlace, RecordForm } from './form.ts';
import { dateCell, songOf, titleCell } from './read-cell.ts';
import { leftOut, rejected, trace } from './tell.ts';

const text = z.string().nullish();
/** One play of `Streaming_History_Audio_….json` or `…_Video_….json`, and of `endsong_….json` before. */
const extendedSchema = z.object({
  ts: z.string(),
  ms_played: z.number(),
  master_metadata_track_name: text,
  master_metadata_album_artist_name: text,
  spotify_track_uri: text,
  spotify_episode_uri: text,
  episode_show_name: text,
  audiobook_title: text,
  skipped: z.union([z.boolean(), z.number()]).nullish(),
  reason_end: text,
  incognito_mode: z.boolean().nullish(),
});
/** One play of `StreamingHistory0.json`, of the last year only. */
const accountSchema = z.object({
  endTime: z.string(),
  artistName: z.string(),
  trackName: z.string(),
  msPlayed: z.number(),
});

/** What Spotify itself counts as a stream. */
const LEAST_MILLISECONDS = 30_000;
const TRACK = /^spotify:track:([A-Za-z0-9]{22})$/;

/**
 * Spotify, *Download your data*: the extended streaming history (lists of plays in `Streaming_History_Audio_….json`), or
 * the account data of the last year. Private sessions are left out; so are plays of less than 30 seconds, unless they were
 * skipped by hand, which says something.
 */
export const spotify: RecordForm = {
  service: 'spotify',
  read(record, place) {
    if (typeof record !== 'object' || record === null) return undefined;
    if ('ts' in record && 'ms_played' in record) {
      const play = extendedSchema.safeParse(record);
      return [play.success ? readExtended(play.data, place) : refused(record)];
    }
    if (!('msPlayed' in record && 'trackName' in record)) return undefined;
    const play = accountSchema.safeParse(record);
    if (!play.success) return [refused(record)];
    const { artistName: artist, trackName: title, msPlayed, endTime } = play.data;
    const song = songOf(title, artist, { title: 'trackName', artist: 'artistName' });
    if ('wrong' in song) return [song.wrong];
    return [tellPlay({ work: { ...song.value, externalIds: {} } }, endTime, msPlayed, undefined, place)];
  },
};

function refused(record: object): Told {
  return rejected(record, 'a play with a time, a length in milliseconds and names as texts');
}

function readExtended(play: z.output<typeof extendedSchema>, place: FormPlace): Told {
  if (play.incognito_mode === true) return leftOut('private');
  const wasSkipped = play.skipped === true || play.reason_end === 'fwdbtn';
  const uri = play.spotify_track_uri ?? play.spotify_episode_uri;
  const aliases = uri ? [uri] : [];
  // Of what Spotify has taken down since, only the number is left; another play may tell its name.
  const isNamed = play.master_metadata_track_name || play.episode_show_name || play.audiobook_title;
  if (!isNamed) return tellPlay({ aliases }, play.ts, play.ms_played, wasSkipped, place);
  const work = workOf(play);
  if ('wrong' in work) return work.wrong;
  return tellPlay({ work: work.value, aliases }, play.ts, play.ms_played, wasSkipped, place);
}

function workOf(
  play: z.output<typeof extendedSchema>,
): { readonly value: ToldWork } | { readonly wrong: Told } {
  const { episode_show_name: show, audiobook_title: book } = play;
  if (play.master_metadata_track_name) {
    const names = { title: 'master_metadata_track_name', artist: 'master_metadata_album_artist_name' };
    const song = songOf(play.master_metadata_track_name, play.master_metadata_album_artist_name ?? '', names);
    if ('wrong' in song) return song;
    const id = TRACK.exec(play.spotify_track_uri ?? '')?.[1];
    return { value: { ...song.value, externalIds: id === undefined ? {} : { spotify: id } } };
  }
  const [name, domain] = book ? ([book, 'books'] as const) : ([show ?? '', 'podcasts'] as const);
  const title = titleCell(name, 'episode_show_name or audiobook_title');
  return 'wrong' in title ? title : { value: { domain, title: title.value, creators: [], externalIds: {} } };
}

type Played = Pick<Extract<Trace, { work: ToldWork }>, 'work' | 'aliases'> | { readonly aliases: string[] };

function tellPlay(
  played: Played,
  ended: string,
  milliseconds: number,
  wasSkipped: boolean | undefined,
  { now }: FormPlace,
): Told {
  const date = dateCell(ended, now);
  if ('wrong' in date) return date.wrong;
  const at = date.value;
  if (!(milliseconds >= 0 && milliseconds < 1e9))
    return rejected(milliseconds, 'milliseconds played, 0 or more');
  if (milliseconds >= LEAST_MILLISECONDS) return trace({ ...played, at, act: { did: 'played', times: 1 } });
  return wasSkipped === true ? trace({ ...played, at, act: { did: 'skipped' } }) : leftOut('too-short');
}
