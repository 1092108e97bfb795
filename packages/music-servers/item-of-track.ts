import {
  LIBRARY_COLLECTION,
  catalogueItemSchema,
  itemIdSchema,
  type CatalogueItem,
  type ItemId,
  type MediaDomain,
  type MoodPoint,
} from '@emoverse/domain';
import { createHash } from 'node:crypto';
import type { ServerAccount, ServerTrack } from './music-server-client.ts';

/** Where songs, or works of another domain, of these genres stand, as a stand-in for what was not heard or seen. */
export type PlaceOfGenres = (genres: readonly string[], domain?: MediaDomain) => MoodPoint;

/** The same for the same work of the same account, also after a new connection: what was liked stays liked. */
export function itemIdOfTrack({ kind, address, userName }: ServerAccount, remoteId: string): ItemId {
  const digest = createHash('sha256').update(JSON.stringify([kind, address, userName, remoteId]));
  return itemIdSchema.parse(`server-${digest.digest('hex').slice(0, 40)}`);
}

/**
 * The item of the catalogue that a song, film, book or podcast of a server becomes. It is not heard or seen: its place on the
 * mood plane is that of its genres and tags, and says so (`model:genre-mean`). Where it is played from is not in it.
 */
export function itemOfTrack(
  id: ItemId,
  track: ServerTrack,
  kind: string,
  place: PlaceOfGenres,
): CatalogueItem {
  return catalogueItemSchema.parse({
    id,
    domain: track.domain ?? 'music',
    title: track.title,
    creators: [...track.artists],
    year: track.year,
    genres: [...track.genres],
    tags: [...(track.tags ?? [])],
    keywords: track.album === undefined ? [] : [track.album],
    durationMinutes: track.seconds === undefined ? undefined : track.seconds / 60,
    explicit: track.explicit,
    mood: place([...track.genres, ...(track.tags ?? [])], track.domain),
    moodSource: 'model:genre-mean',
    externalIds: { ...track.externalIds },
    factSources: [`${kind}-server`],
    collection: LIBRARY_COLLECTION,
  });
}
