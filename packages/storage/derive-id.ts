import { createHash } from 'node:crypto';

/** The id that belongs to a text: always the same for the same one. A version 8 UUID (RFC 9562) of its SHA-256. */
export function deriveId(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
