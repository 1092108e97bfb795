import { z } from 'zod';
import { itemIdSchema } from './catalogue-item.ts';
import { eventIdSchema } from './feedback.ts';
import { plainTextSchema } from './playlist.ts';
import { epochMillisecondsSchema } from './units.ts';

/** Whose exports tell what somebody liked. */
export const TASTE_SERVICES = [
  'listenbrainz',
  'lastfm',
  'spotify',
  'letterboxd',
  'goodreads',
  'trakt',
  'steam',
] as const;
/** As they write themselves. */
export const TASTE_SERVICE_NAMES = {
  listenbrainz: 'ListenBrainz',
  lastfm: 'Last.fm',
  spotify: 'Spotify',
  letterboxd: 'Letterboxd',
  goodreads: 'Goodreads',
  trakt: 'Trakt',
  steam: 'Steam',
} as const satisfies Record<(typeof TASTE_SERVICES)[number], string>;
export const tasteServiceSchema = z.enum(TASTE_SERVICES);
export type TasteService = z.infer<typeof tasteServiceSchema>;

/** Works that are kept of one import at most: those that tell most. */
export const MOST_KNOWN_WORKS = 2000;

/** A work that somebody knows from elsewhere, and how they like it. */
export const knownWorkSchema = z.object({
  itemId: itemIdSchema,
  /** −1 (disliked) … 1 (liked). */
  liking: z.number().min(-1).max(1),
  /** 0 (says nothing) … 1 (said outright), whenever that was. */
  sureness: z.number().min(0).max(1),
  /** When they last met it there, where that is told. */
  at: epochMillisecondsSchema.optional(),
});
export type KnownWork = z.infer<typeof knownWorkSchema>;

/** A known work with the time at which it was imported, milliseconds since the epoch. */
export interface ImportedWork extends KnownWork {
  readonly importedAt: number;
}

/** What one export told of somebody's taste: an event like a reaction, undone as a whole. */
export const tasteImportSchema = z.object({
  id: eventIdSchema,
  service: tasteServiceSchema,
  fileName: plainTextSchema(300),
  /** When it was imported. */
  at: epochMillisecondsSchema,
  /** Works of the export that the catalogue does not have. */
  missed: z.number().int().min(0).max(1e6),
  /** Each item once. */
  works: z.array(knownWorkSchema).max(MOST_KNOWN_WORKS),
});
export type TasteImport = z.infer<typeof tasteImportSchema>;
