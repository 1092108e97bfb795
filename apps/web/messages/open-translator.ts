import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

/**
 * A translator that is ready at once: nothing is fetched.
 * @param words of English, as `en.json` or a part of it; more can be added later (`createSpeaker`)
 */
export async function openTranslator(locale: string, words: object): Promise<i18n> {
  const translator = i18next.createInstance();
  await translator.use(initReactI18next).init({
    lng: locale,
    fallbackLng: 'en',
    resources: { en: { translation: words } },
    interpolation: { escapeValue: false },
  });
  return translator;
}
