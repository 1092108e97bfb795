import { z } from 'zod';
import { queueSchema } from './queue.ts';

/** Queue and place as one tab has them. */
export const sharedQueueSchema = z.object({
  queue: queueSchema,
  /** Seconds into the track that is on. */
  position: z.number().min(0),
  /** Where it can be heard now: in the tab that says so, in another one as far as that knows, or nowhere. */
  plays: z.enum(['here', 'elsewhere', 'nowhere']),
  /** Playback events reported of the track that is on, so that another tab that takes over does not report them again. */
  events: z.array(z.enum(['played', 'finished', 'skipped'])),
  /** The place was moved by hand in a tab that does not play. */
  sought: z.boolean().default(false),
});
export type SharedQueue = Readonly<z.infer<typeof sharedQueueSchema>>;
export type PlaybackEvent = SharedQueue['events'][number];
