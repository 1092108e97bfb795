import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json' with { type: 'json' };

/** Languages with a complete catalogue. Another one is a file beside `en.json` and a line here. */
export const LOCALES = ['en'] as const;

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
