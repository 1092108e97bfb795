import type { TFunction } from 'i18next';
import type { GaveWay, SoundName } from '../sound/one-sound.ts';

/**
 * Why something fell silent: "The soundscape stopped: your own music plays in another tab." A preview just stops: it is
 * half a minute, and its controls are there.
 */
export function describeGaveWay(
  what: Exclude<SoundName, 'preview'>,
  { to, elsewhere }: GaveWay,
  t: TFunction,
): string {
  const other = t(`oneSound.other.${to}`);
  return elsewhere ? t(`oneSound.elsewhere.${what}`, { other }) : t(`oneSound.here.${what}`, { other });
}
