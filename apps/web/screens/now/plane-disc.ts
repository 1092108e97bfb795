import type { MoodPoint } from '@emoverse/domain';

/** A place in a round picture of the mood plane: from −1 to 1, `x` to the right, `y` up; inside the unit circle. */
export interface DiscPlace {
  readonly x: number;
  readonly y: number;
}

/**
 * The square of the mood plane as a disc: each ray from the middle is shortened until its end at the edge of the square
 * lies on the circle (simple stretching, M. Fong, "Analytical Methods for Squaring the Disc", 2015). No corner is lost.
 */
export function toDisc({ valence, arousal }: MoodPoint): DiscPlace {
  const length = Math.hypot(valence, arousal);
  const scale = length === 0 ? 1 : Math.max(Math.abs(valence), Math.abs(arousal)) / length;
  return { x: valence * scale, y: arousal * scale };
}

/** The other way round; what lies outside of the circle is taken for the nearest place on it. */
export function fromDisc({ x, y }: DiscPlace): MoodPoint {
  const length = Math.hypot(x, y);
  if (length === 0) return { valence: 0, arousal: 0 };
  const scale = Math.min(1, length) / Math.max(Math.abs(x), Math.abs(y));
  return { valence: x * scale, arousal: y * scale };
}
