import { EmoVerseError, receivedCodeSchema } from '@emoverse/domain';
import type { Face } from '@emoverse/vision';
import {
  visionAnswerSchema,
  type CameraPicture,
  type DetectorKind,
  type RuntimeSize,
  type Seen,
  type SeenHand,
  type VisionRequest,
  type Watch,
} from './vision-messages.ts';

/** Bytes of the model files fetched so far; `total` where known. */
export interface LoadProgress {
  readonly loaded: number;
  readonly total: number | undefined;
}

/** Reads frames and photos somewhere off the main thread. All methods reject with `EmoVerseError`. */
export interface VisionClient {
  load(detector: DetectorKind, onProgress: (progress: LoadProgress) => void): Promise<void>;
  /** Takes the picture over. */
  readFrame(picture: CameraPicture, at: number, debug: boolean, watch?: Watch): Promise<Seen>;
  /** Tells what hands show, while pictures are read that are watched for them. One listener: the last. */
  onHand(listener: (hand: SeenHand) => void): void;
  followFace(face: Face, at: number): void;
  readPhoto(bytes: ArrayBuffer, at: number): Promise<Seen>;
  readPhotoFace(face: Face, at: number): Promise<Seen>;
  /** Frees the networks and ends the worker. Calling it again does nothing. */
  dispose(): void;
}

export type OpenVision = () => VisionClient;

/** The part of `Worker` that is used. */
export interface WorkerLike {
  postMessage(message: VisionRequest, transfer: Transferable[]): void;
  addEventListener(kind: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  addEventListener(kind: 'error' | 'messageerror', listener: (event: Event) => void): void;
  terminate(): void;
}

interface Waiting {
  resolve(seen: Seen): void;
  reject(error: EmoVerseError): void;
}

/** How long a worker has to free what it holds before it is ended. */
const DISPOSE_MS = 500;

/** Speaks with the vision worker; every answer is checked before it is believed. */
export class WorkerVisionClient implements VisionClient {
  readonly #worker: WorkerLike;
  readonly #runtime: RuntimeSize;
  readonly #waiting = new Map<number, Waiting>();
  #loading:
    | { resolve(): void; reject(error: EmoVerseError): void; onProgress(progress: LoadProgress): void }
    | undefined;
  #nextId = 1;
  #tellHand: (hand: SeenHand) => void = () => undefined;
  #ended: EmoVerseError | undefined;

  constructor(worker: WorkerLike, runtime: RuntimeSize) {
    this.#worker = worker;
    this.#runtime = runtime;
    worker.addEventListener('message', (event) => this.#receive(event.data));
    const crashed = (event: Event): void =>
      this.#end(
        new EmoVerseError(
          'worker-failed',
          `the reader stopped working (${describeEvent(event)}); start again`,
        ),
      );
    worker.addEventListener('error', crashed);
    worker.addEventListener('messageerror', crashed);
  }

  load(detector: DetectorKind, onProgress: (progress: LoadProgress) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#ended !== undefined) return reject(this.#ended);
      this.#loading = { resolve, reject, onProgress };
      this.#worker.postMessage({ kind: 'load', detector, runtime: this.#runtime }, []);
    });
  }

  readFrame(picture: CameraPicture, at: number, debug: boolean, watch?: Watch): Promise<Seen> {
    return this.#ask((id) => ({
      message: { kind: 'read-frame', id, bitmap: picture, at, debug, watch },
      transfer: [picture],
    }));
  }

  onHand(listener: (hand: SeenHand) => void): void {
    this.#tellHand = listener;
  }

  followFace(face: Face, at: number): void {
    if (this.#ended === undefined) this.#worker.postMessage({ kind: 'follow-face', face, at }, []);
  }

  readPhoto(bytes: ArrayBuffer, at: number): Promise<Seen> {
    return this.#ask((id) => ({ message: { kind: 'read-photo', id, bytes, at }, transfer: [bytes] }));
  }

  readPhotoFace(face: Face, at: number): Promise<Seen> {
    return this.#ask((id) => ({ message: { kind: 'read-photo-face', id, face, at }, transfer: [] }));
  }

  dispose(): void {
    if (this.#ended !== undefined) return;
    this.#worker.postMessage({ kind: 'dispose' }, []);
    this.#end(new EmoVerseError('vision-disposed', 'reading was stopped'), { patiently: true });
  }

  #ask(make: (id: number) => { message: VisionRequest; transfer: Transferable[] }): Promise<Seen> {
    return new Promise((resolve, reject) => {
      if (this.#ended !== undefined) return reject(this.#ended);
      const id = this.#nextId++;
      this.#waiting.set(id, { resolve, reject });
      const { message, transfer } = make(id);
      this.#worker.postMessage(message, transfer);
    });
  }

  #receive(data: unknown): void {
    const parsed = visionAnswerSchema.safeParse(data);
    if (!parsed.success) {
      const message = `the reader answered in an unknown form (${parsed.error.issues[0]?.message ?? ''}); reload the page`;
      this.#end(new EmoVerseError('worker-failed', message, { cause: parsed.error }));
      return;
    }
    const answer = parsed.data;
    switch (answer.kind) {
      case 'progress':
        return this.#loading?.onProgress({ loaded: answer.loaded, total: answer.total });
      case 'ready':
        this.#loading?.resolve();
        this.#loading = undefined;
        return;
      case 'seen':
        this.#waiting.get(answer.id)?.resolve(answer.seen);
        this.#waiting.delete(answer.id);
        return;
      case 'hand':
        return this.#tellHand(answer.hand);
      case 'failed': {
        const error = new EmoVerseError(receivedCodeSchema.parse(answer.code), answer.message);
        if (answer.id === undefined) return this.#end(error);
        this.#waiting.get(answer.id)?.reject(error);
        this.#waiting.delete(answer.id);
        return;
      }
      case 'warm':
        return;
      case 'disposed':
        return this.#worker.terminate();
    }
  }

  #end(error: EmoVerseError, { patiently = false } = {}): void {
    if (this.#ended !== undefined) return;
    this.#ended = error;
    this.#loading?.reject(error);
    this.#loading = undefined;
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
    if (patiently) setTimeout(() => this.#worker.terminate(), DISPOSE_MS);
    else this.#worker.terminate();
  }
}

function describeEvent(event: Event): string {
  return 'message' in event && typeof event.message === 'string' && event.message !== ''
    ? event.message
    : event.type;
}
