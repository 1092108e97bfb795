import {
  MOOD_AREAS,
  MOOD_WORDS,
  circumplexAxisSchema,
  epochMillisecondsSchema,
  type MoodWord,
} from '@emoverse/domain';
import { z } from 'zod';

const moodWords = Object.keys(MOOD_WORDS) as [MoodWord, ...MoodWord[]];
const moment = z.iso.datetime();

/** How a person is, for a program of theirs; all but `mood` are null where they have told nothing yet. */
export const moodNowSchema = z.object({
  mood: z.enum([...MOOD_AREAS, 'unknown']),
  /** The word of the app for it, finer than `mood`. */
  word: z.enum(moodWords).nullable(),
  valence: circumplexAxisSchema.nullable(),
  arousal: circumplexAxisSchema.nullable(),
  /** Since when it is `mood`, and when that was told last. */
  since: moment.nullable(),
  at: moment.nullable(),
});
export type MoodNow = z.infer<typeof moodNowSchema>;

/** What a webhook is sent: the form of Standard Webhooks. */
export const moodMessageSchema = z.object({
  type: z.enum(['mood.became', 'mood.test']),
  timestamp: moment,
  data: moodNowSchema.extend({ before: z.enum(MOOD_AREAS).nullable() }),
});
export type MoodMessage = z.infer<typeof moodMessageSchema>;

/** Webhooks that a person has at most. */
export const MOST_WEBHOOKS = 5;
const webhookAddress = z.string().min(1).max(500);

export const webhookSchema = z.object({
  id: z.uuid(),
  address: webhookAddress,
  /** `trying`: the last try failed, and there will be another. `gave-up`: until a test goes through. */
  state: z.enum(['on', 'trying', 'gave-up']),
  madeAt: epochMillisecondsSchema,
  /** When somebody last took a message, and which. */
  sentAt: epochMillisecondsSchema.optional(),
  sentMessage: z.string().max(1_000).optional(),
});
export type Webhook = z.infer<typeof webhookSchema>;

export const webhookRequestSchema = z.strictObject({ address: webhookAddress });
/** The secret is told this once. */
export const newWebhookSchema = z.object({ webhook: webhookSchema, secret: z.string() });

const homeKeySchema = z.object({
  madeAt: epochMillisecondsSchema,
  usedAt: epochMillisecondsSchema.optional(),
});
export const homeSchema = z.object({
  /** The key that reads the mood, where there is one. */
  key: homeKeySchema.optional(),
  webhooks: z.array(webhookSchema).max(MOST_WEBHOOKS),
  /** What would be sent now. */
  example: moodMessageSchema,
});
/** The key is told this once. */
export const newHomeKeySchema = z.object({ key: z.string() });
