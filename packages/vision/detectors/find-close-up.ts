import { longerSide, squareAbout } from '../bounding-box.ts';
import type { Face, Frame } from '../reading.ts';
import type { Session } from '../runtime/runtime.ts';
import { runBlazeFace } from './blazeface.ts';
import { isSameFace } from './suppress-non-maxima.ts';

/** The squares in which the whole picture is looked at, in its longer sides; beyond the picture its edge goes on. */
const LOOKS = [1.4, 1.8] as const;
/** A close-up fills at least so much of the picture's shorter side. */
const FILLS = 0.5;
/** From this mean score of both looks on, it is a face (docs/decisions/0003-face-detectors.md). */
const ENOUGH = 0.56;
/** A face is looked for down to this score. */
const FAINT = 0.2;

/**
 * A face that fills the picture, which BlazeFace does not know as one for want of anything about it: it is looked for with
 * a margin, from two distances. Undefined where both looks together are not sure of one and the same large face.
 */
export async function findCloseUp(frame: Frame, near: Session): Promise<Face | undefined> {
  const whole = { x: 0, y: 0, width: frame.width, height: frame.height };
  const seen: Face[] = [];
  for (const look of LOOKS) {
    const region = squareAbout(whole, look * longerSide(whole));
    const faces = await runBlazeFace(frame, region, near, FAINT);
    const large = faces.find((face) => face.width >= FILLS * Math.min(frame.width, frame.height));
    if (large === undefined || seen.some((face) => !isSameFace(face, large))) return undefined;
    seen.push(large);
  }
  const score = seen.reduce((sum, face) => sum + face.score, 0) / LOOKS.length;
  const [surest] = seen.sort((a, b) => b.score - a.score);
  return surest === undefined || score < ENOUGH ? undefined : { ...surest, score };
}
