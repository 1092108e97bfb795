import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmoVerseError } from '@emoverse/domain';
import { decodeImage } from './decode-image.node.ts';
import type { Frame } from './reading.ts';

export interface RecordingOptions {
  /** Frames a second at which the folder was recorded, more than 0. */
  readonly framesPerSecond: number;
  /** When the first frame was taken, milliseconds since the epoch. */
  readonly startAt: number;
  /** Told of a frame that cannot be decoded, which is then left out; without it, such a frame ends the recording. */
  readonly onUnreadable?: (file: string, error: EmoVerseError) => void;
}

const PICTURE_NAME = /\.(jpe?g|png|webp|avif)$/i;

/**
 * The frames of a recording: every JPEG, PNG, WebP and AVIF file of a folder in natural order (`frame2` before `frame10`),
 * one at a time, so that a long recording does not fill the memory.
 *
 * Throws `EmoVerseError`: `recording-invalid` for a bad rate, a missing folder or one without pictures; what
 * `decodeImage` throws for a bad frame.
 */
export async function* readRecording(
  folder: string,
  options: RecordingOptions,
): AsyncGenerator<Frame, void, void> {
  const { framesPerSecond, startAt, onUnreadable } = options;
  if (!(framesPerSecond > 0 && Number.isFinite(framesPerSecond))) {
    throw new EmoVerseError('recording-invalid', `expected frames a second above 0, got ${framesPerSecond}`);
  }
  for (const [index, file] of (await pictureNames(folder)).entries()) {
    const at = startAt + Math.round((1000 * index) / framesPerSecond);
    try {
      yield await decodeImage(await readFile(join(folder, file)), { at });
    } catch (error) {
      if (!(error instanceof EmoVerseError) || onUnreadable === undefined) throw error;
      onUnreadable(file, error);
    }
  }
}

async function pictureNames(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    const message = `expected a folder of frames at ${folder}, which cannot be read; give the folder's path`;
    throw new EmoVerseError('recording-invalid', message, { cause });
  });
  const order = new Intl.Collator('en', { numeric: true });
  const pictures = names.filter((name) => PICTURE_NAME.test(name)).sort(order.compare);
  if (pictures.length === 0) {
    throw new EmoVerseError(
      'recording-invalid',
      `expected JPEG, PNG, WebP or AVIF frames in ${folder}, got ${names.length} other files`,
    );
  }
  return pictures;
}
