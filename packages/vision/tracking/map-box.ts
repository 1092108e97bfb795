import { centreOf } from '../bounding-box.ts';
import type { Face, FaceLandmarks, PixelPoint } from '../reading.ts';

/** A box mapping from one network to another: the same face at the same moment, as each bounds it. */
export interface BoxMapping {
  readonly detected: Face;
  readonly looked: Face;
}

/**
 * Box mapping: where the detector's bounding box would be of a face that the tracking network sees now: what moved, grew and turned between the
 * mapping's look and this one is done to its detection. So the box rule, and with it the crop, stays the
 * detector's, whatever the tracking network's habits are. Score: of the look now.
 */
export function mapBox({ detected, looked }: BoxMapping, now: Face): Face {
  const growth = now.width / looked.width;
  const turn = angleOf(now) - angleOf(looked);
  return { ...carry(detected, centreOf(looked), centreOf(now), growth, turn), score: now.score };
}

/** The same face with its middle elsewhere, grown by a factor, turned by radians (clockwise in the picture). */
export function transformFace(face: Face, centre: PixelPoint, growth: number, turn: number): Face {
  return carry(face, centreOf(face), centre, growth, turn);
}

/** What takes a point to another, growing and turning about it, done to a face. Its box stays upright. */
function carry(face: Face, from: PixelPoint, to: PixelPoint, growth: number, turn: number): Face {
  const along = growth * Math.cos(turn);
  const aside = growth * Math.sin(turn);
  const move = ({ x, y }: PixelPoint): PixelPoint => ({
    x: to.x + along * (x - from.x) - aside * (y - from.y),
    y: to.y + aside * (x - from.x) + along * (y - from.y),
  });
  const centre = move(centreOf(face));
  const width = growth * face.width;
  const height = growth * face.height;
  return {
    ...face,
    x: centre.x - width / 2,
    y: centre.y - height / 2,
    width,
    height,
    ...movedLandmarks(face.landmarks, move),
  };
}

/** How far the line of the eyes is turned, radians; 0 where the eyes are not known. */
function angleOf({ landmarks }: Face): number {
  if (landmarks === undefined) return 0;
  const { leftEye, rightEye } = landmarks;
  return Math.atan2(rightEye.y - leftEye.y, rightEye.x - leftEye.x);
}

/** The landmarks that there are, each moved; nothing where there are none. */
function movedLandmarks(
  landmarks: FaceLandmarks | undefined,
  move: (point: PixelPoint) => PixelPoint,
): { readonly landmarks?: FaceLandmarks } {
  if (landmarks === undefined) return {};
  const { leftEye, rightEye, nose, mouth } = landmarks;
  return {
    landmarks: {
      leftEye: move(leftEye),
      rightEye: move(rightEye),
      ...(nose !== undefined && { nose: move(nose) }),
      ...(mouth !== undefined && { mouth: move(mouth) }),
    },
  };
}
