import { createCanvas, loadImage } from '@napi-rs/canvas';
import {
  planDecoding,
  sizeToDraw,
  undecodable,
  type DecodeOptions,
  type DecodedImage,
} from './decode-image.ts';
import { withEnd } from './formats/with-end.ts';
import { withoutExif } from './formats/without-exif.ts';
import { orientFrame } from './orient-frame.ts';

/**
 * Decodes a JPEG, PNG, WebP or AVIF still, upright by its EXIF orientation; see-through parts become white. A JPEG that
 * lacks its end is decoded as far as it goes (`truncated`).
 *
 * Throws `EmoVerseError`: `not-an-image`, `truncated-image`, `damaged-image`, `unsupported-image`, `picture-too-small`,
 * `picture-too-large`.
 */
export async function decodeImage(bytes: Uint8Array, options: DecodeOptions): Promise<DecodedImage> {
  const plan = planDecoding(bytes, options);
  const { header } = plan;
  const image = await loadImage(Buffer.from(withoutExif(withEnd(bytes, header), header))).catch(
    (cause: unknown) => {
      throw undecodable(header, cause);
    },
  );
  const { width, height } = sizeToDraw(plan, image);
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  // Smoothing only where the picture shrinks: this canvas would soften it at its own size as well.
  context.imageSmoothingEnabled = image.width !== width || image.height !== height;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  const frame = orientFrame({ width, height, data, at: options.at }, header.orientation);
  return header.truncatedAt === undefined ? frame : { ...frame, truncated: true };
}
