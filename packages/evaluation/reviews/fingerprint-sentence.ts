import { createHash } from 'node:crypto';

/** First 8 hex digits of a sentence's SHA-256: tells whether a model was fitted on it, without carrying it. */
export function fingerprintSentence(text: string): string {
  return createHash('sha256').update(text.trim()).digest('hex').slice(0, 8);
}
