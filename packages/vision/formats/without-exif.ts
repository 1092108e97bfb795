import type { ImageHeader } from './image-header.ts';

/**
 * The file without what tells its orientation, so that every decoder gives the picture as stored: some turn it by
 * EXIF, some do not, and some do for one format only. Returns the bytes themselves where there is nothing to take out.
 */
export function withoutExif(bytes: Uint8Array, { type, exif }: ImageHeader): Uint8Array {
  if (exif === undefined) return bytes;
  if (type === 'webp') return bytes.slice().fill(0, exif.start + 8, exif.end); // its length stands in the file's header
  const cut = new Uint8Array(bytes.length - (exif.end - exif.start));
  cut.set(bytes.subarray(0, exif.start));
  cut.set(bytes.subarray(exif.end), exif.start);
  return cut;
}
