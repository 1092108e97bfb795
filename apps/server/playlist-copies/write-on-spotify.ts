import type { PlaylistWork } from '@emoverse/domain';
import type { StoredCopy, StoredProfile } from '@emoverse/storage';
import { someTracksOf } from '../handlers/spotify/tracks-of.ts';
import { ApiProblem } from '../http/api-problem.ts';
import type { Services } from '../services.ts';
import { PLAYLIST_BATCH } from '../spotify/spotify-calls.ts';

/**
 * Writes works of the catalogue as a private playlist at Spotify, the first hundred songs: each is one search there. One that
 * the person has made disappear is made anew.
 */
export async function writeOnSpotify(
  services: Services,
  profile: StoredProfile,
  { id: copyId, remoteId }: Pick<StoredCopy, 'id' | 'remoteId'>,
  name: string,
  works: readonly PlaylistWork[],
): Promise<{ readonly remoteId: string; readonly songs: number; readonly missing: number }> {
  const wanted = works.filter(({ domain }) => domain === undefined || domain === 'music');
  const itemIds = wanted.flatMap(({ itemId }) => itemId ?? []).slice(0, PLAYLIST_BATCH);
  const { tracks } = await someTracksOf(services, profile, itemIds);
  const uris = tracks.map(({ uri }) => uri);
  const { calls } = services.spotify;
  const told = { songs: uris.length, missing: wanted.length - uris.length };
  if (remoteId !== undefined) {
    try {
      await calls.renamePlaylist(profile.id, remoteId, name);
      await calls.replaceInPlaylist(profile.id, remoteId, uris);
      return { remoteId, ...told };
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'spotify-gone') throw error;
    }
  }
  const { id } = await calls.makePlaylist(profile.id, name);
  await services.store.playlistCopies.made(copyId, id);
  await calls.addToPlaylist(profile.id, id, uris);
  return { remoteId: id, ...told };
}
