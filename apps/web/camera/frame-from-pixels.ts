import { EmoVerseError } from '@emoverse/domain';
import type { Frame } from '@emoverse/vision';

/** The pixels of a camera picture, in memory only; the bitmap is closed. `at` in epoch ms. */
export function frameFromPixels(bitmap: ImageBitmap, at: number): Frame {
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new EmoVerseError('no-canvas', 'this browser gives no 2D canvas in a worker');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, data, at };
}
