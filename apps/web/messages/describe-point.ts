import type { MoodPoint } from '@emoverse/domain';
import type { TFunction } from 'i18next';
import { formatPercent } from './format.ts';

/** A place on the plane in words, e.g. "40% pleasant, 20% quiet". */
export function describePoint(point: MoodPoint, t: TFunction, locale: string): string {
  const valence = formatPercent(Math.abs(point.valence), locale);
  const arousal = formatPercent(Math.abs(point.arousal), locale);
  return [
    point.valence >= 0
      ? t('plane.pleasantBy', { share: valence })
      : t('plane.unpleasantBy', { share: valence }),
    point.arousal >= 0 ? t('plane.energeticBy', { share: arousal }) : t('plane.quietBy', { share: arousal }),
  ].join(', ');
}
