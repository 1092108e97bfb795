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
  type ScheduleState,
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
  /** What of it the detector took; 0 where it was not asked. */
  readonly detectMs: number;
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
  let state = nothingTracked;
  return {
    async find(frame, followed, wanted) {
      const step = await findFaces(state, frame, followed, options, wanted);
      state = step.state;
      return step.found;
    },
    hold(frame, followed) {
      state = holdFace(state, frame, followed);
    },
  };
}

/** What is known from the frames so far. Times: when the frame was taken; costs: running means, ms. */
interface TrackerState {
  readonly faces: readonly Face[];
  readonly held: HeldFace | undefined;
  readonly lastFollowed: Face | undefined;
  /** The last frame in few cells, and the last one that the detector saw. */
  readonly overview: GrayPatch | undefined;
  readonly detectedOverview: GrayPatch | undefined;
  readonly lastDetectionAt: number;
  readonly lastWholeFrameCheckAt: number;
  readonly lastAnybodyAt: number;
  readonly detectionCost: number;
  readonly lookCost: number;
}

const nothingTracked: TrackerState = {
  faces: [],
  held: undefined,
  lastFollowed: undefined,
  overview: undefined,
  detectedOverview: undefined,
  lastDetectionAt: Number.NEGATIVE_INFINITY,
  lastWholeFrameCheckAt: Number.NEGATIVE_INFINITY,
  lastAnybodyAt: Number.NEGATIVE_INFINITY,
  detectionCost: 0,
  lookCost: 0,
};

interface Step {
  readonly state: TrackerState;
  readonly found: TrackedFaces;
}

async function findFaces(
  last: TrackerState,
  frame: Frame,
  followed: FollowedFace,
  options: FaceTrackerOptions,
  { closely = false }: FindOptions = {},
): Promise<Step> {
  const whole = { x: 0, y: 0, width: frame.width, height: frame.height };
  const overview = sampleGrayPatch(frame, whole, OVERVIEW.columns, OVERVIEW.rows);
  const session = options.lookSession();
  // Somebody else was chosen, or nobody is followed any more: what was held is of no use.
  const held = last.held?.face === followed.face ? last.held : undefined;
  const now: TrackerState = { ...last, overview, held };
  const isChosen = followed.face !== undefined && followed.face !== last.lastFollowed;
  const how = isChosen ? 'detect' : scheduleDetection(scheduleStateOf(now, frame, session, closely), options);
  if (how === 'keep') return stepTo(now, how);
  if (held === undefined) return detect(now, frame, options, false);

  const found = findHeldFace(frame, held);
  if (found.likeness < CUT && last.overview !== undefined && patchCorrelation(last.overview, overview) < CUT)
    return detect(now, frame, options, true);
  if (how === 'detect') return detect(now, frame, options, false);
  if (how === 'shift' && isSame(found)) {
    // A face that does not move keeps its box to the pixel, whatever the camera's noise says.
    const isStill = options.skipping && found.difference <= STILL;
    const moved = isStill ? now : moveTo(now, held, movedTo(held, found));
    if (session === undefined || !isWholeFrameCheckDue(frame.at - now.lastWholeFrameCheckAt, now.lookCost))
      return stepTo(moved, how);
    const checked = { ...moved, lastWholeFrameCheckAt: frame.at };
    return (await checkWholeFrame(frame, moved.faces, session))
      ? stepTo(checked, how)
      : detect(checked, frame, options, false);
  }
  if (session === undefined) return detect(now, frame, options, false);
  const expected = found.likeness >= CUT ? movedTo(held, found) : held;
  return look(moveTo(now, held, expected), frame, expected, session, options);
}

function scheduleStateOf(
  { held, lastDetectionAt, lastAnybodyAt, overview, detectedOverview, detectionCost, lookCost }: TrackerState,
  frame: Frame,
  session: Session | undefined,
  closely: boolean,
): ScheduleState {
  return {
    holding: held !== undefined,
    mapped: held?.mapping !== undefined,
    canLook: session !== undefined,
    closely,
    sinceDetection: frame.at - lastDetectionAt,
    sinceLook: frame.at - (held?.lastLookAt ?? frame.at),
    sinceAnybody: Math.min(frame.at - lastAnybodyAt, Number.MAX_SAFE_INTEGER),
    changed:
      overview === undefined ||
      detectedOverview === undefined ||
      meanDifference(detectedOverview, overview) > CHANGED,
    detectionCost,
    lookCost,
  };
}

function stepTo(state: TrackerState, how: LookKind): Step {
  return { state, found: { faces: state.faces, how, cut: false, detectMs: 0 } };
}

async function detect(
  now: TrackerState,
  frame: Frame,
  { detectFaces, stopwatch }: FaceTrackerOptions,
  cut: boolean,
): Promise<Step> {
  const from = stopwatch();
  const faces = await detectFaces(frame);
  const detectMs = stopwatch() - from;
  const state: TrackerState = {
    ...now,
    faces,
    held: undefined,
    detectedOverview: now.overview,
    lastDetectionAt: frame.at,
    lastWholeFrameCheckAt: frame.at,
    detectionCost: follow(now.detectionCost, detectMs),
  };
  return { state, found: { faces, how: 'detect', cut, detectMs } };
}

/** Looks for the held face where it is expected, or else detects all. */
async function look(
  now: TrackerState,
  frame: Frame,
  expected: HeldFace,
  session: Session,
  options: FaceTrackerOptions,
): Promise<Step> {
  const from = options.stopwatch();
  const looked = await lookNear(frame, expected.face, session, expected.looked);
  const after = { ...now, lookCost: follow(now.lookCost, options.stopwatch() - from) };
  if (looked === undefined) return detect(after, frame, options, false);
  const mapping = expected.mapping ?? { detected: expected.face, looked };
  const face = mapBox(mapping, looked);
  const held = { face, lastLookAt: frame.at, mapping, looked, ...freshTemplate(frame, face) };
  const state = moveTo(after, expected, held);
  return { state, found: { faces: state.faces, how: 'look', looked, cut: false, detectMs: 0 } };
}

function holdFace(state: TrackerState, frame: Frame, { face }: FollowedFace): TrackerState {
  const { faces, held, lastDetectionAt } = state;
  const lastAnybodyAt = faces.length > 0 ? frame.at : state.lastAnybodyAt;
  const now = { ...state, lastAnybodyAt, lastFollowed: face };
  if (face === undefined || !faces.includes(face) || held?.face === face) return now;
  const unmapped = { mapping: undefined, looked: undefined };
  return { ...now, held: { face, lastLookAt: lastDetectionAt, ...unmapped, ...freshTemplate(frame, face) } };
}

function moveTo(now: TrackerState, before: HeldFace, after: HeldFace): TrackerState {
  return { ...now, faces: now.faces.map((face) => (face === before.face ? after.face : face)), held: after };
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
