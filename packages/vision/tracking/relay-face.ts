import type { Face, FaceLandmarks, PixelPoint } from '../reading.ts';

/** The same face at the same moment, as two networks box it. */
export interface FaceAnchor {
  readonly detected: Face;
  readonly looked: Face;
}

/**
 * Where the detector would box a face that the tracking network sees now: what moved, grew and turned between the
 * anchor's look and this one is done to the anchor's detection. So the box rule, and with it the crop, stays the
 * detector's, whatever the tracking network's habits are. Score: of the look now.
 */
export function relayFace({ detected, looked }: FaceAnchor, now: Face): Face {
  const growth = now.width / looked.width;
  const turn = growth * Math.cos(angleOf(now) - angleOf(looked));
  const lean = growth * Math.sin(angleOf(now) - angleOf(looked));
  const before = centreOf(looked);
  const after = centreOf(now);
  const move = ({ x, y }: PixelPoint): PixelPoint => ({
    x: after.x + turn * (x - before.x) - lean * (y - before.y),
    y: after.y + lean * (x - before.x) + turn * (y - before.y),
  });
  const centre = move(centreOf(detected));
  const width = growth * detected.width;
  const height = growth * detected.height;
  const { landmarks } = detected;
  return {
    x: centre.x - width / 2,
    y: centre.y - height / 2,
    width,
    height,
    score: now.score,
    ...movedLandmarks(landmarks, move),
  };
}

/** The same face, so many pixels away. */
export function shiftFace(face: Face, right: number, down: number): Face {
  const move = ({ x, y }: PixelPoint): PixelPoint => ({ x: x + right, y: y + down });
  const { landmarks } = face;
  return {
    ...face,
    ...move(face),
    ...movedLandmarks(landmarks, move),
  };
}

/** The middle of a face's box. */
export function centreOf({ x, y, width, height }: Face): PixelPoint {
  return { x: x + width / 2, y: y + height / 2 };
}

/** How far the line of the eyes is turned, radians; 0 where the eyes are not known. */
function angleOf({ landmarks }: Face): number {
  if (landmarks === undefined) return 0;
  const { leftEye, rightEye } = landmarks;
  return Math.atan2(rightEye.y - leftEye.y, rightEye.x - leftEye.x);
}

/** The landmarks that there are, each moved; nothing where there are none. */
export function movedLandmarks(
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
