import type { Emotion, MoodEstimate } from '@emoverse/domain';

/** The ways in which a mood comes to be known; the last two are the person's own word, of which one is given. */
export const DOORS = ['face', 'words', 'voice', 'place', 'pleasantness'] as const;
export type Door = (typeof DOORS)[number];

/** What a door made of one face, text, voice or word, of which somebody else said which emotion it is. */
export interface DoorReading {
  readonly truth: Emotion;
  /** As the product makes it. */
  readonly estimate: MoodEstimate;
}

/** Readings to fit on and readings to judge on; nothing that was read stands in both. */
export interface DoorHalves {
  readonly fit: readonly DoorReading[];
  readonly judge: readonly DoorReading[];
}
export type Half = keyof DoorHalves;

/** All sets of doors through which one evening may be known, the smaller ones first. */
export const DOOR_SETS: readonly (readonly Door[])[] = DOORS.reduce<readonly (readonly Door[])[]>(
  (sets, door) => [...sets, ...sets.map((set) => [...set, door])],
  [[]],
)
  .filter((set) => set.length > 0 && !(set.includes('place') && set.includes('pleasantness')))
  .toSorted((a, b) => a.length - b.length);
