import { intersectionOverUnion, sizeOf } from './bounding-box.ts';
import { followNobody, type Face, type FollowedFace, type FollowOutcome } from './reading.ts';

/** How long a face may be hidden and is still the same person, in milliseconds. */
const MEMORY = 1500;
/** Between two looks, the same face changes its size by less than this factor. */
const LARGEST_GROWTH = 1.6;
/** How far a face's centre may move between two looks, in face sizes, and how much more for each second unseen. */
const REACH = 0.5;
const REACH_PER_SECOND = 0.5;
/** With nobody followed, the largest face is followed if it is so much larger than the next (1.4: twice the area). */
const CLEARLY_LARGER = 1.4;

/**
 * Keeps to one person from frame to frame.
 *
 * While somebody is followed, only a face near where it was last and of similar size counts; anybody else is ignored,
 * also while the followed face is hidden for a moment. With nobody followed, the clearly largest face is followed;
 * faces of similar size are `several-faces`, and a person must choose (`followThisFace`) or come nearer.
 *
 * Pure: the answer depends on the arguments alone, not on the order of `faces`. `at` in milliseconds since the epoch.
 */
export function followFace(followed: FollowedFace, faces: readonly Face[], at: number): FollowOutcome {
  const { face: last, lastSeenAt } = followed;
  const unseen = Math.max(0, at - lastSeenAt);
  if (last !== undefined && unseen <= MEMORY) {
    const same = mostAlike(last, faces, unseen / 1000);
    return same === undefined ? { kind: 'no-face', followed } : seen(same, at);
  }
  const [largest, next] = [...faces].sort((a, b) => sizeOf(b) - sizeOf(a));
  if (largest === undefined) return { kind: 'no-face', followed: followNobody };
  const isClear = next === undefined || sizeOf(largest) >= CLEARLY_LARGER * sizeOf(next);
  return isClear ? seen(largest, at) : { kind: 'several-faces', followed: followNobody };
}

/** Follows the face that a person chose, from `at` on. */
export function followThisFace(face: Face, at: number): FollowedFace {
  return { face, lastSeenAt: at };
}

function seen(face: Face, at: number): FollowOutcome {
  return { kind: 'face', face, followed: followThisFace(face, at) };
}

function mostAlike(last: Face, faces: readonly Face[], secondsUnseen: number): Face | undefined {
  const reach = REACH + REACH_PER_SECOND * secondsUnseen;
  const alike = faces.filter((face) => {
    const growth = sizeOf(face) / sizeOf(last);
    return (
      Math.max(growth, 1 / growth) <= LARGEST_GROWTH && centreDistance(last, face) <= reach * sizeOf(last)
    );
  });
  const [best] = alike.sort((a, b) => likeness(last, b) - likeness(last, a));
  return best;
}

/** Overlap, less the way the centre went: still tells apart two faces that both do not overlap. */
function likeness(last: Face, face: Face): number {
  return intersectionOverUnion(last, face) - centreDistance(last, face) / sizeOf(last);
}

function centreDistance(a: Face, b: Face): number {
  return Math.hypot(a.x + a.width / 2 - b.x - b.width / 2, a.y + a.height / 2 - b.y - b.height / 2);
}
