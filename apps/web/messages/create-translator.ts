import type { i18n } from 'i18next';
import en from './en.json' with { type: 'json' };
import { openTranslator } from './open-translator.ts';

/** All words of the app in one language, ready at once. */
export function createTranslator(locale: string): Promise<i18n> {
  return openTranslator(locale, en);
}
