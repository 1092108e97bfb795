import { itemIdSchema } from '@emoverse/domain';
import { z } from 'zod';

/**
 * A preview of half a minute from Apple's shop. To be shown with its page there, as Apple asks of whoever plays one; the
 * sound comes through this server. `off`: the person has not switched previews on.
 */
const songPreviewSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('off') }),
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.literal('found'),
    title: z.string(),
    artist: z.string(),
    /** Its page in the shop. */
    page: z.string(),
    /** Path of the sound on this server. */
    sound: z.string(),
  }),
]);
export type SongPreview = z.infer<typeof songPreviewSchema>;

/** Previews of songs, for who switched them on. */
export const PREVIEW_ROUTES = {
  findPreview: {
    method: 'get',
    path: '/api/catalogue/items/{itemId}/preview',
    summary: 'Whether Apple’s shop has a preview of a song; it plays from /api/previews/{id}/audio',
    params: z.object({ itemId: itemIdSchema }),
    response: songPreviewSchema,
  },
} as const;
