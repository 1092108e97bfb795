import { poseOfFace, type HeadPose } from './head/pose-of-face.ts';
import { followNobody, type Classification, type FaceCrop, type FollowedFace } from './reading.ts';
import type { Frame, Reading, VisionStages } from './reading.ts';
import { readFrame } from './read-frame.ts';
import type { Session } from './runtime/runtime.ts';
import type { LookKind } from './tracking/schedule-detection.ts';
import { createFaceTracker } from './tracking/track-faces.ts';

export interface LiveOptions {
  /** A monotonic clock in ms: for the times of the stages, and to adapt to the device. */
  stopwatch(): number;
  /** Between detections a held face is tracked. Default: true. Off: every frame is detected as a still would be. */
  readonly tracking?: boolean | undefined;
  /**
   * What has not changed is not looked at again: an unmoved face is not classified anew, an empty picture is searched
   * less often. Default: true. Off, for benchmarks: every frame is found or tracked, cropped and classified.
   */
  readonly skipping?: boolean | undefined;
}

/** What a frame cost, in ms a stage; 0 for a stage that was not needed. */
export interface LookTimes {
  /** The detector on the whole frame. */
  readonly detectMs: number;
  /** Tracking, with the tracking network where it looked. */
  readonly trackMs: number;
  readonly lightMs: number;
  readonly cropMs: number;
  readonly classifyMs: number;
  /** All of it, from the pixels to the scores. */
  readonly totalMs: number;
}

/** A reading of a camera's frame. */
export type LiveReading = Reading & {
  readonly times: LookTimes;
  /** How the face was found. */
  readonly how: LookKind;
  /** Whether the scores are those of an earlier frame that looked the same. */
  readonly reused: boolean;
  /** The head of the followed face, where the tracking network looked at it in this frame. */
  readonly head: HeadPose | undefined;
};

export interface ReadOptions {
  /** The movements of the head are wanted: costs a look of the tracking network in about every frame. Default: false. */
  readonly closely?: boolean;
}

/** Reads one camera: remembers who is followed, and what was seen last. */
export interface LiveReader {
  /** One look; one at a time, in the order of time. A frame that rejects leaves nothing behind. */
  read(frame: Frame, options?: ReadOptions): Promise<LiveReading>;
  /** Follows the face that a person chose, from the next frame on. */
  follow(followed: FollowedFace): void;
}

/** Crops that differ less than this, on average and at most (gray levels), get the same scores. */
const SAME_CROP = { mean: 0.8, most: 8 } as const;

/**
 * The pipeline of `readFrame` for a camera, made cheap: a held face is tracked between detections (`track-faces.ts`),
 * and a crop that looks as before is not classified again. The stages themselves are the same.
 */
export function createLiveReader(
  stages: VisionStages,
  lookSession: () => Session | undefined,
  options: LiveOptions,
): LiveReader {
  const { stopwatch, tracking = true, skipping = true } = options;
  const tracker = createFaceTracker({
    ...options,
    tracking,
    skipping,
    lookSession,
    detectFaces: (frame) => stages.detectFaces(frame),
  });
  let followed = followNobody;
  let light: 'enough' | 'too-dark' = 'enough';
  let classified: { readonly crop: FaceCrop; readonly classification: Classification } | undefined;

  return {
    async read(frame, wanted) {
      const from = stopwatch();
      const timer = createStageTimer(stopwatch);
      const whom = followed;
      const before = classified;
      const found = await timer.timeLater('trackMs', () => tracker.find(frame, whom, wanted));
      const reading = await readFrame(frame, found.cut ? followNobody : whom, {
        ...stages,
        detectFaces: () => Promise.resolve(found.faces),
        measureLight: (seen, face) => timer.time('lightMs', () => stages.measureLight(seen, face, light)),
        cropFace: (seen, face) => timer.time('cropMs', () => stages.cropFace(seen, face)),
        classifyEmotion: (crop) =>
          skipping && before !== undefined && looksTheSame(before.crop, crop)
            ? Promise.resolve(before.classification)
            : timer.timeLater('classifyMs', () => stages.classifyEmotion(crop)),
      });
      tracker.hold(frame, reading.followed);
      // A face that was chosen while this frame was looked at stays chosen.
      if (followed === whom) followed = reading.followed;
      // Several faces were seen without asking for light.
      if (reading.kind !== 'several-faces') light = reading.kind === 'too-dark' ? 'too-dark' : 'enough';
      // The answer of an earlier crop is that very object.
      const reused = reading.kind === 'scores' && reading.heads === before?.classification.heads;
      if (reading.kind === 'scores' && !reused) {
        const { crop, scores, heads } = reading;
        classified = { crop, classification: { scores, heads } };
      }
      const { detectMs, looked, how } = found;
      const { trackMs, ...times } = timer.times;
      const totalMs = stopwatch() - from;
      const head = looked === undefined ? undefined : poseOfFace(looked, frame.at);
      return {
        ...reading,
        times: { ...times, detectMs, trackMs: trackMs - detectMs, totalMs },
        how,
        reused,
        head,
      };
    },
    follow(chosen) {
      followed = chosen;
    },
  };
}

/** Adds up what the stages of one frame take. */
function createStageTimer(stopwatch: () => number) {
  const times = { trackMs: 0, lightMs: 0, cropMs: 0, classifyMs: 0 };
  return {
    times,
    time<T>(stage: keyof typeof times, work: () => T): T {
      const from = stopwatch();
      const result = work();
      times[stage] += stopwatch() - from;
      return result;
    },
    async timeLater<T>(stage: keyof typeof times, work: () => Promise<T>): Promise<T> {
      const from = stopwatch();
      const result = await work();
      times[stage] += stopwatch() - from;
      return result;
    },
  };
}

function looksTheSame(a: FaceCrop, b: FaceCrop): boolean {
  if (a.size !== b.size) return false;
  let total = 0;
  for (let pixel = 0; pixel < a.pixels.length; pixel++) {
    const difference = Math.abs((a.pixels[pixel] ?? Number.NaN) - (b.pixels[pixel] ?? Number.NaN));
    if (difference > SAME_CROP.most) return false;
    total += difference;
  }
  return total <= SAME_CROP.mean * a.pixels.length;
}
