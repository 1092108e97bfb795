import type { Face } from '../reading.ts';

/** Where a head is and how it is turned, as the key points of a face tell it. */
export interface HeadPose {
  /** When the picture was taken, ms. */
  readonly at: number;
  /** The middle of the eyes, and the width of the face's box: pixels of the frame. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /**
   * Where the nose lies beside and below the middle of the eyes, in widths of the face: `across` grows as the head turns
   * to the right of the picture, `bowed` as it bows. About .003 a degree (five photographs, turned by a program).
   */
  readonly across: number;
  readonly bowed: number;
}

/** Measured along and across the line of the eyes, so that leaning over does not count as turning. */
export function poseOfFace({ landmarks, width }: Face, at: number): HeadPose | undefined {
  if (landmarks?.nose === undefined || !(width > 0)) return undefined;
  const { leftEye, rightEye, nose } = landmarks;
  const apart = Math.hypot(rightEye.x - leftEye.x, rightEye.y - leftEye.y);
  if (!(apart > 0)) return undefined;
  const along = { x: (rightEye.x - leftEye.x) / apart, y: (rightEye.y - leftEye.y) / apart };
  const x = (leftEye.x + rightEye.x) / 2;
  const y = (leftEye.y + rightEye.y) / 2;
  return {
    at,
    x,
    y,
    width,
    across: ((nose.x - x) * along.x + (nose.y - y) * along.y) / width,
    bowed: ((nose.y - y) * along.x - (nose.x - x) * along.y) / width,
  };
}
