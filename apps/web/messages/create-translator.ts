import { canonicalLocale } from '@emoverse/api-contract';
import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json' with { type: 'json' };

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

/** The words of the app in one language, ready at once: nothing is fetched. */
export async function createTranslator(locale: string): Promise<i18n> {
  const translator = i18next.createInstance();
  await translator.use(initReactI18next).init({
    lng: locale,
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  return translator;
}
