import type { CatalogueItem } from '@emoverse/domain';
import type { TFunction } from 'i18next';
import { formatNumber, formatPercent } from './format.ts';

/** *IMDb 9.3*: what many people thought of it, as one says it; nothing where nobody was asked. */
export function formatRating(
  { rating }: Pick<CatalogueItem, 'rating'>,
  t: TFunction,
  locale: string,
): readonly string[] {
  if (rating === undefined) return [];
  const { value, scaleMax, source } = rating;
  const plain = formatNumber(value, locale, 1);
  if (source.startsWith('imdb')) return [t('work.rated.imdb', { value: plain })];
  if (source.startsWith('goodbooks')) return [t('work.rated.goodreads', { value: plain })];
  if (source.startsWith('steamspy'))
    return [t('work.rated.steam', { value: formatPercent(value / scaleMax, locale) })];
  return [t('work.rated.other', { value: plain, max: formatNumber(scaleMax, locale) })];
}
