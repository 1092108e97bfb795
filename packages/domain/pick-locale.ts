/**
 * The first of the wanted languages that there is, in the same script.
 * @param wanted BCP 47 tags, the favourite first; what is no tag is passed over
 * @param there languages that there are, as BCP 47 tags
 */
export function pickLocale(wanted: readonly string[], there: readonly string[]): string | undefined {
  for (const tag of wanted) {
    const found = there.find((locale) => isSameLanguage(locale, tag));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether two tags are of one language in one script: `pt-PT` and `pt-BR` are, `zh-TW` and `zh-Hans` are not. */
export function isSameLanguage(one: string, other: string): boolean {
  try {
    const [a, b] = [new Intl.Locale(one).maximize(), new Intl.Locale(other).maximize()];
    return a.language === b.language && a.script === b.script;
  } catch {
    return false;
  }
}
