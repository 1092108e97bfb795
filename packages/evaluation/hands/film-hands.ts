import {
  confirmGesture,
  noGesture,
  type GestureState,
  type HandReader,
  type ThumbGesture,
} from '@emoverse/vision';
import type { OnDone } from '../on-done.ts';
import { openPicture } from './read-hand-pictures.ts';
import { wander } from './wander.ts';

/** How long each picture is held before the camera, and how often it is looked at: as in the product, with a second to hold. */
const SHOWN_MS = 2500;
const LOOK_MS = 250;
/** No event in so many minutes leaves room for three in as many, at 95 % (rule of three). */
const ROOM_OF_NONE = 3;
const TEN_MINUTES = 10;

/** What was confirmed in a film that was made of pictures. */
export interface FilmFigures {
  readonly minutes: number;
  readonly pictures: number;
  /** Which picture was on when a thumb was confirmed, and which thumb. */
  readonly confirmed: readonly { readonly file: string; readonly gesture: ThumbGesture }[];
  readonly inTenMinutes: number;
  /** As many may there be at most, at 95 %, where there were none. */
  readonly atMost?: number;
}

/**
 * A film in which each picture is held before the camera for two and a half seconds and sways a little, one after the other,
 * read and confirmed as in the product. Throws BadDataError for a file that cannot be read, and what decoding throws.
 */
export async function filmHands(
  pictures: readonly { readonly file: string; readonly path: string }[],
  reader: HandReader,
  onDone: OnDone,
): Promise<FilmFigures> {
  const confirmed: { file: string; gesture: ThumbGesture }[] = [];
  let state: GestureState = noGesture;
  reader.forget();
  for (const [index, { file, path }] of pictures.entries()) {
    const still = await openPicture(path);
    for (let shown = 0; shown < SHOWN_MS; shown += LOOK_MS) {
      const at = index * SHOWN_MS + shown;
      const step = confirmGesture(state, await reader.read(wander(still, at)), at);
      ({ state } = step);
      if (step.fired !== undefined) confirmed.push({ file, gesture: step.fired });
    }
    await onDone(index + 1, pictures.length);
  }
  const minutes = (pictures.length * SHOWN_MS) / 60_000;
  return {
    minutes,
    pictures: pictures.length,
    confirmed,
    inTenMinutes: (TEN_MINUTES * confirmed.length) / minutes,
    ...(confirmed.length === 0 && { atMost: (TEN_MINUTES * ROOM_OF_NONE) / minutes }),
  };
}

/** How many pictures make a film of so many minutes. */
export function picturesFor(minutes: number): number {
  return Math.round((minutes * 60_000) / SHOWN_MS);
}
