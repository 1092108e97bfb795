import { canonicalLocale, isSameLanguage } from '@emoverse/domain';

/**
 * A language of the app with the region that the browser names for it, as `en-GB`: dates, times and weeks are of a
 * region.
 * @param languages of the browser, the favourite first; BCP 47
 */
export function inRegion(locale: string, languages: readonly string[]): string {
  const regional = languages.find((tag) => isSameLanguage(tag, locale));
  return canonicalLocale(regional ?? locale) ?? 'en';
}
