import type { MoodPoint } from './units.ts';

/** What most people welcome at an hour of the day: [from this hour on, place]. Ours, and gentle at every hour. */
type PlaceFromHour = readonly [hour: number, place: MoodPoint];
const HOURS: readonly [PlaceFromHour, ...PlaceFromHour[]] = [
  [0, { valence: 0.15, arousal: -0.85 }],
  [5, { valence: 0.45, arousal: -0.45 }],
  [9, { valence: 0.55, arousal: 0.05 }],
  [14, { valence: 0.5, arousal: -0.1 }],
  [18, { valence: 0.4, arousal: -0.4 }],
  [22, { valence: 0.25, arousal: -0.7 }],
];

/** A mood older than this says nothing of now. */
export const STILL_TRUE_MS = 12 * 60 * 60_000;

/** The place on the mood plane that an hour of a person's clock (0…23) asks for, where no mood of theirs is known. */
export function placeOfHour(hour: number): MoodPoint {
  return HOURS.findLast(([from]) => hour >= from)?.[1] ?? HOURS[0][1];
}
