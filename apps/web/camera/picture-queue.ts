import type { CameraPicture } from './vision-messages.ts';

/** A picture of the camera and when it came, epoch ms. */
export interface TakenPicture {
  readonly picture: CameraPicture;
  readonly at: number;
}

/** A look at the whole picture takes as long as some pictures: so many wait until it is over, and none is missed. */
const MOST = 3;
/** Where reading is slower than the camera, what waited for longer shows a face that has moved on, ms. */
const STALE_MS = 120;

/**
 * The pictures that came while one was read, oldest first. Few and young: what does not fit, or has waited too long, is
 * closed unread, as cameras wait for their pictures to be given back.
 */
export class PictureQueue {
  readonly #now: () => number;
  #kept: TakenPicture[] = [];
  #waiting: ((taken: TakenPicture | undefined) => void)[] = [];
  #closed = false;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Takes the picture over. */
  push(picture: CameraPicture): void {
    if (this.#closed) return picture.close();
    const taken = { picture, at: this.#now() };
    const waiting = this.#waiting.shift();
    if (waiting !== undefined) return waiting(taken);
    this.#kept.push(taken);
    if (this.#kept.length > MOST) this.#kept.shift()?.picture.close();
  }

  /** The next picture, which becomes the caller's to close; undefined once the queue is closed. */
  next(): Promise<TakenPicture | undefined> {
    if (this.#closed) return Promise.resolve(undefined);
    for (let taken = this.#kept.shift(); taken !== undefined; taken = this.#kept.shift()) {
      if (this.#now() - taken.at <= STALE_MS) return Promise.resolve(taken);
      taken.picture.close();
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Calling it again does nothing. */
  close(): void {
    this.#closed = true;
    for (const { picture } of this.#kept) picture.close();
    this.#kept = [];
    for (const waiting of this.#waiting) waiting(undefined);
    this.#waiting = [];
  }
}
