import { numberIn, readRows, whyUnreadable } from '../tables/read-rows.ts';
import { decodeImage, type Frame } from '@emoverse/vision';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BadDataError } from '../bad-data-error.ts';
import type { MarkedFace } from './measure-detection.ts';

/** A photo and the faces that somebody marked in it; none where it has no face. */
export interface MarkedPhoto {
  readonly path: string;
  readonly truths: readonly MarkedFace[];
}

/**
 * The photos of a folder with `images.csv` (`file`) and `boxes.csv` (`file,x,y,w,h`, pixels; `invalid` = 1 is neither
 * hit nor miss). Throws BadDataError where the folder is not of that form.
 */
export async function readMarkedPhotos(folder: string): Promise<MarkedPhoto[]> {
  const [imagesFile, boxesFile] = [join(folder, 'images.csv'), join(folder, 'boxes.csv')];
  for (const file of [imagesFile, boxesFile]) {
    if (!existsSync(file))
      throw new BadDataError(
        `expected images.csv and boxes.csv in ${folder}, ${file} does not exist; give the folder with --data DIR`,
      );
  }
  const boxes = await readRows(boxesFile, ['file', 'x', 'y', 'w', 'h']);
  const images = await readRows(imagesFile, ['file']);
  return images.map(({ file }) => ({
    path: join(folder, file),
    truths: boxes
      .filter((row) => row['file'] === file)
      .map((row) => {
        const number = (column: string): number => numberIn(row, column, boxesFile) ?? Number.NaN;
        return {
          x: number('x'),
          y: number('y'),
          width: number('w'),
          height: number('h'),
          ignored: row['invalid'] === '1',
        };
      }),
  }));
}

/** The photo's pixels. Throws BadDataError where the file cannot be read, and what decoding throws. */
export async function readPhoto(path: string, at: number): Promise<Frame> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new BadDataError(`images.csv names ${path}, which ${whyUnreadable(cause)}`, { cause });
  });
  return decodeImage(bytes, { at });
}
