import type { MoodPoint } from '@emoverse/domain';

/** Parts of the day as before-first-paint.js names them. */
export type PartOfDay = 'morning' | 'day' | 'evening' | 'night';

/** Where on the mood plane the light of an hour comes from, while there is no mood yet; written out in styles.css. */
export const LIGHT_OF_HOURS: Readonly<Record<PartOfDay, MoodPoint>> = {
  morning: { valence: 0.62, arousal: -0.35 },
  day: { valence: 0.8, arousal: -0.1 },
  evening: { valence: 0.7, arousal: 0.45 },
  night: { valence: 0.12, arousal: -0.7 },
};

/** @param hour 0…23, of this device's clock */
export function partOfDay(hour: number): PartOfDay {
  return hour < 5 || hour > 21 ? 'night' : hour < 11 ? 'morning' : hour < 18 ? 'day' : 'evening';
}
