import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeImage, type Frame, type ThumbGesture } from '@emoverse/vision';
import { BadDataError } from '../bad-data-error.ts';
import { readRows, whyUnreadable } from '../tables/read-rows.ts';

/** What the labels of others call a thumb. */
const THUMBS: Readonly<Record<string, ThumbGesture>> = {
  like: 'thumb-up',
  dislike: 'thumb-down',
  'thumb-up': 'thumb-up',
  'thumb-down': 'thumb-down',
};

/** A picture of a hand or of none. */
export interface HandPicture {
  readonly file: string;
  readonly path: string;
  /** As the table has it. */
  readonly label: string;
  /** Undefined: a negative, any other gesture or no hand. */
  readonly thumb: ThumbGesture | undefined;
  /** Thresholds were chosen on the other half: the SHA-256 of the file’s name is an even number. */
  readonly held: boolean;
}

/**
 * The pictures of a folder with `images/` and `images.csv` (`file,gesture`): `like` and `dislike` (or `thumb-up` and
 * `thumb-down`) are thumbs, all else is a negative. Throws BadDataError where the folder is not of that form.
 */
export async function readHandPictures(folder: string): Promise<readonly HandPicture[]> {
  const table = join(folder, 'images.csv');
  if (!existsSync(table)) throw new BadDataError(`expected images.csv and images/ in ${folder}`);
  const rows = await readRows(table, ['file', 'gesture']);
  if (rows.length === 0) throw new BadDataError(`${table} lists no pictures; expected file,gesture rows`);
  return rows.map(({ file, gesture }, index) => {
    if (file === '' || gesture === '')
      throw new BadDataError(`${table}, row ${index + 2}: expected a file and a gesture`);
    const first = createHash('sha256').update(file).digest().readUInt8(31);
    const thumb = Object.hasOwn(THUMBS, gesture) ? THUMBS[gesture] : undefined;
    return { file, path: join(folder, 'images', file), label: gesture, thumb, held: first % 2 === 0 };
  });
}

/** Decodes a picture of a table. Throws BadDataError for a file that cannot be read, and what decoding throws. */
export async function openPicture(path: string): Promise<Frame> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new BadDataError(`the table names ${path}, which ${whyUnreadable(cause)}`, { cause });
  });
  return decodeImage(bytes, { at: 0 });
}
