import {
  LIBRARY_COLLECTION,
  catalogueItemSchema,
  impressionIdSchema,
  practiceSchema,
  type CatalogueItem,
  type ImpressionId,
  type ItemId,
} from '@emoverse/domain';
import { EMBED_SERVICES } from '@emoverse/playback';
import { z } from 'zod';
import type { Sound } from './sound-of.ts';

/** How a track of the queue sounds; those of `Sound` that the queue can play without another question. */
export const trackSoundSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('own') }),
  z.object({ kind: z.literal('preview') }),
  z.object({ kind: z.literal('spotify') }),
  z.object({
    kind: z.literal('embed'),
    embed: z.object({
      service: z.enum(EMBED_SERVICES),
      kind: z.enum(['track', 'show', 'trailer']),
      id: z.string().regex(/^[A-Za-z0-9_-]{11,22}$/),
    }),
  }),
  z.object({ kind: z.literal('practice'), practice: practiceSchema }),
]);
export type TrackSound = z.infer<typeof trackSoundSchema>;

/** One place in the queue: what is played, how it is shown, and the showing it came from. Kept over a reload. */
export const trackSchema = z.object({
  /** Its own in this queue: the same song may stand in it twice. */
  key: z.string().min(1).max(100),
  /** What a cover and a link to its page are made of. */
  work: catalogueItemSchema.pick({
    id: true,
    domain: true,
    title: true,
    creators: true,
    mood: true,
    genres: true,
    year: true,
    language: true,
  }),
  impressionId: impressionIdSchema.optional(),
  album: z.string().optional(),
  seconds: z.number().positive().optional(),
  sound: trackSoundSchema,
});
export type Track = z.infer<typeof trackSchema>;

/** What can be given to the player: an item, and the showing it was chosen from where there is one. */
export interface Playable {
  readonly item: CatalogueItem;
  readonly impressionId?: ImpressionId;
}

export function audioAddress({ work }: Pick<Track, 'work'>): string {
  return `/api/library/tracks/${encodeURIComponent(work.id)}/audio`;
}

/** The picture that a track's own file carries, or its music server has; undefined for what is no file of the person's. */
export function coverAddress({ work, sound }: Pick<Track, 'work' | 'sound'>): string | undefined {
  return sound.kind === 'own' ? pictureOf(work.id) : undefined;
}

/** The same for an item; films and books of a server of theirs have pictures too. */
export function ownPicture(item: Pick<CatalogueItem, 'id' | 'collection'>): string | undefined {
  return item.collection === LIBRARY_COLLECTION ? pictureOf(item.id) : undefined;
}

function pictureOf(itemId: ItemId): string {
  return `/api/library/tracks/${encodeURIComponent(itemId)}/cover`;
}

/**
 * The tracks among some items, each with a key of its own. What cannot sound in the queue, or needs an answer first, is
 * left out.
 */
export function tracksOf(
  items: readonly Playable[],
  { soundOf, newKey }: { soundOf(this: void, item: CatalogueItem): Sound; newKey(this: void): string },
): Track[] {
  return items.flatMap((playable) => {
    const sound = trackSoundOf(soundOf(playable.item));
    return sound === undefined ? [] : [trackOf(playable, sound, newKey())];
  });
}

/** How something sounds in the queue; undefined where it does not. */
export function trackSoundOf(sound: Sound): TrackSound | undefined {
  if (sound.kind === 'own' || sound.kind === 'preview' || sound.kind === 'practice') return sound;
  if (sound.kind === 'spotify' && !sound.asks) return { kind: 'spotify' };
  return sound.kind === 'embed' && !sound.asks ? { kind: 'embed', embed: sound.embed } : undefined;
}

function trackOf({ item, impressionId }: Playable, sound: TrackSound, key: string): Track {
  const { id, domain, title, creators, mood, genres, year, language, durationMinutes } = item;
  const work = { id, domain, title, creators: [...creators], mood, genres: [...genres], year, language };
  const seconds = secondsOf(sound, durationMinutes);
  return { key, work, impressionId, album: item.keywords[0], seconds, sound };
}

function secondsOf(sound: TrackSound, minutes: number | undefined): number | undefined {
  if (sound.kind === 'practice') return sound.practice.steps.reduce((sum, { seconds }) => sum + seconds, 0);
  // A preview lasts half a minute, and a trailer some two: the length of the work says nothing of them.
  const isWhole = sound.kind === 'own' || sound.kind === 'spotify';
  return isWhole && minutes !== undefined ? minutes * 60 : undefined;
}
