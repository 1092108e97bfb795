import { createHash } from 'node:crypto';

/**
 * SHA-256 of a session token, hex. The token has 256 random bits, so a slow password hash would add nothing:
 * whoever reads the store cannot make a session from it.
 */
export function hashToken(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}
