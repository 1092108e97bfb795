import { EmoVerseError, type EmotionReading, type EmotionScores } from '@emoverse/domain';
import { initialMood, summariseReadings, updateMood, type Mood } from '@emoverse/mood';
import type { Face } from '@emoverse/vision';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { throttleStore } from './throttle-store.ts';
import type { CameraDevices, OpenCamera } from './camera-devices.ts';
import type { LoadProgress, OpenVision, VisionClient } from './vision-client.ts';
import type { DetectorKind, Seen, SeenHand, Watch } from './vision-messages.ts';

/** The timed check-in: times in epoch ms; `done` carries its one final mood. */
export type CheckIn =
  | { readonly kind: 'off' }
  | { readonly kind: 'running'; readonly startedAt: number; readonly endsAt: number }
  | { readonly kind: 'done'; readonly mood: Mood };

export interface Reading {
  readonly stream: MediaStream;
  readonly cameraId: string | undefined;
  readonly mood: Mood;
  /** The last look. */
  readonly seen: Seen | undefined;
  readonly checkIn: CheckIn;
}

export type CameraState =
  | { readonly kind: 'off' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'loading'; readonly stream: MediaStream; readonly progress: LoadProgress | undefined }
  | ({ readonly kind: 'reading' } & Reading)
  /** The tab is hidden: nothing is looked at, the picture is black. */
  | ({ readonly kind: 'paused' } & Reading)
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

/** What was seen that may be meant as an answer: what a head has just said, or how long a thumb is held. */
export type SeenGesture =
  | { readonly kind: 'head'; readonly gesture: 'nod' | 'shake' }
  | { readonly kind: 'hand'; readonly hand: SeenHand };

export interface CameraSessionOptions {
  readonly cameras: CameraDevices;
  readonly openVision: OpenVision;
  now(): number;
  schedule(task: () => void, milliseconds: number): () => void;
  /** Whether nothing may be loaded ahead of the tap. */
  savesData(): boolean;
  /** Adapts readings to the person; absent: as read. */
  adapt?(scores: EmotionScores): EmotionScores;
  /** Asked before each look: whether head and hands are watched as well. Absent: never. */
  watch?(): Watch;
  onGesture?(seen: SeenGesture): void;
  /** Whether the page is hidden, and when that changes. */
  readonly visibility: { hidden(): boolean; subscribe(listener: () => void): () => void };
}

export interface StartOptions {
  readonly cameraId?: string | undefined;
  readonly detector: DetectorKind;
  /** Asked before each look: whether stage times and the crop are wanted. */
  debug(): boolean;
}

/** Networks that were loaded beforehand and that nobody wants are kept for so long. */
const GRACE_MS = 5_000;
/** Ten times a second looks like always. */
const THROTTLE_MS = 90;

interface Prepared {
  readonly detector: DetectorKind;
  readonly vision: VisionClient;
  readonly loaded: Promise<void>;
  isLoaded: boolean;
  /** How many pages may want it. */
  holders: number;
}

interface Run {
  camera: OpenCamera | undefined;
  readonly vision: VisionClient;
  readonly options: StartOptions;
  readings: EmotionReading[];
  cancelCheckIn: () => void;
}

/**
 * One camera from tap to stop. It belongs to no page: reading goes on while the person looks around, and
 * the sign says so, until `stop`. At most one picture is under way; the few that came meanwhile wait, and none is kept.
 */
export class CameraSession {
  /** Changes with every picture that was read. */
  readonly store = createStore<CameraState>(() => ({ kind: 'off' }));
  /** The same as often as an eye needs, and at once where more than figures changes: for what is laid out. */
  readonly throttled: Pick<StoreApi<CameraState>, 'getState' | 'subscribe'>;
  readonly #options: CameraSessionOptions;
  readonly #unsubscribe: () => void;
  #run: Run | undefined;
  #prepared: Prepared | undefined;
  #progress: LoadProgress | undefined;

