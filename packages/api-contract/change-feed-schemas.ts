import { z } from 'zod';

/** Where open tabs listen (server-sent events); `?after=` or `Last-Event-ID` say from where on. */
export const CHANGE_FEED_PATH = '/api/live';

/** What of the person's records changed: whoever shows it asks for it again. */
export const LIVE_CHANGES = ['moods', 'feedback', 'playlists', 'settings'] as const;

/**
 * A message to every open tab of a person. `hello`: listening from here on. `changed`: something was stored.
 * `missed`: more happened than is remembered, so everything is to be asked for again.
 */
export const changeMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hello') }),
  z.object({ kind: z.literal('changed'), what: z.enum(LIVE_CHANGES) }),
  z.object({ kind: z.literal('missed') }),
]);
export type ChangeMessage = z.infer<typeof changeMessageSchema>;
