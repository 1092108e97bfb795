import { longerSide, squareAbout } from '../bounding-box.ts';
import type { BoundingBox, Face, Frame } from '../reading.ts';
import type { Session } from '../runtime/runtime.ts';
import { FULL_RANGE_SIDE, runBlazeFace } from './blazeface.ts';
import { isSameFace } from './suppress-non-maxima.ts';

/** From this score on, something in the whole frame is worth a look from nearby. */
const CANDIDATE = 0.3;
/** The squares in which it is looked at, in face sizes. */
const LOOKS = [3.5, 5] as const;
/** Something is looked for down to this score, as the mean of several looks counts. */
const FAINT = 0.1;
/** From this score on, the network's bounding box is worth taking. */
const CLEAR = 0.4;

/** What the full-range detector finds in the whole frame. */
export function findFullRangeCandidates(frame: Frame, fullRange: Session): Promise<readonly Face[]> {
  const whole = { x: 0, y: 0, width: frame.width, height: frame.height };
  return runBlazeFace(frame, whole, fullRange, CANDIDATE, FULL_RANGE_SIDE);
}

/** The full-range detector's view of one candidate. */
export interface FullRangeOpinion {
  /** Mean score of its looks, 0…1. */
  readonly score: number;
  /** Where it sees the face, forehead to chin; undefined where it hardly does. */
  readonly face: Face | undefined;
}

/**
 * Looks at a candidate from two distances with the full-range detector. Where the mean can no longer reach `least`, it looks
 * no further: the opinion is below that in any case.
 */
export async function askFullRangeDetector(
  frame: Frame,
  candidate: BoundingBox,
  fullRange: Session,
  least: number,
): Promise<FullRangeOpinion> {
  const seen: Face[] = [];
  let sum = 0;
  for (const [index, look] of LOOKS.entries()) {
    const faces = await runBlazeFace(
      frame,
      squareAbout(candidate, look * longerSide(candidate)),
      fullRange,
      FAINT,
      FULL_RANGE_SIDE,
    );
    const face = faces.find((one) => isSameFace(one, candidate));
    if (face !== undefined) {
      seen.push(face);
      sum += face.score;
    }
    const looksLeft = LOOKS.length - 1 - index;
    if (sum + looksLeft < LOOKS.length * least) break;
  }
  const [best] = [...seen].sort((a, b) => b.score - a.score);
  const isClear = best !== undefined && best.score >= CLEAR;
  return { score: sum / LOOKS.length, face: isClear ? withForehead(best) : undefined };
}

/**
 * The network's square reaches from the brows to the chin, and lies a little to the left in a picture and in its
 * mirror picture; people draw boxes from the forehead on (medians of the marked faces of the reference photos).
 */
function withForehead(face: Face): Face {
  return {
    ...face,
    x: face.x + 0.1 * face.width,
    y: face.y - 0.185 * face.height,
    width: 0.85 * face.width,
    height: 1.29 * face.height,
  };
}
