import type { HandReader, HandReading } from '@emoverse/vision';
import type { OnDone } from '../on-done.ts';
import { openPicture, type HandPicture } from './read-hand-pictures.ts';

/** A picture and what was read from it, as from a single frame. */
export interface JudgedHand {
  readonly picture: HandPicture;
  readonly reading: HandReading;
}

/** Each picture by itself. Throws BadDataError for a file that cannot be read, and what decoding throws. */
export async function judgeHands(
  pictures: readonly HandPicture[],
  reader: HandReader,
  onDone: OnDone,
): Promise<readonly JudgedHand[]> {
  const judged: JudgedHand[] = [];
  for (const picture of pictures) {
    reader.forget();
    judged.push({ picture, reading: await reader.read(await openPicture(picture.path)) });
    await onDone(judged.length, pictures.length);
  }
  return judged;
}
