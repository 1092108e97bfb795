import { readSettings } from '@emoverse/api-contract';
import type { CatalogueItem, ItemId } from '@emoverse/domain';
import type { StoredProfile } from '@emoverse/storage';
import type { Services } from '../../services.ts';
import { findTracks } from '../../spotify/find-tracks.ts';
import { spotifyProblem } from '../../spotify/spotify-problem.ts';

export interface ItemTrack {
  readonly itemId: ItemId;
  readonly uri: string;
}

/**
 * Our items as tracks, in the order asked, each once; those that Spotify does not have, or that are in no catalogue
 * any more, are `missing`. Throws `spotify-nothing-found` where no track is left.
 */
export async function tracksOf(
  services: Services,
  profile: StoredProfile,
  itemIds: readonly ItemId[],
): Promise<{ readonly tracks: readonly ItemTrack[]; readonly missing: ItemId[] }> {
  const wanted = [...new Set(itemIds)];
  const items = wanted.flatMap((id): CatalogueItem[] => {
    const item = services.recommender.items.get(id);
    return item === undefined ? [] : [item];
  });
  const { allowExplicit } = readSettings(profile.settings).filters;
  const { store, clock } = services;
  const found = await findTracks(
    { store, calls: services.spotify.calls, clock },
    profile.id,
    items,
    allowExplicit,
  );
  const tracks = wanted.flatMap((itemId): ItemTrack[] => {
    const uri = found.get(itemId);
    return uri === undefined ? [] : [{ itemId, uri }];
  });
  return { tracks, missing: wanted.filter((id) => found.get(id) === undefined) };
}

export async function someTracksOf(
  services: Services,
  profile: StoredProfile,
  itemIds: readonly ItemId[],
): ReturnType<typeof tracksOf> {
  const found = await tracksOf(services, profile, itemIds);
  if (found.tracks.length === 0) throw spotifyProblem({ kind: 'nothing-found' });
  return found;
}

/** A track's page, for who wants to open it there. */
export function pageOf(uri: string): string {
  return `https://open.spotify.com/track/${uri.slice('spotify:track:'.length)}`;
}
