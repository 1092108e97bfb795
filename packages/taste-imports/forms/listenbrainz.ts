import { z } from 'zod';
import type { Told } from '../trace.ts';
import type { FormPlace, RecordForm } from './form.ts';
import { secondsCell, songOf } from './read-cell.ts';
import { rejected, trace } from './tell.ts';

const listenSchema = z.object({
  listened_at: z.union([z.number(), z.string()]).nullish(),
  recording_msid: z.string().nullish(),
  track_metadata: z.object({
    artist_name: z.string(),
    track_name: z.string(),
    recording_msid: z.string().nullish(),
    additional_info: z.object({ recording_mbid: z.unknown(), spotify_id: z.unknown() }).partial().nullish(),
    mbid_mapping: z.object({ recording_mbid: z.string().nullish() }).nullish(),
  }),
});
const feedbackSchema = z.object({
  recording_msid: z.string().nullish(),
  recording_mbid: z.string().nullish(),
  score: z.number(),
  created: z.number().nullish(),
  track_metadata: z.object({ artist_name: z.string(), track_name: z.string() }).nullish(),
});
const NAMES = { title: 'track_name', artist: 'artist_name' };
const SPOTIFY_TRACK = /track\/([A-Za-z0-9]{22})$/;

/**
 * ListenBrainz, *Export data*: a ZIP of JSON lines, `listens/YEAR/MONTH.jsonl` and `feedback.jsonl` (`score` 1 loved, −1
 * hated), or a list of listens as its API gives them. Feedback names a recording by its number; the listens tell its title.
 */
export const listenbrainz: RecordForm = {
  service: 'listenbrainz',
  read(record, place) {
    if (typeof record !== 'object' || record === null) return undefined;
    if ('score' in record && ('recording_msid' in record || 'recording_mbid' in record))
      return [readFeedback(record, place)];
    if (!('track_metadata' in record)) return undefined;
    return [readListen(record, place)];
  },
};

function readListen(record: object, { now }: FormPlace): Told {
  const listen = listenSchema.safeParse(record);
  if (!listen.success) return rejected(record, 'a listen with track_metadata.track_name and artist_name');
  const { listened_at: seconds, track_metadata: told, recording_msid } = listen.data;
  const song = songOf(told.track_name, told.artist_name, NAMES);
  if ('wrong' in song) return song.wrong;
  const time = secondsCell(seconds, now);
  if ('wrong' in time) return time.wrong;
  const { recording_mbid, spotify_id } = told.additional_info ?? {};
  const spotify = SPOTIFY_TRACK.exec(typeof spotify_id === 'string' ? spotify_id : '')?.[1];
  return trace({
    work: { ...song.value, externalIds: spotify === undefined ? {} : { spotify } },
    aliases: aliasesOf([
      told.recording_msid ?? recording_msid,
      told.mbid_mapping?.recording_mbid,
      typeof recording_mbid === 'string' ? recording_mbid : undefined,
    ]),
    at: time.value,
    act: { did: 'played', times: 1 },
  });
}

function readFeedback(record: object, { now }: FormPlace): Told {
  const feedback = feedbackSchema.safeParse(record);
  if (!feedback.success) return rejected(record, 'feedback with a recording and a score');
  const { score, created, recording_msid, recording_mbid, track_metadata: told } = feedback.data;
  if (score !== 1 && score !== -1) return rejected(score, 'score: 1 (loved) or −1 (hated)');
  const time = secondsCell(created, now);
  if ('wrong' in time) return time.wrong;
  const about = { at: time.value, act: { did: score === 1 ? 'liked' : 'disliked' } as const };
  const aliases = aliasesOf([recording_msid, recording_mbid]);
  if (!told) return trace({ ...about, aliases });
  const song = songOf(told.track_name, told.artist_name, NAMES);
  return 'wrong' in song
    ? song.wrong
    : trace({ ...about, aliases, work: { ...song.value, externalIds: {} } });
}

function aliasesOf(ids: readonly (string | null | undefined)[]): string[] {
  return ids.flatMap((id) => (id ? [id.toLowerCase()] : []));
}
