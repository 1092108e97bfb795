import { poseOfFace, type HeadPose } from './head/pose-of-face.ts';
import { followNobody, type Classification, type Face, type FaceCrop, type FollowedFace } from './reading.ts';
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
  readonly crop: FaceCrop | undefined;
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
  let followed = followNobody;
  let light: 'enough' | 'too-dark' = 'enough';
  let before: { readonly crop: FaceCrop; readonly classification: Classification } | undefined;
  let times = noTimes();
  const timed = <T>(stage: Stage, work: () => T): T => {
    const from = stopwatch();
    const result = work();
    times[stage] += stopwatch() - from;
    return result;
  };
  const timedLater = async <T>(stage: Stage, work: () => Promise<T>): Promise<T> => {
    const from = stopwatch();
    const result = await work();
    times[stage] += stopwatch() - from;
    return result;
  };
  const tracker = createFaceTracker({
    tracking,
    skipping,
    stopwatch,
    lookSession,
    detectFaces: (frame) => timedLater('detectMs', () => stages.detectFaces(frame)),
  });

  return {
    async read(frame, wanted) {
      times = noTimes();
      const from = stopwatch();
      const whom = followed;
      const found = await tracker.find(frame, whom, wanted);
      times.trackMs = stopwatch() - from - times.detectMs;
      let crop: FaceCrop | undefined;
      let reused = false;
      const reading = await readFrame(frame, found.cut ? followNobody : whom, {
        ...stages,
        detectFaces: () => Promise.resolve(found.faces),
        measureLight: (seen, face) =>
          (light = timed('lightMs', () => stages.measureLight(seen, face, light))),
        cropFace: (seen, face: Face) => (crop = timed('cropMs', () => stages.cropFace(seen, face))),
        async classifyEmotion(seen) {
          reused = skipping && before !== undefined && looksTheSame(before.crop, seen);
          if (!reused || before === undefined) {
            const classification = await timedLater('classifyMs', () => stages.classifyEmotion(seen));
            before = { crop: seen, classification };
          }
          return before.classification;
        },
      });
      tracker.hold(frame, reading.followed);
      // A face that was chosen while this frame was looked at stays chosen.
      if (followed === whom) followed = reading.followed;
      const totalMs = stopwatch() - from;
      const head = found.looked === undefined ? undefined : poseOfFace(found.looked, frame.at);
      return { ...reading, times: { ...times, totalMs }, how: found.how, reused, crop, head };
    },
    follow(chosen) {
      followed = chosen;
    },
  };
}

type Stage = Exclude<keyof LookTimes, 'totalMs'>;

function noTimes(): Record<Stage, number> {
  return { detectMs: 0, trackMs: 0, lightMs: 0, cropMs: 0, classifyMs: 0 };
}

function looksTheSame(a: FaceCrop, b: FaceCrop): boolean {
  if (a.size !== b.size) return false;
  let total = 0;
  for (let pixel = 0; pixel < a.pixels.length; pixel++) {
    const difference = Math.abs(a.pixels[pixel] - b.pixels[pixel]);
    if (difference > SAME_CROP.most) return false;
    total += difference;
  }
  return total <= SAME_CROP.mean * a.pixels.length;
}
