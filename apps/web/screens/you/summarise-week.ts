import type { MoodRecord } from '@emoverse/api-contract';
import { type MoodPoint, moodWordAt, type MoodWord, feltPoint } from '@emoverse/domain';
import { dayKey, dayOf } from './calendar-days.ts';

/** Further apart than this on the plane, on average, and one word does not fit a week. */
const MIXED = 0.62;
/** Less than this between the halves of a week is weather. */
const TURN = 0.3;
/** With fewer moods, or all of one day, nothing is said of a week. */
const ENOUGH = 3;
/** With fewer nothing is said of its course. */
const ENOUGH_FOR_COURSE = 4;

/** What can be said of some days in a sentence or two. */
export interface WeekSummary {
  readonly mostly: MoodWord | 'mixed';
  readonly turn?: 'lighter' | 'heavier' | 'livelier' | 'quieter';
}

/**
 * @param moods oldest first
 * @returns nothing where they are too few to speak of a week
 */
export function summariseWeek(moods: readonly MoodRecord[]): WeekSummary | undefined {
  if (moods.length < ENOUGH || new Set(moods.map(({ at }) => dayKey(dayOf(at)))).size < 2) return undefined;
  const points = moods.map(feltPoint);
  const middle = mean(points);
  const spread =
    points.reduce(
      (sum, { valence, arousal }) => sum + Math.hypot(valence - middle.valence, arousal - middle.arousal),
      0,
    ) / points.length;
  const mostly = spread > MIXED ? 'mixed' : moodWordAt(middle);
  if (moods.length < ENOUGH_FOR_COURSE) return { mostly };
  const half = Math.floor(points.length / 2);
  const [before, since] = [mean(points.slice(0, half)), mean(points.slice(-half))];
  const [valence, arousal] = [since.valence - before.valence, since.arousal - before.arousal];
  if (Math.max(Math.abs(valence), Math.abs(arousal)) < TURN) return { mostly };
  if (Math.abs(valence) >= Math.abs(arousal)) return { mostly, turn: valence > 0 ? 'lighter' : 'heavier' };
  return { mostly, turn: arousal > 0 ? 'livelier' : 'quieter' };
}

function mean(points: readonly MoodPoint[]): MoodPoint {
  const sum = points.reduce(
    (total, { valence, arousal }) => ({ valence: total.valence + valence, arousal: total.arousal + arousal }),
    { valence: 0, arousal: 0 },
  );
  return { valence: sum.valence / points.length, arousal: sum.arousal / points.length };
}
