import type { StoredCopy } from '@emoverse/storage';
import { ApiProblem } from '../http/api-problem.ts';
import { serverProblem } from '../library/server-problem.ts';
import type { Services } from '../services.ts';

/**
 * Deletes what was made elsewhere, there and then here. Where the way there is over (a server that was disconnected, a login that was
 * taken back) nothing can be deleted, and it is forgotten here. Throws what else went wrong: it can be tried again.
 */
export async function takeBackCopy(services: Services, copy: StoredCopy): Promise<void> {
  const { store, clock } = services;
  const { id, profileId, remoteId, place } = copy;
  if (!(await store.playlistCopies.begin(id, 'take-back', clock())))
    throw new ApiProblem(409, 'copy-under-way', 'this playlist is being written or taken back just now');
  try {
    if (remoteId !== undefined && place.kind === 'server')
      await services.musicServers.ask(place.serverId, (server) => server.deletePlaylist(remoteId));
    if (remoteId !== undefined && place.kind === 'spotify' && (await store.spotify.find(profileId)))
      await services.spotify.calls.dropPlaylist(profileId, remoteId);
  } catch (error) {
    await store.playlistCopies.end(id, copy);
    throw serverProblem(error);
  }
  await store.playlistCopies.delete(profileId, id);
}
