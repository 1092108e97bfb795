import { songKey, type SongRow } from '../mood-song.ts';

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * A song's key as 16 hex digits (FNV-1a, 64 bits): enough to know a song again without saying which it is, and
 * the same in browser and Node. Not for secrets.
 */
export function hashSong(song: Pick<SongRow, 'title' | 'artist'>): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(songKey(song))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  }
  return hash.toString(16).padStart(16, '0');
}
