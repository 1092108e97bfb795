import type { ItemId, Playlist } from '@emoverse/domain';
import type { Services } from '../state/services.ts';

/** What a list of suggestions becomes as a playlist. */
export interface ListToKeep {
  readonly itemIds: readonly ItemId[];
  readonly name: string;
  readonly origin: 'suggestions' | 'journey';
}

/** Makes a playlist of a list of suggestions, in its order. */
export async function keepList(
  services: Pick<Services, 'api' | 'newId'>,
  { itemIds, name, origin }: ListToKeep,
): Promise<Playlist> {
  const entries = itemIds.map((itemId) => ({ id: services.newId(), itemId }));
  const body = { id: services.newId(), name, origin, entries };
  return (await services.api.call('makePlaylist', { body })).playlist;
}
