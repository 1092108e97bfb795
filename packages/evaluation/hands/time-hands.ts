import { quantile } from '@emoverse/numeric';
import type { Frame, HandReader } from '@emoverse/vision';

/** Medians of frames, ms on one thread, and how they compare with finding faces in the same frames in the same run. */
export interface HandTimes {
  readonly frames: number;
  /** Palms searched and the points of the hand found. */
  readonly search: number;
  /** The hand of the frame before followed. */
  readonly follow: number;
  /** The face detector's look at a camera frame. */
  readonly face: number;
  readonly searchToFace: number;
  readonly followToFace: number;
}

/** `elapsed`: a monotonic clock, ms; `frames`: with hands in them. */
export async function timeHands(
  frames: readonly Frame[],
  reader: HandReader,
  findFaces: (frame: Frame) => Promise<unknown>,
  elapsed: () => number,
): Promise<HandTimes> {
  const times: Record<'search' | 'follow' | 'face', number[]> = { search: [], follow: [], face: [] };
  const time = async (kind: keyof typeof times, work: () => Promise<unknown>): Promise<void> => {
    const begun = elapsed();
    await work();
    times[kind].push(elapsed() - begun);
  };
  for (const frame of frames) {
    reader.forget();
    await time('search', () => reader.read(frame));
    await time('follow', () => reader.read(frame));
    await time('face', () => findFaces(frame));
  }
  const [search, follow, face] = [
    quantile(times.search, 0.5),
    quantile(times.follow, 0.5),
    quantile(times.face, 0.5),
  ];
  return {
    frames: frames.length,
    search,
    follow,
    face,
    searchToFace: search / face,
    followToFace: follow / face,
  };
}
