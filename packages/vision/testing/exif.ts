import { crc32 } from 'node:zlib';
import type { Orientation } from '../formats/image-header.ts';

/** An EXIF block (TIFF header, one directory, one entry) that says nothing but an orientation. */
export function exifBlock(orientation: Orientation, littleEndian = true): Uint8Array {
  const view = new DataView(new ArrayBuffer(26));
  view.setUint16(0, littleEndian ? 0x4949 : 0x4d4d);
  view.setUint16(2, 42, littleEndian);
  view.setUint32(4, 8, littleEndian);
  view.setUint16(8, 1, littleEndian);
  view.setUint16(10, 0x0112, littleEndian);
  view.setUint16(12, 3, littleEndian);
  view.setUint32(14, 1, littleEndian);
  view.setUint16(18, orientation, littleEndian);
  return new Uint8Array(view.buffer);
}

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const uint32 = (value: number, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, value, littleEndian);
  return new Uint8Array(view.buffer);
};
const join = (...parts: (Uint8Array | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => Array.from(part)));

/** The JPEG with an APP1 segment after its start mark. */
export function jpegWithExif(jpeg: Uint8Array, exif: Uint8Array): Uint8Array {
  const payload = join(ascii('Exif'), [0, 0], exif);
  const length = payload.length + 2;
  return join(jpeg.subarray(0, 2), [0xff, 0xe1, length >> 8, length & 255], payload, jpeg.subarray(2));
}

/** The PNG with an eXIf chunk after IHDR. */
export function pngWithExif(png: Uint8Array, exif: Uint8Array): Uint8Array {
  const body = join(ascii('eXIf'), exif);
  return join(
    png.subarray(0, 33),
    uint32(exif.length, false),
    body,
    uint32(crc32(body), false),
    png.subarray(33),
  );
}

/** The extended WebP (VP8X, as the canvas writes it) with an EXIF chunk at its end. */
export function webpWithExif(webp: Uint8Array, exif: Uint8Array): Uint8Array {
  const chunks = webp.slice(12);
  chunks[8] |= 0x08; // VP8X flag: has EXIF
  const body = join(
    ascii('WEBP'),
    chunks,
    ascii('EXIF'),
    uint32(exif.length, true),
    exif,
    exif.length % 2 ? [0] : [],
  );
  return join(ascii('RIFF'), uint32(body.length, true), body);
}
