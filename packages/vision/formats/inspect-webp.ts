import { EmoVerseError } from '@emoverse/domain';
import type { ByteRange, ImageHeader, Orientation } from './image-header.ts';
import { readExifOrientation } from './read-exif-orientation.ts';
import { truncatedImage } from './truncated-image.ts';

/** Walks the chunks of a WebP file. Source: RFC 9649. */
export function inspectWebp(bytes: Uint8Array): ImageHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || 8 + view.getUint32(4, true) > bytes.length) {
    throw truncatedImage(
      'WebP',
      `it says it has ${8 + view.getUint32(4, true)} bytes and has ${bytes.length}`,
    );
  }
  const end = 8 + view.getUint32(4, true);
  let size: { readonly width: number; readonly height: number } | undefined;
  let orientation: Orientation = 1;
  let exif: ByteRange | undefined;
  let at = 12;
  while (at + 8 <= end) {
    const type = String.fromCharCode(...bytes.subarray(at, at + 4));
    const length = view.getUint32(at + 4, true);
    if (at + 8 + length > end) throw truncatedImage('WebP', `its ${type} chunk goes on after the end`);
    const chunk = bytes.subarray(at + 8, at + 8 + length);
    size ??= sizeIn(type, chunk);
    if (type === 'EXIF') {
      exif = { start: at, end: at + 8 + length };
      orientation = readExifOrientation(withoutPrefix(chunk));
    }
    at += 8 + length + (length % 2);
  }
  if (size === undefined)
    throw new EmoVerseError('not-an-image', 'this WebP file has no picture in it; choose another');
  return { type: 'webp', ...size, orientation, exif };
}

function sizeIn(
  type: string,
  chunk: Uint8Array,
): { readonly width: number; readonly height: number } | undefined {
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  if (type === 'VP8X' && chunk.length >= 10) {
    const uint24 = (at: number): number => view.getUint16(at, true) + 65536 * view.getUint8(at + 2);
    return { width: 1 + uint24(4), height: 1 + uint24(7) };
  }
  if (type === 'VP8L' && chunk.length >= 5) {
    const bits = view.getUint32(1, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (type === 'VP8 ' && chunk.length >= 10) {
    return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff };
  }
  return undefined;
}

/** Some writers keep JPEG's "Exif\0\0" before the TIFF header. */
function withoutPrefix(chunk: Uint8Array): Uint8Array {
  return chunk[0] === 0x45 && chunk[1] === 0x78 ? chunk.subarray(6) : chunk;
}
