import { canonicalLocale } from '@emoverse/domain';

/** Languages with a complete catalogue. Another one is a file beside `en.json` and a line here. */
export const LOCALES = ['en'] as const;

/**
 * The language with the region that the browser names for it, as `en-GB`: dates, times and weeks are of a region.
 * What is no language tag is told in English: `Intl` throws at it, and no page would open.
 * @param languages of the browser, the favourite first; BCP 47
 */
export function inRegion(language: string, languages: readonly string[]): string {
  const regional = languages.find((tag) => tag.split('-')[0] === language) ?? language;
  return canonicalLocale(regional) ?? canonicalLocale(language) ?? 'en';
}
