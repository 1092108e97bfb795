import { EmoVerseError } from '@emoverse/domain';
import type { Face } from '@emoverse/vision';
import type { LoadProgress, OpenVision, VisionClient } from './vision-client.ts';
import { RUNTIME_TRAPPED, type DetectorKind, type RuntimeSize, type SeenHand } from './vision-messages.ts';

/**
 * Opens readers with the trimmed runtime, which is a third of the bytes. Should a network need what was trimmed away, it
 * is loaded once more with the whole runtime, and so is everything that is opened later.
 */
export function createVisionOpener(open: (runtime: RuntimeSize) => VisionClient): OpenVision {
  const known: KnownRuntime = { size: 'trimmed' };
  return () => new CarefulVision(open, known);
}

/** What is known of the runtime that this page needs. */
interface KnownRuntime {
  size: RuntimeSize;
}

class CarefulVision implements VisionClient {
  readonly #open: (runtime: RuntimeSize) => VisionClient;
  readonly #known: KnownRuntime;
  #client: VisionClient;
  #disposed = false;
  #tellHand: (hand: SeenHand) => void = () => undefined;

  constructor(open: (runtime: RuntimeSize) => VisionClient, known: KnownRuntime) {
    this.#open = open;
    this.#known = known;
    this.#client = open(known.size);
  }

  async load(detector: DetectorKind, onProgress: (progress: LoadProgress) => void): Promise<void> {
    const { size } = this.#known;
    try {
      await this.#client.load(detector, onProgress);
    } catch (cause) {
      if (!isTrap(cause) || size === 'whole' || this.#disposed) throw cause;
      this.#known.size = 'whole';
      this.#client.dispose();
      this.#client = this.#open('whole');
      this.#client.onHand(this.#tellHand);
      await this.#client.load(detector, onProgress);
    }
  }

  readFrame(...given: Parameters<VisionClient['readFrame']>): ReturnType<VisionClient['readFrame']> {
    return this.#watch(this.#client.readFrame(...given));
  }

  onHand(listener: (hand: SeenHand) => void): void {
    this.#tellHand = listener;
    this.#client.onHand(listener);
  }

  followFace(face: Face, at: number): void {
    this.#client.followFace(face, at);
  }

  readPhoto(...given: Parameters<VisionClient['readPhoto']>): ReturnType<VisionClient['readPhoto']> {
    return this.#watch(this.#client.readPhoto(...given));
  }

  readPhotoFace(
    ...given: Parameters<VisionClient['readPhotoFace']>
  ): ReturnType<VisionClient['readPhotoFace']> {
    return this.#watch(this.#client.readPhotoFace(...given));
  }

  dispose(): void {
    this.#disposed = true;
    this.#client.dispose();
  }

  /** A picture is gone with its reader: the person starts again, and then has the whole runtime. */
  async #watch<T>(reading: Promise<T>): Promise<T> {
    try {
      return await reading;
    } catch (cause) {
      if (!isTrap(cause)) throw cause;
      this.#known.size = 'whole';
      throw new EmoVerseError('worker-failed', 'the reader lacked a part of its runtime; start again', {
        cause,
      });
    }
  }
}

function isTrap(cause: unknown): boolean {
  return cause instanceof EmoVerseError && cause.code === RUNTIME_TRAPPED;
}
