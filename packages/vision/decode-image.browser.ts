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
import type { Frame } from './reading.ts';
import { readableCanvas } from './readable-canvas.browser.ts';

/**
 * Decodes a JPEG, PNG or WebP still, AVIF and HEIC where the browser does, upright by its EXIF orientation; see-through
 * parts become white. A JPEG that lacks its end is decoded as far as it goes (`truncated`).
 *
 * Throws `EmoVerseError`: `not-an-image`, `truncated-image`, `damaged-image`, `unsupported-image`, `picture-too-small`,
 * `picture-too-large`.
 */
export async function decodeImage(bytes: Uint8Array, options: DecodeOptions): Promise<DecodedImage> {
  const plan = planDecoding(bytes, options);
  const { header } = plan;
  const blob = new Blob([new Uint8Array(withoutExif(withEnd(bytes, header), header))], {
    type: `image/${header.type}`,
  });
  const bitmap = await createImageBitmap(blob).catch((cause: unknown) => {
    throw undecodable(header, cause);
  });
  try {
    const { width, height } = sizeToDraw(plan, bitmap);
    const frame = orientFrame(drawFrame(bitmap, width, height, options.at), header.orientation);
    return header.truncatedAt === undefined ? frame : { ...frame, truncated: true };
  } finally {
    bitmap.close();
  }
}

function drawFrame(source: CanvasImageSource, width: number, height: number, at: number): Frame {
  const context = readableCanvas(width, height);
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, data, at };
}