  constructor(options: CameraSessionOptions) {
    this.#options = options;
    const { now, schedule } = options;
    this.throttled = throttleStore(this.store, {
      milliseconds: THROTTLE_MS,
      atOnce: changesTheView,
      now,
      schedule,
    });
    this.#unsubscribe = options.visibility.subscribe(() => this.#followVisibility());
  }

  /**
   * Loads the networks and lets them warm up while the person reads the consent card, so that the first reading comes
   * soon after the tap. Touches no camera; does nothing for somebody who saves data. The answer takes it back, some
   * seconds later, as the next page may want them too; what `start` has taken over stays.
   */
  prepare(detector: DetectorKind): () => void {
    if (this.#run !== undefined || this.#options.savesData()) return () => undefined;
    if (this.#prepared?.detector !== detector) {
      this.#prepared?.vision.dispose();
      this.#prepared = this.#load(detector);
    }
    const prepared = this.#prepared;
    prepared.holders += 1;
    let isReleased = false;
    return () => {
      if (isReleased) return;
      isReleased = true;
      prepared.holders -= 1;
      this.#options.schedule(() => {
        if (prepared.holders > 0 || this.#prepared !== prepared) return;
        this.#prepared = undefined;
        prepared.vision.dispose();
      }, GRACE_MS);
    };
  }

