import { STILL_TRUE_MS, placeOfHour, type MoodPoint } from '@emoverse/domain';
import type { Route } from '../soundscape/soundscape-session.ts';

/** A mood that a person named, and when (epoch ms). */
export interface LastMood extends MoodPoint {
  readonly at: number;
}

/** Where a heavy or tense mood is led: content and at rest. */
const AT_EASE: MoodPoint = { valence: 0.4, arousal: -0.45 };

/**
 * The way of what sounds when somebody only asks for sound: from their last mood, where it is of today, else from what
 * the hour asks for. A heavy or tense mood is met where it is and led to rest from there.
 *
 * @param hour of the person's clock, 0…23
 */
export function routeForNow(hour: number, last: LastMood | undefined, now: number): Route {
  if (last === undefined || now - last.at > STILL_TRUE_MS || last.at > now) return [placeOfHour(hour)];
  const { valence, arousal } = last;
  if (valence >= 0) return [{ valence, arousal }];
  const half = { valence: (valence + AT_EASE.valence) / 2, arousal: (arousal + AT_EASE.arousal) / 2 };
  return [{ valence, arousal }, half, AT_EASE];
}
