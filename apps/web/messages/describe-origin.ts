import type { CatalogueItem } from '@emoverse/domain';
import type { TFunction } from 'i18next';
import { formatLanguage, formatRegion } from './format.ts';

/** Where a work from afar is from: its country where it is known, else its language; nothing where neither is. */
export function describeOrigin(
  { country, language }: Pick<CatalogueItem, 'country' | 'language'>,
  t: TFunction,
  locale: string,
): string | undefined {
  if (country !== undefined) return t('card.from', { place: formatRegion(country, locale) });
  return language === undefined
    ? undefined
    : t('card.inLanguage', { language: formatLanguage(language, locale) });
}
