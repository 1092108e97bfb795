import type { Face, FollowedFace, Frame } from '../reading.ts';
import type { Session } from '../runtime/runtime.ts';
import { meanDifference, sampleGrayPatch, type GrayPatch } from './gray-patch.ts';
import { checkWholeFrame } from './check-whole-frame.ts';
import { findHeldFace, SURELY_SAME, templateOf, type FoundFace, type HeldFace } from './held-face.ts';
import { lookNear } from './look-near.ts';
import { patchCorrelation } from './match-template.ts';
import {
  isWholeFrameCheckDue,
  scheduleDetection,
  type LookKind,
  type SchedulePolicy,
} from './schedule-detection.ts';
import { mapBox } from './map-box.ts';

export interface FaceTrackerOptions extends SchedulePolicy {
  detectFaces(frame: Frame): Promise<readonly Face[]>;
  /** The tracking network, asked for at every frame: it may come later than the detector. */
  lookSession(): Session | undefined;
  /** A monotonic clock in ms, for what looks cost. */
  stopwatch(): number;
}

/** The faces of a frame, and how they were found. */
export interface TrackedFaces {
  readonly faces: readonly Face[];
  readonly how: LookKind;
  /** The followed face as the tracking network saw it in this very frame, where it looked: its key points are of now. */
  readonly looked?: Face | undefined;
  /** The camera was turned away, or the film cut: whoever was followed is not there any more. */
  readonly cut: boolean;
}

export interface FindOptions {
  /** Looks for the followed face in about every frame, for what its head does. Default: false. */
  readonly closely?: boolean;
}

/** Finds the faces of one frame after the other. */
export interface FaceTracker {
  /** `followed`: whom the last frame ended with, or whom a person chose since. Frames in the order of time. */
  find(frame: Frame, followed: FollowedFace, options?: FindOptions): Promise<TrackedFaces>;
  /** Holds on to the face that is followed after this frame, so that the next frames need not detect it. */
  hold(frame: Frame, followed: FollowedFace): void;
}

/** One that moved further than this (template sides), or grew or turned (radians) more, is looked at by a network. */
const FAR = 0.22;
const GROWN = 1.25;
const TURNED = 0.3;
/** Mean change of the gray levels of a patch in which nothing moved: what is left is the camera's noise. */
const STILL = 1.2;
/** The whole picture in few cells, and how much it may change (gray levels) and still shows the same. */
const OVERVIEW = { columns: 32, rows: 24 } as const;
const CHANGED = 2;
/** Pictures less alike than this, with a held patch that is not found either, follow a cut. */
const CUT = 0.6;
/** How fast running means follow: a quarter of the new value. */
const FOLLOW = 0.25;

/**
 * Detects now and then and tracks in between (see `scheduleDetection`). A held face is moved with the picture, checked by the
 * tracking network several times a second and by the detector about once a second, and at once where it no longer
 * looks the same: what is no face is let go of in the same frame.
 */
