import {
  LIBRARY_COLLECTION,
  impressionIdSchema,
  itemIdSchema,
  moodPointSchema,
  type CatalogueItem,
  type ImpressionId,
} from '@emoverse/domain';
import { z } from 'zod';

/** One place in the queue: what is played, how it is shown, and the showing it came from. Kept over a reload. */
export const trackSchema = z.object({
  /** Its own in this queue: the same song may stand in it twice. */
  key: z.string().min(1).max(100),
  itemId: itemIdSchema,
  impressionId: impressionIdSchema.optional(),
  title: z.string(),
  artists: z.array(z.string()),
  album: z.string().optional(),
  /** What its drawn cover is made of; not known of a queue that was kept by an older version. */
  mood: moodPointSchema.default({ valence: 0, arousal: 0 }),
  genres: z.array(z.string()).default([]),
  seconds: z.number().positive().optional(),
});
export type Track = z.infer<typeof trackSchema>;

/** What can be given to the player: an item, and the showing it was chosen from where there is one. */
export interface Playable {
  readonly item: CatalogueItem;
  readonly impressionId?: ImpressionId;
}

/** Whether an item is a sound file of the person's own, which this player plays. */
export function isOwnTrack(item: Pick<CatalogueItem, 'collection'>): boolean {
  return item.collection === LIBRARY_COLLECTION;
}

function trackOf({ item, impressionId }: Playable, key: string): Track {
  return {
    key,
    itemId: item.id,
    impressionId,
    title: item.title,
    artists: [...item.creators],
    album: item.keywords[0],
    mood: item.mood,
    genres: [...item.genres],
    seconds: item.durationMinutes === undefined ? undefined : item.durationMinutes * 60,
  };
}

export function audioAddress({ itemId }: Pick<Track, 'itemId'>): string {
  return `/api/library/tracks/${encodeURIComponent(itemId)}/audio`;
}

export function coverAddress({ itemId }: Pick<Track, 'itemId'>): string {
  return `/api/library/tracks/${encodeURIComponent(itemId)}/cover`;
}

/** Where the picture is that the person's own file carries, or their music server has; no other item has one. */
export function ownPicture(item: Pick<CatalogueItem, 'id' | 'collection'>): string | undefined {
  return isOwnTrack(item) ? coverAddress({ itemId: item.id }) : undefined;
}

/** The tracks among some items, each with a key of its own; what is no file of the person's is left out. */
export function tracksOf(items: readonly Playable[], newKey: () => string): Track[] {
  return items.filter(({ item }) => isOwnTrack(item)).map((playable) => trackOf(playable, newKey()));
}
