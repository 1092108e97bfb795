import { createCanvas, loadImage } from '@napi-rs/canvas';
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
  const image = await loadImage(Buffer.from(withoutExif(bytes, header))).catch((cause: unknown) => {
    throw damagedImage(header, cause);
  });
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  // Smoothing only where the picture shrinks: this canvas would soften it at its own size as well.
  context.imageSmoothingEnabled = image.width !== width || image.height !== height;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return orientFrame({ width, height, data, at: options.at }, header.orientation);
}
