import { PictureQueue, type TakenPicture } from './picture-queue.ts';
import { pumpTrack } from './pump-track.ts';
import { pumpVideo } from './pump-video.ts';

/** Wider pictures read no better and cost more. */
const LARGEST_WIDTH = 640;

/** Pictures of a stream, whatever page is shown: straight from the track where the browser gives them, or from a video. */
export class PictureSource {
  readonly #queue: PictureQueue;
  readonly #stop: () => void;

  constructor(stream: MediaStream, now: () => number) {
    this.#queue = new PictureQueue(now);
    this.#stop = (pumpTrack(stream, this.#queue) ?? pumpVideo(stream, this.#queue)).stop;
  }

  /** Resolves with the next picture, or undefined after `dispose`. */
  async next(): Promise<TakenPicture | undefined> {
    const taken = await this.#queue.next();
    if (taken === undefined) return undefined;
    const { picture, at } = taken;
    const width = 'displayWidth' in picture ? picture.displayWidth : picture.width;
    const height = 'displayHeight' in picture ? picture.displayHeight : picture.height;
    if (width <= LARGEST_WIDTH) return taken;
    try {
      const small = await createImageBitmap(picture, {
        resizeWidth: LARGEST_WIDTH,
        resizeHeight: Math.round((height * LARGEST_WIDTH) / width),
        resizeQuality: 'medium',
      });
      return { picture: small, at };
    } finally {
      picture.close();
    }
  }

  dispose(): void {
    this.#stop();
    this.#queue.close();
  }
}
