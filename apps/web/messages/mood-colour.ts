import type { MoodPoint } from '@emoverse/domain';

/** A place on the plane as a colour: the plane's four corners, mixed around the colour circle so that none turns grey. */
export function moodColour(point: MoodPoint): string {
  const right = Math.round(((point.valence + 1) / 2) * 100);
  const up = Math.round(((point.arousal + 1) / 2) * 100);
  const top = `color-mix(in oklch, var(--happy) ${right}%, var(--angry))`;
  const bottom = `color-mix(in oklch, oklch(0.65 0.11 175) ${right}%, var(--sad))`;
  return `color-mix(in oklch, ${top} ${up}%, ${bottom})`;
}