  /** Asks for the camera and loads the networks meanwhile. A running session is stopped first. Never rejects. */
  async start(options: StartOptions): Promise<void> {
    this.#release();
    const prepared = this.#takePrepared(options.detector);
    const { vision, loaded } = prepared;
    const run: Run = {
      camera: undefined,
      vision,
      options,
      readings: [],
      cancelCheckIn: () => undefined,
    };
    this.#run = run;
    this.#set({ kind: 'asking' });
    try {
      const camera = await this.#options.cameras.open(options.cameraId);
      if (this.#run !== run) return camera.close();
      run.camera = camera;
      camera.onEnded(() => {
        if (this.#run === run) this.#fail(new EmoVerseError('camera-ended', 'the camera was taken away'));
      });
      // Where all is there, drawing a page that says so would only keep the first look waiting.
      if (!prepared.isLoaded) this.#set({ kind: 'loading', stream: camera.stream, progress: this.#progress });
      await loaded;
      if (this.#run !== run) return;
      this.#set({
        kind: 'reading',
        stream: camera.stream,
        cameraId: camera.id,
        mood: initialMood(this.#options.now()),
        seen: undefined,
        checkIn: { kind: 'off' },
      });
      this.#followVisibility();
      await this.#readOn(run, camera);
    } catch (cause) {
      if (this.#run === run) this.#fail(cause);
    }
  }

  /** The camera's light goes off, the worker ends, pictures are forgotten. */
  stop(): void {
    this.#release();
    this.#set({ kind: 'off' });
  }

  /** Follow this face from now on. */
  followFace(face: Face): void {
    this.#run?.vision.followFace(face, this.#options.now());
  }

  /** Collects readings for some seconds and ends with one mood. */
  startCheckIn(seconds: number): void {
    const run = this.#run;
    const state = this.store.getState();
    if (run === undefined || state.kind !== 'reading') return;
    run.cancelCheckIn();
    run.readings = [];
    const startedAt = this.#options.now();
    run.cancelCheckIn = this.#options.schedule(() => this.#endCheckIn(run), seconds * 1000);
    this.#set({ ...state, checkIn: { kind: 'running', startedAt, endsAt: startedAt + seconds * 1000 } });
  }

  cancelCheckIn(): void {
    this.#run?.cancelCheckIn();
    const state = this.store.getState();
    if (state.kind === 'reading' || state.kind === 'paused')
      this.#set({ ...state, checkIn: { kind: 'off' } });
  }

  dispose(): void {
    this.#prepared?.vision.dispose();
    this.#prepared = undefined;
    this.stop();
    this.#unsubscribe();
  }

  #load(detector: DetectorKind): Prepared {
    this.#progress = undefined;
    const vision = this.#options.openVision();
    vision.onHand((hand) => {
      if (this.#run?.vision === vision) this.#tell({ kind: 'hand', hand });
    });
    const loaded = vision.load(detector, (progress) => {
      this.#progress = progress;
      const state = this.store.getState();
      if (state.kind === 'loading' && this.#run?.vision === vision) this.#set({ ...state, progress });
    });
    const prepared: Prepared = { detector, vision, loaded, isLoaded: false, holders: 0 };
    // Awaited later, after the camera's answer; a failed load is told then.
    loaded.then(
      () => (prepared.isLoaded = true),
      () => undefined,
    );
    return prepared;
  }

  #takePrepared(detector: DetectorKind): Prepared {
    const prepared = this.#prepared;
    this.#prepared = undefined;
    if (prepared?.detector === detector) return prepared;
    prepared?.vision.dispose();
    return this.#load(detector);
  }

  async #readOn(run: Run, camera: OpenCamera): Promise<void> {
    while (this.#run === run) {
      const taken = await camera.nextPicture();
      if (taken === undefined) return;
      const { picture, at } = taken;
      if (this.#run !== run || this.#options.visibility.hidden()) {
        picture.close();
        continue;
      }
      const seen = await run.vision.readFrame(picture, at, run.options.debug(), this.#options.watch?.());
      const state = this.store.getState();
      if (this.#run !== run || state.kind !== 'reading') continue;
      if (seen.headGesture !== undefined) this.#tell({ kind: 'head', gesture: seen.headGesture });
      const reading = this.#adapted(seen);
      if (state.checkIn.kind === 'running') run.readings.push(reading);
      this.#set({ ...state, mood: updateMood(state.mood, reading), seen });
    }
  }

  #tell(seen: SeenGesture): void {
    if (this.store.getState().kind === 'reading') this.#options.onGesture?.(seen);
  }

  #adapted(reading: EmotionReading): EmotionReading {
    const { adapt } = this.#options;
    return reading.kind === 'scores' && adapt !== undefined
      ? { ...reading, scores: adapt(reading.scores) }
      : reading;
  }

  #endCheckIn(run: Run): void {
    const state = this.store.getState();
    if (this.#run !== run || state.kind !== 'reading') return;
    const mood = summariseReadings(run.readings, 'check-in', this.#options.now());
    run.readings = [];
    this.#set({ ...state, checkIn: { kind: 'done', mood } });
  }

  #followVisibility(): void {
    const state = this.store.getState();
    if (state.kind !== 'reading' && state.kind !== 'paused') return;
    const hidden = this.#options.visibility.hidden();
    this.#run?.camera?.setPaused(hidden);
    if (hidden && state.kind === 'reading') {
      // Half a check-in is none.
      this.#run?.cancelCheckIn();
      const checkIn: CheckIn = state.checkIn.kind === 'running' ? { kind: 'off' } : state.checkIn;
      this.#set({ ...state, kind: 'paused', checkIn });
    }
    if (!hidden && state.kind === 'paused') this.#set({ ...state, kind: 'reading' });
  }

  #fail(cause: unknown): void {
    this.#release();
    const code = cause instanceof EmoVerseError ? cause.code : 'camera-failed';
    this.#set({ kind: 'failed', code, message: cause instanceof Error ? cause.message : String(cause) });
  }

  #release(): void {
    const run = this.#run;
    this.#run = undefined;
    run?.cancelCheckIn();
    run?.camera?.close();
    run?.vision.dispose();
  }

  #set(state: CameraState): void {
    this.store.setState(state, true);
  }
}

/** Whether something comes, goes or is said, and not only moves. */
function changesTheView(before: CameraState, now: CameraState): boolean {
  if (before.kind !== now.kind) return true;
  if (!('mood' in before && 'mood' in now)) return true;
  return (
    before.mood.kind !== now.mood.kind ||
    (before.mood.kind === 'steady' && now.mood.kind === 'steady' && before.mood.label !== now.mood.label) ||
    before.checkIn !== now.checkIn ||
    before.stream !== now.stream ||
    before.seen?.faces.length !== now.seen?.faces.length
  );
}
