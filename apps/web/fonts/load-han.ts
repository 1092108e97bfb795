const SHEETS: Readonly<Record<string, () => Promise<unknown>>> = {
  ja: () => import('./noto-sans-jp.css'),
  zh: () => import('./noto-sans-sc.css'),
};

/**
 * Gets ready the font of Chinese or Japanese: a hundred slices, of which a browser fetches those whose characters are
 * shown. Naming them alone is 30 kB, so only who reads in the language has them. Where they do not come, the system's
 * font stays.
 * @param locale of the page, as a BCP 47 tag
 */
export async function loadHan(locale: string): Promise<void> {
  await SHEETS[new Intl.Locale(locale).language]?.().catch(() => undefined);
}
