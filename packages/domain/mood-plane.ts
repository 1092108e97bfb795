// Apart from the schemas, so that the first page of the web app can do without their library.
import type { MoodPoint } from './units.ts';

/** Keeps a point inside the circumplex square −1…1. */
export function clampMoodPoint(point: MoodPoint): MoodPoint {
  const clamp = (value: number): number => Math.min(1, Math.max(-1, value));
  return { valence: clamp(point.valence), arousal: clamp(point.arousal) };
}

/** Euclidean distance on the circumplex, 0…2√2. */
export function moodDistance(a: MoodPoint, b: MoodPoint): number {
  return Math.hypot(a.valence - b.valence, a.arousal - b.arousal);
}
