import { z } from 'zod';
import { cutText } from './cut-text.ts';
import { itemIdSchema, mediaDomainSchema } from './catalogue-item.ts';
import { epochMillisecondsSchema } from './units.ts';

/** Works in one playlist at most. */
export const MOST_PLAYLIST_ENTRIES = 2000;

const UNSTORABLE = /[\p{Surrogate}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/gu;

/**
 * Text as every playlist format can hold it: line ends are `\n`, control characters and broken surrogates are U+FFFD,
 * no white space around it.
 */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNSTORABLE, '\uFFFD').trim();
}

/** Text of 1…`most` characters that `plainText` leaves as it is; others are made so. */
export function plainTextSchema(most: number) {
  return z.string().max(5000).transform(plainText).pipe(z.string().min(1).max(most));
}

/**
 * A work in a playlist. It carries its own title and people, so that it can be told, and found again, where the
 * catalogue does not have it (any more); `itemId` says which item it is here.
 */
export const playlistWorkSchema = z.object({
  itemId: itemIdSchema.optional(),
  title: plainTextSchema(500),
  /** Who made it, at most 50; the first is the best known. */
  creators: z.array(plainTextSchema(300)).max(50).default([]),
  year: z.number().int().min(-3000).max(2200).optional(),
  domain: mediaDomainSchema.optional(),
  durationMs: z.number().int().positive().max(1e9).optional(),
  /** Where a file said that it is: an address, or the path of a file. */
  location: plainTextSchema(2000).optional(),
  note: plainTextSchema(1000).optional(),
});
export type PlaylistWork = z.infer<typeof playlistWorkSchema>;

/** A place in a playlist; `id` tells apart two places of the same work. */
export const playlistEntrySchema = playlistWorkSchema.extend({ id: z.uuid() });
export type PlaylistEntry = z.infer<typeof playlistEntrySchema>;

/** A name on one line, 1…200 characters. */
export const playlistNameSchema = z
  .string()
  .max(5000)
  .transform((text) => plainText(text).replace(/\s+/g, ' '))
  .pipe(z.string().min(1).max(200));

export const PLAYLIST_ORIGINS = ['hand', 'suggestions', 'journey', 'import'] as const;

/** Works of any domain in an order of the person's own. */
export const playlistSchema = z.object({
  id: z.uuid(),
  name: playlistNameSchema,
  /** What it was made from. */
  origin: z.enum(PLAYLIST_ORIGINS),
  entries: z.array(playlistEntrySchema).max(MOST_PLAYLIST_ENTRIES),
  createdAt: epochMillisecondsSchema,
  changedAt: epochMillisecondsSchema,
});
export type Playlist = z.infer<typeof playlistSchema>;

/** What a playlist holds of an item of the catalogue. */
export function workOfItem(item: {
  readonly id: PlaylistWork['itemId'];
  readonly title: string;
  readonly creators: readonly string[];
  readonly year?: number | undefined;
  readonly domain: NonNullable<PlaylistWork['domain']>;
  readonly durationMinutes?: number | undefined;
}): PlaylistWork {
  return playlistWorkSchema.parse({
    itemId: item.id,
    title: item.title,
    creators: item.creators.slice(0, 50).map((name) => cutText(name, 300)),
    year: item.year,
    domain: item.domain,
    ...(item.durationMinutes !== undefined && {
      durationMs: Math.max(1, Math.round(item.durationMinutes * 60_000)),
    }),
  });
}
