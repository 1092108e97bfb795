import type { KeyValueStore } from './services.ts';

/** Read by before-first-paint.js, too, for the direction of the page. */
const KEY = 'emoverse.locale';

/** The language that was chosen here, where one was. */
export function keptLocale(store: Pick<KeyValueStore, 'getItem'>): string | undefined {
  try {
    return store.getItem(KEY) ?? undefined;
  } catch {
    // Storage is closed to us: the browser's languages count until the profile is there.
    return undefined;
  }
}

/** @param locale undefined: as the browser has it */
export function keepLocale(
  store: Pick<KeyValueStore, 'setItem' | 'removeItem'>,
  locale: string | undefined,
): void {
  try {
    if (locale === undefined) store.removeItem(KEY);
    else store.setItem(KEY, locale);
  } catch {
    // The next visit begins in the browser's language, and changes once the profile is there.
  }
}
