import type { Viewers } from '@emoverse/api-contract';
import type { TFunction } from 'i18next';

/** Emotions named at most. */
const NAMED = 3;
/** Tones nearer to zero than this are even; the usual bound of VADER. */
const CLEAR_TONE = 0.05;

/** The viewers' tone in a few words: the emotions that stand out ("warm, tense"), else whether it is warm or dark. */
export function describeViewers({ telling, tone }: Pick<Viewers, 'telling' | 'tone'>, t: TFunction): string {
  if (telling.length > 0)
    return telling
      .slice(0, NAMED)
      .map((emotion) => t(`viewers.word.${emotion}`))
      .join(', ');
  if (Math.abs(tone) < CLEAR_TONE) return t('viewers.even');
  return tone > 0 ? t('viewers.favourable') : t('viewers.unfavourable');
}
