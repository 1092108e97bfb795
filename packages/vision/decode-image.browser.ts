import { damagedImage, planDecoding, type DecodeOptions } from './decode-image.ts';
import { withoutExif } from './formats/without-exif.ts';
import { orientFrame } from './orient-frame.ts';
import type { Frame } from './reading.ts';
import { readableCanvas } from './readable-canvas.browser.ts';

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

function drawFrame(source: CanvasImageSource, width: number, height: number, at: number): Frame {
  const context = readableCanvas(width, height);
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, data, at };
}
