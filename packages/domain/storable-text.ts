import { z } from 'zod';

/** U+0000, which PostgreSQL cannot hold, and halves of a surrogate pair, which no file in UTF-8 can. */
const UNSTORABLE = /[\0\p{Surrogate}]/gu;

/** Text as every database and every file can hold it: what they cannot hold becomes U+FFFD. */
export function storableText(text: string): string {
  return text.replace(UNSTORABLE, '\uFFFD');
}

/** The longest texts that people write here, in UTF-16 units. */
export const TEXT_LENGTHS = { moodNote: 2000, dayNote: 5000, review: 5000 } as const;

/** Text that a person typed, of at most `most` UTF-16 units, made storable. */
export function textSchema(most: number) {
  return z.string().max(most).overwrite(storableText);
}
