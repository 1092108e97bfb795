import type { ImageHeader } from './image-header.ts';

const END_OF_IMAGE = [0xff, 0xd9];

/**
 * A JPEG that lacks its end, ended where it stops: with the mark every decoder shows what is there and leaves the rest
 * gray, without it some refuse the file (browsers' `createImageBitmap`) and some leave the rest black. Other files as
 * they are.
 */
export function withEnd(bytes: Uint8Array, { truncatedAt }: ImageHeader): Uint8Array {
  if (truncatedAt === undefined) return bytes;
  const ended = new Uint8Array(truncatedAt + END_OF_IMAGE.length);
  ended.set(bytes.subarray(0, truncatedAt));
  ended.set(END_OF_IMAGE, truncatedAt);
  return ended;
}
