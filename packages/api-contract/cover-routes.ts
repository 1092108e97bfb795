import { itemIdSchema } from '@emoverse/domain';
import { z } from 'zod';

/** So many works are asked after at a time. */
export const MOST_COVERS_ASKED = 60;

/**
 * How a work's fetched cover stands: `there` is served at `/api/covers/{id}`; `coming` is looked for; of `none` no
 * provider has one, or none is asked for its kind.
 */
const coverStateSchema = z.enum(['there', 'coming', 'none']);
export type CoverState = z.infer<typeof coverStateSchema>;

const keptCoversSchema = z.object({
  pictures: z.number().int().nonnegative(),
  bytes: z.number().int().nonnegative(),
  /** The oldest pictures go where there would be more. */
  mostBytes: z.number().int().positive(),
});

/** Covers that the server fetched, for who allowed it. */
export const COVER_ROUTES = {
  findCovers: {
    method: 'post',
    path: '/api/covers/find',
    summary: 'Which works have a fetched cover; looks for the others, if the person allowed it',
    body: z.object({ itemIds: z.array(itemIdSchema).min(1).max(MOST_COVERS_ASKED) }).strict(),
    response: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('off') }),
      z.object({
        kind: z.literal('on'),
        covers: z.array(z.object({ itemId: itemIdSchema, state: coverStateSchema })),
      }),
    ]),
  },
  keptCovers: {
    method: 'get',
    path: '/api/covers',
    summary: 'How many fetched covers are kept on the server, and how large they are',
    response: keptCoversSchema,
  },
  deleteCovers: {
    method: 'delete',
    path: '/api/covers',
    summary: 'Delete all fetched covers; who allowed them gets those that are looked at anew',
    response: keptCoversSchema,
  },
} as const;
