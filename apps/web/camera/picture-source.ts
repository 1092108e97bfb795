import type { CameraPicture } from './vision-messages.ts';

/** Wider pictures read no better and cost more. */
const LARGEST_WIDTH = 640;
/** A hidden or stalled video tells of no new frames: look again after this. */
const PATIENCE_MS = 250;
const RETRY_MS = 60;

/**
 * Pictures of a stream, one at a time and only when asked for. Uses a
 * video element of its own: reading goes on when the page that shows the picture is left.
 */
export class PictureSource {
  readonly #video: HTMLVideoElement;
  #disposed = false;
  #wake: (() => void) | undefined;

  constructor(stream: MediaStream) {
    this.#video = document.createElement('video');
    this.#video.muted = true;
    this.#video.playsInline = true;
    this.#video.srcObject = stream;
    // Refused only where playing needs a tap; the tap that opened the camera has been given.
    void this.#video.play().catch(() => undefined);
  }

  /** Resolves with the next picture, or undefined after `dispose`. */
  async next(): Promise<CameraPicture | undefined> {
    while (!this.#disposed) {
      await this.#newFrame();
      const { videoWidth: width, videoHeight: height } = this.#video;
      if (this.#disposed || width === 0 || this.#video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA)
        continue;
      if (width <= LARGEST_WIDTH) return videoFrameOf(this.#video) ?? createImageBitmap(this.#video);
      return createImageBitmap(this.#video, {
        resizeWidth: LARGEST_WIDTH,
        resizeHeight: Math.round((height * LARGEST_WIDTH) / width),
        resizeQuality: 'medium',
      });
    }
    return undefined;
  }

  dispose(): void {
    this.#disposed = true;
    this.#wake?.();
    this.#video.srcObject = null;
  }

  #newFrame(): Promise<void> {
    return new Promise((resolve) => {
      const video = this.#video;
      const announces = 'requestVideoFrameCallback' in video;
      const handle = announces ? video.requestVideoFrameCallback(() => done()) : undefined;
      const timer = setTimeout(() => done(), announces ? PATIENCE_MS : RETRY_MS);
      const done = (): void => {
        clearTimeout(timer);
        if (handle !== undefined) video.cancelVideoFrameCallback(handle);
        this.#wake = undefined;
        resolve();
      };
      this.#wake = done;
    });
  }
}

/** The video's picture as it is, without drawing it on this thread; nothing where the browser cannot. */
function videoFrameOf(video: HTMLVideoElement): VideoFrame | undefined {
  if (!('VideoFrame' in globalThis)) return undefined;
  try {
    return new VideoFrame(video);
  } catch {
    // Between two pictures, or a stream that gives none away.
    return undefined;
  }
}
