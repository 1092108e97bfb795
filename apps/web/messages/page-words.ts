import { z } from 'zod';

/** What browsers and systems show of the app outside of it: `messages/page.json` in English, `languages/TAG/page.json` in others. */
export const pageWordsSchema = z.strictObject({
  description: z.string(),
  /** Shortcuts of the installed app. */
  breathe: z.string(),
  checkIn: z.string(),
});
