import type { MoodPoint } from '@emoverse/domain';
import { moodLight } from './mood-light.ts';
import { toCss } from './oklch.ts';

/** The names under which the light of a mood stands in CSS; `styles.css` registers them, so that a change takes its time. */
export const LIGHT_PROPERTIES = [
  '--light-1',
  '--light-2',
  '--light-3',
  '--glow-1',
  '--glow-2',
  '--glow-3',
  '--accent',
  '--accent-ink',
  '--accent-wash',
  '--tempo',
  '--grain',
] as const;
export type LightProperty = (typeof LIGHT_PROPERTIES)[number];

/**
 * The light of a place on the mood plane as CSS custom properties, for the shell or for any part of a page that has a
 * mood of its own (`<div style={lightProperties(item.mood)}>`). Colours of two themes are one `light-dark()`.
 *
 * - `--light-1`, `--light-2`, `--light-3`: the sky from above to the horizon, a ground for all inks and for `--accent`
 * - `--glow-1`, `--glow-2`, `--glow-3`: the same at full strength, for orbs, rings, pictures; no ground for text
 * - `--accent`, `--accent-ink`, `--accent-wash`: what can be touched, text on it, a ground with a breath of it
 * - `--tempo`: length of one slow movement, `3s` to `12s`
 * - `--grain`: 0 to 1
 */
export function lightProperties(point: MoodPoint): Record<LightProperty, string> {
  const { sky, glow, accent, accentInk, accentWash, tempo, grain } = moodLight(point);
  const both = (day: Parameters<typeof toCss>[0], night: Parameters<typeof toCss>[0]): string =>
    `light-dark(${toCss(day)}, ${toCss(night)})`;
  return {
    '--light-1': both(sky.day[0], sky.night[0]),
    '--light-2': both(sky.day[1], sky.night[1]),
    '--light-3': both(sky.day[2], sky.night[2]),
    '--glow-1': toCss(glow[0]),
    '--glow-2': toCss(glow[1]),
    '--glow-3': toCss(glow[2]),
    '--accent': both(accent.day, accent.night),
    '--accent-ink': both(accentInk.day, accentInk.night),
    '--accent-wash': both(accentWash.day, accentWash.night),
    '--tempo': `${Number(tempo.toFixed(2))}s`,
    '--grain': String(Number(grain.toFixed(3))),
  };
}
