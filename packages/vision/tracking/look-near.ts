import { centreOf, sizeOf, squareAbout } from '../bounding-box.ts';
import { askBlazeFace, HALF_LEVEL } from '../detectors/blazeface.ts';
import type { Face, Frame } from '../reading.ts';
import type { Session } from '../runtime/runtime.ts';
import { shrinkRegion } from './shrink-region.ts';

const SIDE = 128;
/** The square that is looked at, in face sizes (side of a square of the box's area): room to move, and near enough. */
const SQUARE = 2.4;
/** Score from which it still is a face; below, the detector decides. On group photos the lowest true one was .72. */
const STILL_A_FACE = 0.6;
/** The same face lies at most so many face sizes from where it was expected, and grew by less than this factor. */
const REACH = 0.6;
const LARGEST_GROWTH = 1.6;

/**
 * Looks for one face where it is expected, with the small BlazeFace (128 × 128 pixels about the face, a sixth of the
 * work of the whole frame). Its bounding box runs from the brows to the chin. Nothing where there is no face like it.
 */
export async function lookNear(
  frame: Frame,
  expected: Face,
  session: Session,
  lookedBefore?: Face,
): Promise<Face | undefined> {
  const size = sizeOf(expected);
  const centre = centreOf(expected);
  const region = squareAbout(expected, SQUARE * size);
  const small = shrinkRegion(frame, region, SIDE, HALF_LEVEL);
  const distance = (face: Face): number => {
    const { x, y } = centreOf(face);
    return Math.hypot(x - centre.x, y - centre.y);
  };
  const faces = await askBlazeFace(small, region, session, STILL_A_FACE, SIDE);
  const [nearest] = faces.toSorted((a, b) => distance(a) - distance(b));
  if (nearest === undefined || distance(nearest) > REACH * size) return undefined;
  const growth = lookedBefore === undefined ? nearest.width / size : nearest.width / lookedBefore.width;
  return Math.max(growth, 1 / growth) <= LARGEST_GROWTH ? nearest : undefined;
}
