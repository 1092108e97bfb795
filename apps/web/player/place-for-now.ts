import type { MoodPoint } from '@emoverse/domain';
import type { Route } from '../soundscape/soundscape-session.ts';

/** A mood that a person named, and when (epoch ms). */
export interface LastMood extends MoodPoint {
  readonly at: number;
}

/** A mood older than this says nothing of now. */
const STILL_TRUE_MS = 12 * 60 * 60_000;

/** What most people welcome at an hour of the day: [from this hour on, place]. Ours, and gentle at every hour. */
const HOURS: readonly (readonly [hour: number, place: MoodPoint])[] = [
  [0, { valence: 0.15, arousal: -0.85 }],
  [5, { valence: 0.45, arousal: -0.45 }],
  [9, { valence: 0.55, arousal: 0.05 }],
  [14, { valence: 0.5, arousal: -0.1 }],
  [18, { valence: 0.4, arousal: -0.4 }],
  [22, { valence: 0.25, arousal: -0.7 }],
];

/** Where a heavy or tense mood is led: content and at rest. */
const AT_EASE: MoodPoint = { valence: 0.4, arousal: -0.45 };

/**
 * The way of what sounds when somebody only asks for sound: from their last mood, where it is of today, else from what
 * the hour asks for. A heavy or tense mood is met where it is and led to rest from there.
 *
 * @param hour of the person's clock, 0…23
 */
export function routeForNow(hour: number, last: LastMood | undefined, now: number): Route {
  if (last === undefined || now - last.at > STILL_TRUE_MS || last.at > now) {
    const place = HOURS.findLast(([from]) => hour >= from)?.[1] ?? HOURS[0][1];
    return [place];
  }
  const { valence, arousal } = last;
  if (valence >= 0) return [{ valence, arousal }];
  const half = { valence: (valence + AT_EASE.valence) / 2, arousal: (arousal + AT_EASE.arousal) / 2 };
  return [{ valence, arousal }, half, AT_EASE];
}
