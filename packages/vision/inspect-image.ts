import { EmoVerseError } from '@emoverse/domain';
import { inspectHeif } from './formats/inspect-heif.ts';
import { inspectJpeg } from './formats/inspect-jpeg.ts';
import { inspectPng } from './formats/inspect-png.ts';
import { inspectWebp } from './formats/inspect-webp.ts';
import type { ImageHeader } from './formats/image-header.ts';

/** Magic bytes of formats that people often have but that are not read here; only for a helpful message. */
const OTHER_FORMATS: readonly (readonly [name: string, offset: number, magic: string])[] = [
  ['GIF', 0, 'GIF8'],
  ['BMP', 0, 'BM'],
  ['TIFF', 0, 'II*\0'],
  ['TIFF', 0, 'MM\0*'],
  ['HEIC', 4, 'ftyphei'],
  ['HEIC', 4, 'ftypmif1'],
  ['AVIF', 4, 'ftypavif'],
  ['PDF', 0, '%PDF'],
];

/**
 * Reads type (by its first bytes, whatever the file is called), size and orientation, and walks to the file's end
 * mark; a JPEG may lack it (`truncatedAt`). Throws `EmoVerseError` `not-an-image` or `truncated-image`.
 */
export function inspectImage(bytes: Uint8Array): ImageHeader {
  if (startsWith(bytes, 0, '\xff\xd8\xff')) return inspectJpeg(bytes);
  if (startsWith(bytes, 0, '\x89PNG\r\n\x1a\n')) return inspectPng(bytes);
  if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) return inspectWebp(bytes);
  const heif = inspectHeif(bytes);
  if (heif !== undefined) return heif;
  const other = OTHER_FORMATS.find(([, offset, magic]) => startsWith(bytes, offset, magic));
  const got =
    bytes.length === 0
      ? 'an empty file'
      : other
        ? `a ${other[0]} file`
        : `${bytes.length} bytes of something else`;
  throw new EmoVerseError(
    'not-an-image',
    `expected a JPEG, PNG, WebP or AVIF picture, got ${got}; save it as JPEG and try again`,
  );
}

function startsWith(bytes: Uint8Array, offset: number, magic: string): boolean {
  return Array.from(magic).every((letter, index) => bytes[offset + index] === letter.charCodeAt(0));
}
