import type { FeltChange, Intent, MoodPoint } from '@emoverse/domain';

/** A mood goes this share of the way back to the middle by itself while something plays: no merit of what played. */
const DRIFT = 0.2;
/** Under *calm* so much of what counts is how far arousal fell. */
const CALM_SHARE = 0.4;

/**
 * How much better somebody felt after something, about −2…2: valence gained beyond what a mood gains by itself, and
 * where calm was asked for, arousal that fell.
 *
 * Emotional inertia: P. Kuppens, N. B. Allen and L. B. Sheeber, Psychol. Sci. 21 (2010); the share is editorial.
 *
 * @param before the mood that was to be served, unless the answer itself says how they felt.
 * @returns undefined where nobody knows how they felt before.
 */
export function feltGain(
  felt: FeltChange,
  before: MoodPoint | undefined,
  intent: Intent = 'match',
): number | undefined {
  const from = felt.before ?? before;
  if (from === undefined) return undefined;
  const { after } = felt;
  const brighter = after.valence - (1 - DRIFT) * from.valence;
  if (intent !== 'calm') return brighter;
  const calmer = (1 - DRIFT) * from.arousal - after.arousal;
  return (1 - CALM_SHARE) * brighter + CALM_SHARE * calmer;
}