export function createFaceTracker(options: FaceTrackerOptions): FaceTracker {
  let faces: readonly Face[] = [];
  let held: HeldFace | undefined;
  let lastFollowed: Face | undefined;
  let overview: GrayPatch | undefined;
  let detectedOverview: GrayPatch | undefined;
  let lastDetectionAt = Number.NEGATIVE_INFINITY;
  let lastWholeFrameCheckAt = Number.NEGATIVE_INFINITY;
  let lastAnybodyAt = Number.NEGATIVE_INFINITY;
  let detectionCost = 0;
  let lookCost = 0;

  async function detect(frame: Frame, cut: boolean): Promise<TrackedFaces> {
    const from = options.stopwatch();
    faces = await options.detectFaces(frame);
    detectionCost = follow(detectionCost, options.stopwatch() - from);
    lastDetectionAt = frame.at;
    lastWholeFrameCheckAt = frame.at;
    detectedOverview = overview;
    held = undefined;
    return { faces, how: 'detect', cut };
  }

  function moveTo(before: HeldFace, after: HeldFace): void {
    faces = faces.map((face) => (face === before.face ? after.face : face));
    held = after;
  }

  async function look(frame: Frame, before: HeldFace, session: Session): Promise<boolean> {
    const from = options.stopwatch();
    const looked = await lookNear(frame, before.face, session, before.looked);
    lookCost = follow(lookCost, options.stopwatch() - from);
    if (looked === undefined) return false;
    const mapping = before.mapping ?? { detected: before.face, looked };
    const face = mapBox(mapping, looked);
    moveTo(before, { face, lastLookAt: frame.at, mapping, looked, ...freshTemplate(frame, face) });
    return true;
  }

  return {
    async find(frame, followed, { closely = false } = {}) {
      const seenNow = sampleGrayPatch(
        frame,
        { x: 0, y: 0, width: frame.width, height: frame.height },
        OVERVIEW.columns,
        OVERVIEW.rows,
      );
      const seenBefore = overview;
      overview = seenNow;
      const session = options.lookSession();
      // Somebody else was chosen, or nobody is followed any more: what was held is of no use.
      if (held?.face !== followed.face) held = undefined;
      const isChosen = followed.face !== undefined && followed.face !== lastFollowed;
      const how = isChosen
        ? 'detect'
        : scheduleDetection(
            {
              holding: held !== undefined,
              mapped: held?.mapping !== undefined,
              canLook: session !== undefined,
              closely,
              sinceDetection: frame.at - lastDetectionAt,
              sinceLook: frame.at - (held?.lastLookAt ?? frame.at),
              sinceAnybody: Math.min(frame.at - lastAnybodyAt, Number.MAX_SAFE_INTEGER),
              changed: detectedOverview === undefined || meanDifference(detectedOverview, seenNow) > CHANGED,
              detectionCost,
              lookCost,
            },
            options,
          );
      if (how === 'keep') return { faces, how, cut: false };
      if (held === undefined) return detect(frame, false);

      const before = held;
      const found = findHeldFace(frame, before);
      if (found.likeness < CUT && seenBefore !== undefined && patchCorrelation(seenBefore, seenNow) < CUT)
        return detect(frame, true);
      if (how === 'detect') return detect(frame, false);
      if (how === 'shift' && isSame(found)) {
        // A face that does not move keeps its box to the pixel, whatever the camera's noise says.
        const isStill = options.skipping && found.difference <= STILL;
        if (!isStill) moveTo(before, movedTo(before, found));
        if (session === undefined || !isWholeFrameCheckDue(frame.at - lastWholeFrameCheckAt, lookCost))
          return { faces, how, cut: false };
        lastWholeFrameCheckAt = frame.at;
        return (await checkWholeFrame(frame, faces, session))
          ? { faces, how, cut: false }
          : detect(frame, false);
      }
      if (session === undefined) return detect(frame, false);
      const moved = found.likeness >= CUT ? movedTo(before, found) : before;
      moveTo(before, moved);
      return (await look(frame, moved, session))
        ? { faces, how: 'look', looked: held?.looked, cut: false }
        : detect(frame, false);
    },

    hold(frame, followed) {
      if (faces.length > 0) lastAnybodyAt = frame.at;
      const { face } = followed;
      lastFollowed = face;
      if (face === undefined || !faces.includes(face) || held?.face === face) return;
      held = {
        face,
        lastLookAt: lastDetectionAt,
        mapping: undefined,
        looked: undefined,
        ...freshTemplate(frame, face),
      };
    },
  };
}

function follow(mean: number, value: number): number {
  return mean === 0 ? value : mean + FOLLOW * (value - mean);
}

function freshTemplate(frame: Frame, face: Face): Pick<HeldFace, 'template' | 'growth' | 'turn'> {
  return { template: templateOf(frame, face), growth: 1, turn: 0 };
}

function movedTo(before: HeldFace, { face, growth, turn }: FoundFace): HeldFace {
  return { ...before, face, growth, turn };
}

/** Whether a face has only moved, so little that its gray levels alone are to be trusted. */
function isSame({ likeness, moved, growth, turn }: FoundFace): boolean {
  const isNear = moved <= FAR && Math.max(growth, 1 / growth) <= GROWN && Math.abs(turn) <= TURNED;
  return likeness >= SURELY_SAME && isNear;
}
