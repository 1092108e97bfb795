import { moodDistance, type MoodPoint } from '@emoverse/domain';

/** The stretch of a journey (0-based) that a work serves: the step of the path nearest to what it is to serve. */
export function stretchOf(target: MoodPoint, path: readonly MoodPoint[]): number {
  const distances = path.map((point) => moodDistance(point, target));
  return distances.indexOf(Math.min(...distances));
}
