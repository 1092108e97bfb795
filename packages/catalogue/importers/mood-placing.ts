import type { MoodPoint } from '@emoverse/domain';

/** A place on the mood plane and how it was found, as `moodSource` has it. */
export interface MoodPlacing {
  readonly mood: MoodPoint;
  readonly moodSource: string;
}
