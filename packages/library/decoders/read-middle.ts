import type { SoundBounds } from './find-sound-bounds.ts';
import type { FileBytes } from './open-bytes.ts';

/** At most `wanted` bytes from the middle of what lies between `start` and `end`. */
export async function readMiddle(
  bytes: FileBytes,
  { start, end }: SoundBounds,
  wanted: number,
): Promise<Uint8Array> {
  const length = Math.min(Math.ceil(wanted), Math.max(0, end - start));
  return bytes.read(start + Math.floor((end - start - length) / 2), length);
}
