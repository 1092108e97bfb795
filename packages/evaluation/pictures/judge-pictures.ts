import { decodeImage, type Classification, type Face, type Frame } from '@emoverse/vision';
import { readFile } from 'node:fs/promises';
import { BadDataError } from '../bad-data-error.ts';
import type { OnDone } from '../on-done.ts';
import { whyUnreadable } from '../tables/read-rows.ts';
import type { LabelledPicture } from './read-labelled-pictures.ts';

/** Finds faces in a still and reads one of them, as the product does. */
export interface StillReader {
  detectFaces(frame: Frame): Promise<readonly Face[]>;
  readFace(frame: Frame, face: Face): Promise<Classification>;
}

/** What a picture was answered with; no answer where no face was found. */
export interface JudgedPicture {
  readonly answer: Classification | undefined;
  /** Finding the face, and reading it; decoding the file is left out. */
  readonly milliseconds: { readonly find: number; readonly read: number };
}

/**
 * The whole way of a picture that a person brings, one after the other: decoded, searched, its largest face read.
 * `elapsed` is a monotonic clock in ms. Throws BadDataError for a file that cannot be read, and what decoding throws.
 */
export async function judgePictures(
  pictures: readonly LabelledPicture[],
  reader: StillReader,
  elapsed: () => number,
  onDone: OnDone,
): Promise<readonly JudgedPicture[]> {
  const judged: JudgedPicture[] = [];
  for (const { path } of pictures) {
    const bytes = await readFile(path).catch((cause: unknown) => {
      throw new BadDataError(`labels.csv names ${path}, which ${whyUnreadable(cause)}`, { cause });
    });
    const frame = await decodeImage(bytes, { at: 0 });
    const begun = elapsed();
    const [largest] = [...(await reader.detectFaces(frame))].sort((a, b) => area(b) - area(a));
    const found = elapsed();
    const answer = largest && (await reader.readFace(frame, largest));
    judged.push({ answer, milliseconds: { find: found - begun, read: elapsed() - found } });
    await onDone(judged.length, pictures.length);
  }
  return judged;
}

function area({ width, height }: Face): number {
  return width * height;
}
