import { elementAt, EmoVerseError } from '@emoverse/domain';
import type { ByteRange, ImageHeader, Orientation } from './image-header.ts';
import { readExifOrientation } from './read-exif-orientation.ts';
import { truncatedImage } from './truncated-image.ts';

const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const APPLICATION_1 = 0xe1;
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];
/** Start-of-frame markers, which carry the size; C4, C8 and CC in between are something else. */
const isFrameStart = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Markers without a length: fill, restart, temporary. */
const standsAlone = (marker: number): boolean => (marker >= 0xd0 && marker <= 0xd8) || marker === 0x01;

/**
 * Walks the segments of a JPEG file to its end mark. A file that stops behind the beginning of its picture is told with
 * where it stops; one that stops before is refused. Embedded thumbnails have end marks of their own, so looking for
 * one from the back would not do.
 *
 * Source: ITU-T T.81, annex B.
 */
export function inspectJpeg(bytes: Uint8Array): ImageHeader {
  let size: { readonly width: number; readonly height: number } | undefined;
  let orientation: Orientation = 1;
  let exif: ByteRange | undefined;
  let pictureFrom: number | undefined;
  let at = 2;
  const stopsAt = (truncatedAt: number, missing: string): ImageHeader => {
    if (size === undefined || pictureFrom === undefined || truncatedAt <= pictureFrom)
      throw truncatedImage('JPEG', missing);
    return { type: 'jpeg', ...size, orientation, exif, truncatedAt };
  };
  for (;;) {
    const marker = nextMarker(bytes, at);
    if (marker === undefined) return stopsAt(bytes.length, 'its end mark is missing');
    at = marker.end;
    if (marker.code === END_OF_IMAGE) {
      if (size === undefined)
        throw new EmoVerseError('not-an-image', 'this JPEG file has no picture in it; choose another');
      return { type: 'jpeg', ...size, orientation, exif };
    }
    if (standsAlone(marker.code)) continue;
    const length = at + 2 <= bytes.length ? uint16At(bytes, at) : Number.POSITIVE_INFINITY;
    if (at + length > bytes.length) return stopsAt(at - 2, 'a segment goes on after the end');
    const segment = bytes.subarray(at + 2, at + length);
    if (isFrameStart(marker.code) && segment.length >= 5) {
      size = { height: uint16At(segment, 1), width: uint16At(segment, 3) };
    }
    if (marker.code === APPLICATION_1 && EXIF.every((byte, index) => segment[index] === byte)) {
      exif = { start: at - 2, end: at + length };
      orientation = readExifOrientation(segment.subarray(EXIF.length));
    }
    at += length;
    if (marker.code === START_OF_SCAN) {
      pictureFrom ??= at;
      at = endOfScan(bytes, at);
    }
  }
}

/** Two bytes, the larger first. */
function uint16At(bytes: Uint8Array, at: number): number {
  return 256 * elementAt(bytes, at) + elementAt(bytes, at + 1);
}

/** The marker at or after `at`; bytes that are no marker are passed over, as decoders do. */
function nextMarker(
  bytes: Uint8Array,
  at: number,
): { readonly code: number; readonly end: number } | undefined {
  let position = bytes.indexOf(0xff, at);
  while (position >= 0 && bytes[position + 1] === 0xff) position++;
  if (position < 0 || position + 1 >= bytes.length) return undefined;
  return { code: elementAt(bytes, position + 1), end: position + 2 };
}

/** Where the entropy-coded data ends: at the next FF that is neither stuffed (FF 00) nor a restart mark. */
function endOfScan(bytes: Uint8Array, at: number): number {
  let position = bytes.indexOf(0xff, at);
  while (position >= 0) {
    const next = bytes[position + 1];
    if (next === undefined) return bytes.length;
    if (next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return position;
    position = bytes.indexOf(0xff, next === 0xff ? position + 1 : position + 2);
  }
  return bytes.length;
}
