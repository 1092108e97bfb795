import { elementAt } from '@emoverse/domain';
import { centreOf } from '../bounding-box.ts';
import type { CropSquare } from '../cropping/crop-square.ts';
import type { PixelPoint } from '../reading.ts';
import type { Palm } from './find-palms.ts';

/** How much larger than the palm's box the square about the hand is, and how far towards the fingers it lies (MediaPipe's). */
const PALM_SCALE = 2.6;
const PALM_SHIFT = 0.5;
/** The same from the points of the hand a moment before. */
const POINTS_SCALE = 2;
const POINTS_SHIFT = 0.1;
/** Points that a hand keeps together, however the fingers are held: wrist, thumb, and the lower joints of the fingers. */
const STEADY_POINTS = [0, 1, 2, 3, 5, 6, 9, 10, 13, 14, 17, 18] as const;
const [WRIST, INDEX_JOINT, MIDDLE_JOINT, RING_JOINT] = [0, 6, 10, 14] as const;

/** The square in which a whole hand stands upright, from its palm. */
export function squareOfPalm(palm: Palm): CropSquare {
  const { width, height, wrist, middleRoot } = palm;
  const angle = angleOf(wrist, middleRoot);
  return {
    centre: shifted(centreOf(palm), angle, PALM_SHIFT * height),
    side: PALM_SCALE * Math.max(width, height),
    angle,
  };
}

/** The same from the points of a hand that hardly moved since. */
export function squareOfPoints(points: readonly PixelPoint[]): CropSquare {
  const joint = (index: number): PixelPoint => elementAt(points, index);
  const middle = mean(mean(joint(INDEX_JOINT), joint(RING_JOINT)), joint(MIDDLE_JOINT));
  const angle = angleOf(joint(WRIST), middle);
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  // The box about the points in the hand's own upright.
  const steady = STEADY_POINTS.map(joint);
  const across = steady.map(({ x, y }) => x * cosine + y * sine);
  const down = steady.map(({ x, y }) => y * cosine - x * sine);
  const [left, right, top, bottom] = [
    Math.min(...across),
    Math.max(...across),
    Math.min(...down),
    Math.max(...down),
  ];
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  const centre = { x: middleX * cosine - middleY * sine, y: middleX * sine + middleY * cosine };
  return {
    centre: shifted(centre, angle, POINTS_SHIFT * (bottom - top)),
    side: POINTS_SCALE * Math.max(right - left, bottom - top),
    angle,
  };
}

/** How far a hand is turned from upright, clockwise in the picture, radians: 0 where the fingers are above the wrist. */
function angleOf(wrist: PixelPoint, fingers: PixelPoint): number {
  return Math.atan2(fingers.x - wrist.x, wrist.y - fingers.y);
}

/** Moved towards the fingers. */
function shifted({ x, y }: PixelPoint, angle: number, by: number): PixelPoint {
  return { x: x + by * Math.sin(angle), y: y - by * Math.cos(angle) };
}

function mean(a: PixelPoint, b: PixelPoint): PixelPoint {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
