import type { ByteRange, ImageHeader, Orientation } from './image-header.ts';
import { readExifOrientation } from './read-exif-orientation.ts';
import { truncatedImage } from './truncated-image.ts';

const SIGNATURE_LENGTH = 8;

/** Walks the chunks of a PNG file to IEND. Source: W3C Portable Network Graphics, third edition, section 5. */
export function inspectPng(bytes: Uint8Array): ImageHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size = { width: 0, height: 0 };
  let orientation: Orientation = 1;
  let exif: ByteRange | undefined;
  for (let at = SIGNATURE_LENGTH; ;) {
    if (at + 12 > bytes.length) throw truncatedImage('PNG', 'its IEND chunk is missing');
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at + 12 + length > bytes.length)
      throw truncatedImage('PNG', `its ${type} chunk goes on after the end`);
    if (type === 'IHDR' && length >= 8)
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (type === 'eXIf') {
      exif = { start: at, end: at + 12 + length };
      orientation = readExifOrientation(bytes.subarray(at + 8, at + 8 + length));
    }
    if (type === 'IEND') return { type: 'png', ...size, orientation, exif };
    at += 12 + length;
  }
}
