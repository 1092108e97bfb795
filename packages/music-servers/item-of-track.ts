import {
  LIBRARY_COLLECTION,
  catalogueItemSchema,
  itemIdSchema,
  type CatalogueItem,
  type ItemId,
  type MoodPoint,
} from '@emoverse/domain';
import { createHash } from 'node:crypto';
import type { ServerAccount, ServerTrack } from './music-server.ts';

/** Where songs of these genres stand, as a stand-in for a sound that was not heard. */
export type PlaceOfGenres = (genres: readonly string[]) => MoodPoint;

/** The same for the same song of the same account, also after a new connection: what was liked stays liked. */
export function itemIdOfTrack({ kind, address, userName }: ServerAccount, remoteId: string): ItemId {
  const digest = createHash('sha256').update(JSON.stringify([kind, address, userName, remoteId]));
  return itemIdSchema.parse(`server-${digest.digest('hex').slice(0, 40)}`);
}

/**
 * The item of the catalogue that a song of a music server becomes. Its sound is not heard: its place on the mood
 * plane is that of its genres, and says so (`model:genre-mean`). Where it is played from is not in it.
 */
export function itemOfTrack(
  id: ItemId,
  track: ServerTrack,
  kind: string,
  place: PlaceOfGenres,
): CatalogueItem {
  return catalogueItemSchema.parse({
    id,
    domain: 'music',
    title: track.title,
    creators: [...track.artists],
    year: track.year,
    genres: [...track.genres],
    keywords: track.album === undefined ? [] : [track.album],
    durationMinutes: track.seconds === undefined ? undefined : track.seconds / 60,
    explicit: track.explicit,
    mood: place(track.genres),
    moodSource: 'model:genre-mean',
    factSources: [`${kind}-server`],
    collection: LIBRARY_COLLECTION,
  });
}
