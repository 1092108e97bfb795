import { z } from 'zod';

const stepsSchema = z.array(z.string()).min(2);

/** The words of the page of trust: `messages/trust.json` in English, `languages/TAG/trust.json` in others. */
export const trustWordsSchema = z.strictObject({
  title: z.string(),
  intro: z.string(),
  certificate: z.string(),
  profile: z.string(),
  /** What is done on each system with what was got. */
  steps: z.strictObject({
    android: stepsSchema,
    iphone: stepsSchema,
    windows: stepsSchema,
    mac: stepsSchema,
    linux: stepsSchema,
  }),
  compare: z.string(),
  limits: z.string(),
  open: z.string(),
});
export type TrustWords = z.infer<typeof trustWordsSchema>;
