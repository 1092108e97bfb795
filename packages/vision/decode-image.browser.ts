import { EmoVerseError } from '@emoverse/domain';
import { damagedImage, planDecoding, type DecodeOptions } from './decode-image.ts';
import { withoutExif } from './formats/without-exif.ts';
import { orientFrame } from './orient-frame.ts';
import type { Frame } from './reading.ts';

/**
 * Decodes a JPEG, PNG or WebP still, upright by its EXIF orientation; see-through parts become white.
 *
 * Throws `EmoVerseError`: `not-an-image`, `truncated-image`, `damaged-image`, `picture-too-small`, `picture-too-large`.
 */
export async function decodeImage(bytes: Uint8Array, options: DecodeOptions): Promise<Frame> {
  const { header, width, height } = planDecoding(bytes, options);
  const blob = new Blob([new Uint8Array(withoutExif(bytes, header))], { type: `image/${header.type}` });
  const bitmap = await createImageBitmap(blob).catch((cause: unknown) => {
    throw damagedImage(header, cause);
  });
  try {
    return orientFrame(drawFrame(bitmap, width, height, options.at), header.orientation);
  } finally {
    bitmap.close();
  }
}

/**
 * The pixels of a camera frame or bitmap, as large as it is. `at` in milliseconds since the epoch. The bitmap stays
 * the caller's to close. Throws `EmoVerseError` `picture-too-small` where it has no pixels.
 */
export function frameFromBitmap(bitmap: ImageBitmap | VideoFrame, at: number): Frame {
  const [width, height] =
    'displayWidth' in bitmap ? [bitmap.displayWidth, bitmap.displayHeight] : [bitmap.width, bitmap.height];
  if (width === 0 || height === 0) {
    throw new EmoVerseError('picture-too-small', `expected a frame with pixels, got ${width}×${height}`);
  }
  return drawFrame(bitmap, width, height, at);
}

function drawFrame(source: CanvasImageSource, width: number, height: number, at: number): Frame {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null)
    throw new EmoVerseError('no-canvas', 'expected a 2D canvas, got none: this browser cannot read pixels');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, data, at };
}
