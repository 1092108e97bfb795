/** Languages that catalogues write as one (ISO 639-1 of what they are taken for). */
const TAKEN_FOR: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', fil: 'tl', cmn: 'zh', yue: 'zh' };

/**
 * The languages that are somebody's own, from the tags that a browser or an environment names (`de-AT`, `pt_BR.UTF-8`),
 * the most familiar first, as ISO 639-1. English is one's own where it is named first: browsers name it last for nearly everybody, and
 * that it is widely understood is reckoned with elsewhere. What names no language of two letters is passed over.
 */
export function ownLanguagesOf(tags: readonly string[]): readonly string[] {
  const named = tags.flatMap((tag) => languageOf(tag) ?? []);
  return [...new Set(named)].filter((language, place) => language !== 'en' || place === 0);
}

function languageOf(tag: string): string | undefined {
  try {
    const { language } = new Intl.Locale(tag.replace(/[.@].*$/su, '').replaceAll('_', '-'));
    const taken = TAKEN_FOR[language] ?? language;
    return taken.length === 2 ? taken : undefined;
  } catch {
    return undefined; // not a language tag, e.g. `*`
  }
}
