import type { TFunction } from 'i18next';
import type { GaveWay } from '../sound/audio-focus.ts';

/** Why something fell silent: "The soundscape stopped: your own music plays in another tab." `queue`: what is no music of one's own. */
export function describeGaveWay(
  what: 'soundscape' | 'spotify' | 'music' | 'queue',
  { to, elsewhere }: GaveWay,
  t: TFunction,
): string {
  const other = t(`audioFocus.other.${to}`);
  return elsewhere ? t(`audioFocus.elsewhere.${what}`, { other }) : t(`audioFocus.here.${what}`, { other });
}
