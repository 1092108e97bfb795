import { EmoVerseError, type PlaylistWork } from '@emoverse/domain';
import { findSongs, writePlaylist } from '@emoverse/music-servers';
import type { CopyOutcome, StoredCopy, StoredProfile } from '@emoverse/storage';
import { ApiProblem } from '../http/api-problem.ts';
import { serverProblem } from '../library/server-problem.ts';
import type { Services } from '../services.ts';
import { eveningWorks } from './evening-works.ts';
import { writeOnSpotify } from './write-on-spotify.ts';

/** Songs of an evening. */
const EVENING_SONGS = 25;

/** What tells that it may be there again in a while. */
const AWAY = /^(?:server|spotify)-(?:unreachable|down|busy)$/;
const AGAIN_MS = 15 * 60_000;

type Written = Required<Pick<CopyOutcome, 'remoteId'>> & { readonly songs: number; readonly missing: number };

/**
 * Writes a copy: the list as it is now in place of what is there, or as a new playlist. How that ended is kept beside it, and when it
 * is due again. Gives the copy as it is then; throws what went wrong, `copy-under-way` where another does it just now.
 */
export async function writeCopy(services: Services, copy: StoredCopy): Promise<StoredCopy> {
  const { store, clock } = services;
  const { id, profileId } = copy;
  if (!(await store.playlistCopies.begin(id, 'write', clock())))
    throw new ApiProblem(409, 'copy-under-way', 'this playlist is being written or taken back just now');
  const end = async (outcome: Pick<CopyOutcome, 'remoteId' | 'written' | 'problem' | 'name'>) => {
    // It may have been set meanwhile.
    const schedule = (await store.playlistCopies.find(profileId, id))?.schedule;
    const { nextRun } = await import('@emoverse/playlists');
    const nextAt = schedule && nextTry(nextRun(schedule, clock()), outcome.problem?.code, clock());
    await store.playlistCopies.end(id, { ...outcome, ...(nextAt !== undefined && { nextAt }) });
  };
  try {
    const profile = await store.profiles.find(profileId);
    if (profile === undefined) throw new ApiProblem(404, 'no-profile', 'the person of this playlist is gone');
    const { name, works } = await listOf(services, profile, copy);
    const { remoteId, songs, missing } = await (copy.place.kind === 'server'
      ? writeOnServer(services, copy, name, works)
      : writeOnSpotify(services, profile, copy, name, works));
    await end({ name, remoteId, written: { at: clock(), songs, missing } });
  } catch (thrown) {
    const error = serverProblem(thrown);
    const { code, message } =
      error instanceof EmoVerseError
        ? error
        : { code: 'internal', message: 'it was not written for a reason of our own; try again' };
    const { name, written } = copy;
    const remoteId = (await store.playlistCopies.find(profileId, id))?.remoteId;
    await end({ name, remoteId, written, problem: { at: clock(), code, message } });
    throw error;
  }
  return (await store.playlistCopies.find(profileId, id)) ?? copy;
}

/** When it is made next: soon again where nobody was there, at the hour that is set, or never where the list is gone. */
function nextTry(run: number, problem: string | undefined, now: number): number | undefined {
  if (problem === 'unknown-playlist') return undefined;
  return problem !== undefined && AWAY.test(problem) ? Math.min(run, now + AGAIN_MS) : run;
}

/** What the playlist is to hold, as it is now. */
async function listOf(
  services: Services,
  profile: StoredProfile,
  { source, place, schedule, name }: StoredCopy,
): Promise<{ readonly name: string; readonly works: readonly PlaylistWork[] }> {
  if (source.kind === 'evening') {
    const isOnServer = place.kind === 'server';
    const works = await eveningWorks(services, profile, {
      ownMusic: isOnServer,
      timeZone: schedule?.timeZone,
    });
    return { name, works: isOnServer ? works : works.slice(0, EVENING_SONGS) };
  }
  const playlist = await services.store.playlists.find(profile.id, source.playlistId);
  if (playlist === undefined)
    throw new ApiProblem(404, 'unknown-playlist', `there is no playlist ${source.playlistId} (any more)`);
  return { name: playlist.name, works: playlist.entries };
}

async function writeOnServer(
  { musicServers, store }: Services,
  { id: copyId, place, source, remoteId: id }: StoredCopy,
  name: string,
  works: readonly PlaylistWork[],
): Promise<Written> {
  const serverId = place.kind === 'server' ? place.serverId : '';
  const found = await findSongs(serverId, works, store.musicServers);
  const songs = source.kind === 'evening' ? found.songs.slice(0, EVENING_SONGS) : found.songs;
  // Of one's own music that other servers have, nothing is missing here.
  const missing = source.kind === 'evening' ? 0 : found.missing;
  if (songs.length === 0)
    throw new ApiProblem(422, 'copy-empty', 'none of these songs is on this music server');
  const made = (remoteId: string) => store.playlistCopies.made(copyId, remoteId);
  const remoteId = await musicServers.ask(serverId, (server) =>
    writePlaylist(server, { copyId, id, name, songs, made }),
  );
  if (remoteId === undefined)
    throw new ApiProblem(409, 'server-disconnected', 'this music server is not connected (any more)');
  return { remoteId, songs: songs.length, missing };
}
