import type { Face, FollowedFace, Frame } from '../reading.ts';
import type { Region } from '../resample.ts';
import type { Session } from '../runtime/runtime.ts';
import { meanDifference, sampleGrayPatch, type GrayPatch } from './gray-patch.ts';
import { lookNear } from './look-near.ts';
import { matchPatch, patchLikeness } from './match-patch.ts';
import { planLook, type LookKind, type LookPolicy } from './plan-look.ts';
import { centreOf, relayFace, shiftFace, type FaceAnchor } from './relay-face.ts';

export interface FaceTrackerOptions extends LookPolicy {
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
  /** The camera was turned away, or the film cut: whoever was followed is not there any more. */
  readonly cut: boolean;
}

/** Finds the faces of one frame after the other. */
export interface FaceTracker {
  /** `followed`: whom the last frame ended with, or whom a person chose since. Frames in the order of time. */
  find(frame: Frame, followed: FollowedFace): Promise<TrackedFaces>;
  /** Holds on to the face that is followed after this frame, so that the next frames need not detect it. */
  hold(frame: Frame, followed: FollowedFace): void;
}

/** A held face: where it is now, how it looked to a network last, and the networks' two views of it. */
interface Held {
  readonly face: Face;
  readonly lastLookAt: number;
  readonly anchor: FaceAnchor | undefined;
  readonly looked: Face | undefined;
  readonly template: GrayPatch;
  readonly cell: number;
}

/** Cells of the held patch, and how many more the face is looked for on every side. */
const TEMPLATE = 24;
const MARGIN = 8;
/** The template's side, in face sizes. */
const TEMPLATE_SIDE = 1.1;
/** A patch as like as this has only moved; one less like is looked at by a network. */
const SURELY_SAME = 0.85;
/** One that moved further than this (template sides) is, too. */
const FAR = 0.22;
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
 * Detects now and then and tracks in between (see `planLook`). A held face is moved with the picture, checked by the
 * tracking network several times a second and by the detector about once a second, and at once where it no longer
 * looks the same: what is no face is let go of in the same frame.
 */
export function createFaceTracker(options: FaceTrackerOptions): FaceTracker {
  let faces: readonly Face[] = [];
  let held: Held | undefined;
  let lastFollowed: Face | undefined;
  let overview: GrayPatch | undefined;
  let detectedOverview: GrayPatch | undefined;
  let lastDetectionAt = Number.NEGATIVE_INFINITY;
  let lastAnybodyAt = Number.NEGATIVE_INFINITY;
  let detectionCost = 0;
  let lookCost = 0;

  async function detect(frame: Frame, cut: boolean): Promise<TrackedFaces> {
    const from = options.stopwatch();
    faces = await options.detectFaces(frame);
    detectionCost = follow(detectionCost, options.stopwatch() - from);
    lastDetectionAt = frame.at;
    detectedOverview = overview;
    held = undefined;
    return { faces, how: 'detect', cut };
  }

  function moveTo(before: Held, after: Omit<Held, 'template' | 'cell'>): void {
    faces = faces.map((face) => (face === before.face ? after.face : face));
    held = { ...before, ...after };
  }

  async function look(frame: Frame, before: Held, session: Session): Promise<boolean> {
    const from = options.stopwatch();
    const looked = await lookNear(frame, before.face, session, before.looked);
    lookCost = follow(lookCost, options.stopwatch() - from);
    if (looked === undefined) return false;
    const anchor = before.anchor ?? { detected: before.face, looked };
    const face = relayFace(anchor, looked);
    moveTo(before, { face, lastLookAt: frame.at, anchor, looked });
    if (held !== undefined) held = { ...held, ...templateOf(frame, face) };
    return true;
  }

  return {
    async find(frame, followed) {
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
        : planLook(
            {
              holding: held !== undefined,
              anchored: held?.anchor !== undefined,
              canLook: session !== undefined,
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
      const { right, down, likeness, difference } = findTemplate(frame, before);
      if (likeness < CUT && seenBefore !== undefined && patchLikeness(seenBefore, seenNow) < CUT)
        return detect(frame, true);
      if (how === 'detect') return detect(frame, false);
      const isSame = likeness >= SURELY_SAME && Math.hypot(right, down) <= FAR * TEMPLATE * before.cell;
      if (how === 'shift' && isSame) {
        // A face that does not move keeps its box to the pixel, whatever the camera's noise says.
        const isStill = options.skipping && difference <= STILL;
        if (!isStill) moveTo(before, { ...before, face: shiftFace(before.face, right, down) });
        return { faces, how, cut: false };
      }
      if (session === undefined) return detect(frame, false);
      const moved = { ...before, face: likeness >= CUT ? shiftFace(before.face, right, down) : before.face };
      moveTo(before, moved);
      return (await look(frame, moved, session)) ? { faces, how: 'look', cut: false } : detect(frame, false);
    },

    hold(frame, followed) {
      if (faces.length > 0) lastAnybodyAt = frame.at;
      const { face } = followed;
      lastFollowed = face;
      if (face === undefined || !faces.includes(face) || held?.face === face) return;
      held = {
        face,
        lastLookAt: lastDetectionAt,
        anchor: undefined,
        looked: undefined,
        ...templateOf(frame, face),
      };
    },
  };
}

function follow(mean: number, value: number): number {
  return mean === 0 ? value : mean + FOLLOW * (value - mean);
}

function templateOf(frame: Frame, face: Face): Pick<Held, 'template' | 'cell'> {
  const side = TEMPLATE_SIDE * Math.sqrt(face.width * face.height);
  return {
    template: sampleGrayPatch(frame, squareAbout(face, side), TEMPLATE, TEMPLATE),
    cell: side / TEMPLATE,
  };
}

/** How far (pixels) the held patch has moved, how like it still is, and how it differs where it was. */
function findTemplate(
  frame: Frame,
  { face, template, cell }: Held,
): { right: number; down: number; likeness: number; difference: number } {
  const cells = TEMPLATE + 2 * MARGIN;
  const around = sampleGrayPatch(frame, squareAbout(face, cells * cell), cells, cells);
  const { right, down, likeness } = matchPatch(template, around);
  return {
    right: right * cell,
    down: down * cell,
    likeness,
    difference: meanDifference(template, middleOf(around)),
  };
}

function middleOf({ levels, columns }: GrayPatch): GrayPatch {
  const middle = new Float32Array(TEMPLATE * TEMPLATE);
  for (let row = 0; row < TEMPLATE; row++) {
    const from = (row + MARGIN) * columns + MARGIN;
    middle.set(levels.subarray(from, from + TEMPLATE), row * TEMPLATE);
  }
  return { columns: TEMPLATE, rows: TEMPLATE, levels: middle };
}

function squareAbout(face: Face, side: number): Region {
  const { x, y } = centreOf(face);
  return { x: x - side / 2, y: y - side / 2, width: side, height: side };
}
