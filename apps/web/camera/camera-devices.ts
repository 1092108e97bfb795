import { EmoVerseError } from '@emoverse/domain';
import type { TakenPicture } from './picture-queue.ts';

export interface CameraChoice {
  readonly id: string;
  /** Empty before the person has allowed a camera. */
  readonly label: string;
}

/** A camera that is on. */
export interface OpenCamera {
  readonly stream: MediaStream;
  readonly id: string | undefined;
  /**
   * The next picture that the camera shows, or the oldest of the few that it has shown since the last call; undefined once
   * it is closed. At most 640 pixels wide. It becomes the caller's to close.
   */
  nextPicture(): Promise<TakenPicture | undefined>;
  /** The picture goes black while paused. */
  setPaused(paused: boolean): void;
  /** Called once when the camera is taken away from outside. */
  onEnded(listener: () => void): void;
  /** Stops every track: the light goes off. Calling it again does nothing. */
  close(): void;
}

export interface CameraDevices {
  /** Throws `EmoVerseError`: `camera-denied`, `no-camera`, `camera-busy`, `camera-failed`. */
  open(cameraId: string | undefined): Promise<OpenCamera>;
  list(): Promise<readonly CameraChoice[]>;
}

/** What `getUserMedia` throws, in the words of the product. */
export function cameraError(cause: unknown): EmoVerseError {
  const name = cause instanceof DOMException ? cause.name : '';
  const message = cause instanceof Error ? cause.message : String(cause);
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return new EmoVerseError('camera-denied', `the browser does not allow the camera (${message})`, {
        cause,
      });
    case 'NotFoundError':
    case 'OverconstrainedError':
      return new EmoVerseError('no-camera', `no camera was found (${message})`, { cause });
    case 'NotReadableError':
    case 'AbortError':
      return new EmoVerseError('camera-busy', `the camera could not be started (${message})`, { cause });
    default:
      return new EmoVerseError('camera-failed', `the camera could not be opened (${message})`, { cause });
  }
}
