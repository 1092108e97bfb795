import { elementAt, feltEmotion, feltPoint } from '@emoverse/domain';
import type { MoodRecord } from '@emoverse/api-contract';
import { lightPoint, moodGlow, toCss } from '@emoverse/light';

/** So many moods of a day can be told apart in a square of some millimetres. */
const MOST = 4;

/** The colour of a mood, for a small surface that carries no text. */
export function moodColour(mood: MoodRecord): string {
  const [, lead] = moodGlow(lightPoint(feltPoint(mood), feltEmotion(mood)));
  return toCss(lead);
}

/** The moods of a day as one ground, from the first to the last; undefined for a day without one. */
export function dayLight(moods: readonly MoodRecord[]): string | undefined {
  const colours = evenly(moods, MOST).map(moodColour);
  return colours.length < 2 ? colours[0] : `linear-gradient(135deg in oklab, ${colours.join(', ')})`;
}

/** At most so many of them, spread from the first to the last. */
function evenly<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, index) =>
    elementAt(items, Math.round((index * (items.length - 1)) / (most - 1))),
  );
}
