import { elementAt } from '@emoverse/domain';
import type { PixelPoint } from '../reading.ts';
import type { HandPoint, HandPose, ThumbGesture } from './hand-reading.ts';

const DEGREE = Math.PI / 180;
/** A thumb points up or down by so much at most. */
const STEEPEST = 50 * DEGREE;
/** The roots of the fingers lie one above the other, as those of a fist that stands on its edge, by so much at most. */
const STEEPEST_ROOTS = 60 * DEGREE;
/** How much of its length a stretched thumb reaches from root to tip; a bent one less. */
const STRETCHED = 0.9;
/** How much of its length a finger reaches from root to tip: rolled in less than this, on average … */
const ROLLED_IN = 0.75;
/** … and none of the four more than this. */
const NONE_STRETCHED = 0.9;
/** How far the thumb's tip stands out beyond all else of the hand, in lengths of the palm. */
const STANDS_OUT = 0.25;

const WRIST = 0;
const THUMB = [1, 2, 3, 4] as const;
const FINGERS = [
  [5, 6, 7, 8],
  [9, 10, 11, 12],
  [13, 14, 15, 16],
  [17, 18, 19, 20],
] as const;

/**
 * Whether a hand shows a thumb up or down: four fingers rolled in, their roots one above the other, and the thumb
 * stretched, steep, and standing out beyond all else. Measured by `emoverse evaluate hands` (docs/decisions/0034-thumbs.md).
 */
export function recogniseThumb({ points, space }: HandPose): ThumbGesture | 'other' {
  const reaches = FINGERS.map((finger) => reachOf(pointsAt(space, finger)));
  const mean = reaches.reduce((sum, reach) => sum + reach, 0) / reaches.length;
  if (mean > ROLLED_IN || Math.max(...reaches) > NONE_STRETCHED) return 'other';
  if (reachOf(pointsAt(space, THUMB)) < STRETCHED) return 'other';

  const [root, tip] = [elementAt(points, THUMB[1]), elementAt(points, THUMB[3])];
  const [indexRoot, littleRoot] = [elementAt(points, FINGERS[0][0]), elementAt(points, FINGERS[3][0])];
  const wrist = elementAt(points, WRIST);
  const gesture = tip.y < root.y ? 'thumb-up' : 'thumb-down';
  const up = gesture === 'thumb-up' ? 1 : -1;
  if (steepness(root, tip, up) > STEEPEST || steepness(littleRoot, indexRoot, up) > STEEPEST_ROOTS)
    return 'other';
  const palm = Math.max(
    ...FINGERS.map(([first]) => distance(elementAt(points, first), wrist)),
    distance(indexRoot, littleRoot),
  );
  const heights = points.filter((_, at) => at < 2 || at > 4).map(({ y }) => -y * up);
  return -tip.y * up - Math.max(...heights) >= STANDS_OUT * palm ? gesture : 'other';
}

/** How far a chain of points gets from its first to its last, as a share of its length: 1 where it is straight. */
function reachOf([root, lower, upper, tip]: readonly [HandPoint, HandPoint, HandPoint, HandPoint]): number {
  return between(root, tip) / (between(root, lower) + between(lower, upper) + between(upper, tip));
}

function between(one: HandPoint, other: HandPoint): number {
  return Math.hypot(other.x - one.x, other.y - one.y, other.z - one.z);
}

type Chain = readonly [number, number, number, number];

function pointsAt(
  space: readonly HandPoint[],
  [a, b, c, d]: Chain,
): [HandPoint, HandPoint, HandPoint, HandPoint] {
  return [elementAt(space, a), elementAt(space, b), elementAt(space, c), elementAt(space, d)];
}

/** The angle between a way in the picture and straight up (`up` 1) or down (−1), radians. */
function steepness(from: PixelPoint, to: PixelPoint, up: 1 | -1): number {
  return Math.abs(Math.atan2(to.x - from.x, -up * (to.y - from.y)));
}

function distance(a: PixelPoint, b: PixelPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
