import { EmoVerseError } from '@emoverse/domain';
import { classifyEmotion } from './classify-emotion.ts';
import { cropFace } from './crop-face.ts';
import { createFaceDetector, type DetectorFiles, type FaceDetector } from './detect-faces.ts';
import { followFace } from './follow-face.ts';
import { loadModel, type EmotionModel, type EmotionModelFiles, type ModelManifest } from './load-model.ts';
import { measureLight } from './measure-light.ts';
import { readFrame } from './read-frame.ts';
import { createLiveReader, type LiveOptions, type LiveReader } from './read-live.ts';
import { readPhoto, type PhotoFace } from './read-photo.ts';
import type { Detail, FollowedFace, Frame, Reading, VisionStages } from './reading.ts';
import {
  isClearlyFaster,
  raceSessions,
  timeContestant,
  type Contestant,
  type Race,
  type RaceOptions,
} from './runtime/race-sessions.ts';
import type { Runtime, Session } from './runtime/runtime.ts';
import { warmUp, type WarmUpOptions } from './warm-up.ts';

export interface VisionOptions {
  readonly runtime: Runtime;
  readonly emotionModel: EmotionModelFiles;
  /** Networks, or a detector of another kind (`@emoverse/vision/haar`), which is freed with the rest. */
  readonly detector: DetectorFiles | FaceDetector;
  /** The tracking network (BlazeFace for front cameras, ONNX bytes), for cameras. May come later: `addTracker`. */
  readonly tracker?: Uint8Array;
}

export interface TryOptions extends Pick<RaceOptions, 'stopwatch' | 'rounds'> {
  /** What any network would take in the other runtime at the very least, ms. Default: 0. */
  readonly leastMs?: number;
}

export interface Vision {
  /** The checked manifest of the emotion model. */
  readonly manifest: ModelManifest;
  /** The stages one by one, sharing the loaded networks. Default: `fast`. */
  stages(detail?: Detail): VisionStages;
  /** One look at a frame through all stages. A frame that rejects leaves nothing behind: the next is read as usual. */
  readFrame(frame: Frame, followed: FollowedFace, detail?: Detail): Promise<Reading>;
  /** Every face of a photo or another still, searched thoroughly; the surest first. */
  readPhoto(frame: Frame): Promise<readonly PhotoFace[]>;
  /** A reader for a camera: tracks between detections, skips what has not changed. */
  live(options: LiveOptions): LiveReader;
  /** Loads the tracking network; cameras use it from their next frame on. Throws `EmoVerseError` `model-unreadable`. */
  addTracker(network: Uint8Array): Promise<void>;
  /** Reads a made-up camera until the networks are as quick as they get, or nobody wants it any more. */
  warmUp(options: WarmUpOptions): Promise<void>;
  /**
   * Loads an emotion network, perhaps another one, in another runtime as well, lets both read crops in turns, and keeps
   * the one that is clearly faster and says what its network says here; the other is freed. Readings go on meanwhile.
   * `files` are asked for only where the other could win. A runtime that fails has lost: this rejects only where the
   * files do not come or do not belong together.
   */
  tryRuntime(runtime: Runtime, files: () => Promise<EmotionModelFiles>, options: TryOptions): Promise<Race>;
  /** Frees the networks; later readings reject with `vision-disposed`. Calling it again does nothing. */
  dispose(): Promise<void>;
}

/**
 * Assembles the stages from bytes that the caller has loaded.
 *
 * Throws `EmoVerseError`: `manifest-invalid`, `model-hash-mismatch`, `model-unreadable`.
 */
export async function createVision({
  runtime,
  emotionModel,
  detector: finder,
  tracker: trackerNetwork,
}: VisionOptions): Promise<Vision> {
  let model = await loadModel(emotionModel, runtime);
  const detector =
    'detectFaces' in finder
      ? finder
      : await createFaceDetector(finder, runtime).catch(async (error: unknown) => {
          await model.session.dispose();
          throw error;
        });
  const stages = (detail: Detail = 'fast'): VisionStages => ({
    detectFaces: (frame) => detector.detectFaces(frame, detail),
    followFace,
    measureLight,
    cropFace: (frame, face) => cropFace(frame, face, model.manifest.input.width),
    classifyEmotion: (crop) => classifyEmotion(crop, model),
  });
  let tracker: Session | undefined;
  let disposed = false;
  const addTracker = async (network: Uint8Array): Promise<void> => {
    const session = await runtime.createSession(network);
    const unused = disposed ? session : tracker;
    if (!disposed) tracker = session;
    await unused?.dispose();
  };
  const dispose = async (): Promise<void> => {
    disposed = true;
    await Promise.all([model.session.dispose(), detector.dispose(), tracker?.dispose()]);
  };
  const tryRuntime: Vision['tryRuntime'] = async (other, fetchFiles, { leastMs = 0, ...options }) => {
    const firstMs = await timeContestant(contestantOf(model), options);
    const lost = { winner: 'first', firstMs, secondMs: Infinity, difference: Infinity } as const;
    if (!isClearlyFaster(leastMs, firstMs)) return { ...lost, secondMs: leastMs };
    const files = await fetchFiles();
    const contender = await loadModel(files, other).catch((cause: unknown) => {
      // Its network was checked before: what fails now is the runtime.
      if (cause instanceof EmoVerseError && cause.code === 'model-unreadable') return undefined;
      throw cause;
    });
    if (contender === undefined) return lost;
    const reference = await loadModel(files, runtime).catch(async (cause: unknown) => {
      await contender.session.dispose();
      throw cause;
    });
    const race = await raceSessions(contestantOf(model), contestantOf(contender), {
      ...options,
      reference: reference.session,
    });
    await reference.session.dispose();
    const replaces = race.winner === 'second' && !disposed;
    const loser = replaces ? model : contender;
    if (replaces) model = contender;
    await loser.session.dispose();
    return race;
  };
  if (trackerNetwork !== undefined) {
    await addTracker(trackerNetwork).catch(async (error: unknown) => {
      await dispose();
      throw error;
    });
  }
  return {
    manifest: model.manifest,
    stages,
    live: (options) => createLiveReader(stages('fast'), () => tracker, options),
    addTracker,
    warmUp: (options) => warmUp(stages('fast'), () => tracker, options),
    tryRuntime,
    readFrame: (frame, followed, detail) => readFrame(frame, followed, stages(detail)),
    readPhoto: (frame) => readPhoto(frame, stages('thorough')),
    dispose,
  };
}

/** Reads levels that vary as a face's do; what they show does not matter for how long a network takes. */
function contestantOf({ session, manifest: { input } }: EmotionModel): Contestant {
  const data = Float32Array.from({ length: input.width * input.height }, (_, index) => Math.sin(index / 7));
  return { session, inputs: { [input.name]: { data, dims: [1, 1, input.height, input.width] } } };
}
