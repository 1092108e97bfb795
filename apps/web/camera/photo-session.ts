import { EmoVerseError } from '@emoverse/domain';
import { summariseReadings, type Mood } from '@emoverse/mood';
import type { Face } from '@emoverse/vision';
import { createStore } from 'zustand/vanilla';
import type { LoadProgress, OpenVision, VisionClient } from './vision-client.ts';
import type { DetectorKind, Seen } from './vision-messages.ts';

export type PhotoState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'reading'; readonly file: Blob; readonly progress: LoadProgress | undefined }
  | { readonly kind: 'seen'; readonly file: Blob; readonly seen: Seen; readonly mood: Mood }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

/** Larger files are not photos; decoding them would only exhaust the tab. */
const LARGEST_BYTES = 60_000_000;

/** A photo from file to mood, in the worker and in memory. `dispose` frees the networks. */
export class PhotoSession {
  readonly store = createStore<PhotoState>(() => ({ kind: 'empty' }));
  readonly #openVision: OpenVision;
  readonly #now: () => number;
  readonly #detector: () => DetectorKind;
  #vision: { client: VisionClient; loaded: Promise<void> } | undefined;
  #latest: Blob | undefined;

  constructor(options: { openVision: OpenVision; now: () => number; detector: () => DetectorKind }) {
    this.#openVision = options.openVision;
    this.#now = options.now;
    this.#detector = options.detector;
  }

  /** Loads the networks before the first photo is chosen. What fails is told with the photo. */
  prepare(): void {
    this.#loadVision().catch(() => undefined);
  }

  /** Reads a picture; a later one takes its place. Never rejects. */
  async read(file: Blob): Promise<void> {
    this.#latest = file;
    this.#set({ kind: 'reading', file, progress: undefined });
    try {
      if (file.size > LARGEST_BYTES) {
        throw new EmoVerseError(
          'picture-too-large',
          `expected at most ${LARGEST_BYTES} bytes, got ${file.size}`,
        );
      }
      const client = await this.#loadVision();
      const bytes = await file.arrayBuffer();
      const seen = await client.readPhoto(bytes, this.#now());
      if (this.#latest === file) this.#show(file, seen);
    } catch (cause) {
      if (this.#latest === file) this.#fail(cause);
    }
  }

  /** Reads another face of the same photo. Never rejects. */
  async choose(face: Face): Promise<void> {
    const state = this.store.getState();
    if (state.kind !== 'seen' || this.#vision === undefined) return;
    try {
      const seen = await this.#vision.client.readPhotoFace(face, this.#now());
      if (this.#latest === state.file) this.#show(state.file, seen);
    } catch (cause) {
      if (this.#latest === state.file) this.#fail(cause);
    }
  }

  clear(): void {
    this.#latest = undefined;
    this.#set({ kind: 'empty' });
  }

  dispose(): void {
    this.#latest = undefined;
    this.#vision?.client.dispose();
    this.#vision = undefined;
    this.#set({ kind: 'empty' });
  }

  async #loadVision(): Promise<VisionClient> {
    if (this.#vision === undefined) {
      const client = this.#openVision();
      const loaded = client.load(this.#detector(), (progress) => {
        const state = this.store.getState();
        if (state.kind === 'reading') this.#set({ ...state, progress });
      });
      this.#vision = { client, loaded };
    }
    const { client, loaded } = this.#vision;
    await loaded;
    return client;
  }

  #show(file: Blob, seen: Seen): void {
    this.#set({ kind: 'seen', file, seen, mood: summariseReadings([seen], 'photo', this.#now()) });
  }

  #fail(cause: unknown): void {
    const code = cause instanceof EmoVerseError ? cause.code : 'vision-failed';
    // A reader that did not load or broke is of no further use; the next photo gets a new one.
    if (code === 'worker-failed' || code.startsWith('model-') || code === 'manifest-invalid') {
      this.#vision?.client.dispose();
      this.#vision = undefined;
    }
    this.#set({ kind: 'failed', code, message: cause instanceof Error ? cause.message : String(cause) });
  }

  #set(state: PhotoState): void {
    this.store.setState(state, true);
  }
}
