import type { RouteOutput } from '@emoverse/api-contract';
import { basename } from 'node:path';
import type { Services } from '../services.ts';

/** Which folders of sound files were scanned, by name, and how much is in them: for who may see it. */
export async function listLibrary({
  store,
  showsOwnMusic,
}: Pick<Services, 'store' | 'showsOwnMusic'>): Promise<RouteOutput<'listLibrary'>> {
  if (!showsOwnMusic) return { folders: [], tracks: 0 };
  const folders = (await store.library.folders()).map(({ folder, tracks, files, lastScannedAt }) => ({
    name: basename(folder) || folder,
    tracks,
    files,
    lastScannedAt,
  }));
  return { folders, tracks: folders.reduce((sum, { tracks }) => sum + tracks, 0) };
}

/** What opens on a server of the owner's: for who may see it; a child opens nothing elsewhere. */
export async function listOwnWorks({
  store,
  showsOwnMusic,
  showsExplicit,
}: Pick<Services, 'store' | 'showsOwnMusic' | 'showsExplicit'>): Promise<RouteOutput<'listOwnWorks'>> {
  return { works: showsOwnMusic && showsExplicit ? await store.musicServers.works() : [] };
}
