import type { EmoVerseError, EmotionScores } from '@emoverse/domain';
import type { OpenCamera } from '../camera/camera-devices.ts';
import { PictureQueue, type TakenPicture } from '../camera/picture-queue.ts';
import type { LoadProgress, VisionClient } from '../camera/vision-client.ts';
import type { CameraPicture, DetectorKind, Seen, SeenHand, Watch } from '../camera/vision-messages.ts';

/** A picture of nothing; only `close` is ever called on it. */
function emptyBitmap(close: () => void): CameraPicture {
  return { width: 640, height: 480, close };
}

/** A camera that shows a picture when it is told to. */
export class FakeCamera implements OpenCamera {
  readonly stream = new FakeStream();
  readonly id = 'fake';
  closed = false;
  paused = false;
  /** Pictures that were closed without being read. */
  unread = 0;
  readonly #pictures = new PictureQueue(() => 0);
  #ended: () => void = () => undefined;

  nextPicture(): Promise<TakenPicture | undefined> {
    return this.#pictures.next();
  }
  show(): void {
    this.#pictures.push(
      emptyBitmap(() => {
        this.unread += 1;
      }),
    );
  }
  setPaused(paused: boolean): void {
    this.paused = paused;
  }
  onEnded(listener: () => void): void {
    this.#ended = listener;
  }
  end(): void {
    this.#ended();
  }
  close(): void {
    this.closed = true;
    this.#pictures.close();
  }
}

/** Stands for the browser's stream, which is only passed on. */
class FakeStream extends EventTarget implements MediaStream {
  readonly active = true;
  readonly id = 'stream';
  onaddtrack = null;
  onremovetrack = null;
  addTrack(): void {}
  clone(): MediaStream {
    return this;
  }
  getAudioTracks(): MediaStreamTrack[] {
    return [];
  }
  getTrackById(): null {
    return null;
  }
  getTracks(): MediaStreamTrack[] {
    return [];
  }
  getVideoTracks(): MediaStreamTrack[] {
    return [];
  }
  removeTrack(): void {}
}

/** A reader that answers when it is told to. */
export class FakeVision implements VisionClient {
  asked = 0;
  disposed = false;
  #loading:
    | { resolve(): void; reject(error: Error): void; onProgress(progress: LoadProgress): void }
    | undefined;
  #reading: { resolve(seen: Seen): void; reject(error: Error): void } | undefined;

  load(_detector: DetectorKind, onProgress: (progress: LoadProgress) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#loading = { resolve, reject, onProgress };
    });
  }
  report(progress: LoadProgress): void {
    this.#loading?.onProgress(progress);
  }
  finishLoading(): void {
    this.#loading?.resolve();
  }
  failLoading(error: EmoVerseError): void {
    this.#loading?.reject(error);
  }
  /** Tells what hands show. */
  tellHand: (hand: SeenHand) => void = () => undefined;
  /** What else the last picture was to be watched for. */
  watched: Watch | undefined;
  onHand(listener: (hand: SeenHand) => void): void {
    this.tellHand = listener;
  }
  readFrame(_picture?: CameraPicture, _at?: number, _debug?: boolean, watch?: Watch): Promise<Seen> {
    this.watched = watch;
    this.asked += 1;
    return new Promise((resolve, reject) => {
      this.#reading = { resolve, reject };
    });
  }
  answerScores(scores: EmotionScores, at: number, headGesture?: Seen['headGesture']): void {
    const face = { x: 10, y: 10, width: 80, height: 80, score: 0.9 };
    this.#reading?.resolve({
      kind: 'scores',
      at,
      width: 640,
      height: 480,
      faces: [face],
      followed: face,
      scores,
      headGesture,
    });
  }
  failReading(error: EmoVerseError): void {
    this.#reading?.reject(error);
  }
  followFace(): void {}
  readPhoto(): Promise<Seen> {
    return this.readFrame();
  }
  readPhotoFace(): Promise<Seen> {
    return this.readFrame();
  }
  dispose(): void {
    this.disposed = true;
  }
}
