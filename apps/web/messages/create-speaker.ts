import type { i18n } from 'i18next';
import { inRegion } from './in-region.ts';
import { loadWords, spokenLocale } from './locales.ts';

export interface Speaker {
  /** The page speaks the language: its words are fetched where they are not there yet. Of several wishes the last counts. */
  speak(locale: string): Promise<void>;
}

/**
 * @param root of the page, which is told its language and direction
 * @param languages of the browser, for the region
 */
export function createSpeaker(
  translator: i18n,
  root: Pick<HTMLElement, 'lang' | 'dir'>,
  languages: readonly string[],
): Speaker {
  let wished = translator.language;
  return {
    async speak(locale) {
      const spoken = spokenLocale([locale]);
      const regional = inRegion(spoken, languages);
      wished = regional;
      const { language } = new Intl.Locale(spoken);
      if (!translator.hasResourceBundle(language, 'translation'))
        translator.addResourceBundle(language, 'translation', await loadWords(spoken));
      if (wished !== regional) return;
      root.lang = regional;
      root.dir = translator.dir(regional);
      if (translator.language !== regional) await translator.changeLanguage(regional);
    },
  };
}
