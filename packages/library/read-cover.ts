import { parseFile, selectCover } from 'music-metadata';
import { unlessOutOfFiles } from './unless-out-of-files.ts';

export interface Cover {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** First bytes of the picture formats that are given out. What a tag claims is not believed. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
];

/** The cover picture inside a sound file; undefined when there is none, or none that a browser may safely show. */
export async function readCover(file: string): Promise<Cover | undefined> {
  const metadata = await parseFile(file, { duration: false }).catch(unlessOutOfFiles(() => undefined));
  const picture = selectCover(metadata?.common.picture);
  if (picture === null) return undefined;
  const bytes = picture.data;
  const isWebp =
    Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'RIFF' &&
    Buffer.from(bytes.subarray(8, 12)).toString('latin1') === 'WEBP';
  const mediaType = isWebp
    ? 'image/webp'
    : SIGNATURES.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0];
  return mediaType === undefined ? undefined : { mediaType, bytes };
}
