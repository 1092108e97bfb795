import { holdsCentreOf } from '../bounding-box.ts';
import { askBlazeFace, HALF_LEVEL } from '../detectors/blazeface.ts';
import type { Face, Frame } from '../reading.ts';
import type { Session } from '../runtime/runtime.ts';
import { shrinkRegion } from './shrink-region.ts';

const SIDE = 128;
/** Score from which the small network's face is worth the detector's opinion. */
const WORTH_A_LOOK = 0.6;

/**
 * The whole-frame check of tracking: whether the small BlazeFace sees the faces that are known, and no others, in the whole picture: a fifth of the work of
 * the detector, whose opinion is asked where this one differs. It sees faces from about a tenth of the longer side on.
 */
export async function checkWholeFrame(
  frame: Frame,
  known: readonly Face[],
  session: Session,
): Promise<boolean> {
  const side = Math.max(frame.width, frame.height);
  const region = { x: (frame.width - side) / 2, y: (frame.height - side) / 2, width: side, height: side };
  const small = shrinkRegion(frame, region, SIDE, HALF_LEVEL);
  const seen = await askBlazeFace(small, region, session, WORTH_A_LOOK, SIDE);
  const isIn = (face: Face, faces: readonly Face[]): boolean =>
    faces.some((other) => holdsCentreOf(other, face));
  return seen.every((face) => isIn(face, known)) && known.every((face) => isIn(face, seen));
}
