import type { TFunction } from 'i18next';
import type { GaveWay } from '../sound/one-sound.ts';

/** Why something fell silent: "The soundscape stopped: your own music plays in another tab." `queue`: what is no music of one's own. */
export function describeGaveWay(
  what: 'soundscape' | 'spotify' | 'music' | 'queue',
  { to, elsewhere }: GaveWay,
  t: TFunction,
): string {
  const other = t(`oneSound.other.${to}`);
  return elsewhere ? t(`oneSound.elsewhere.${what}`, { other }) : t(`oneSound.here.${what}`, { other });
}
