import type { LocalPractice } from './local-practice.ts';

/** Each language beside English is a folder of `languages/`, named by its tag and loaded when somebody reads in it. */
const WORDS = import.meta.glob<object>('../languages/*/words.json', { import: 'default' });
const PRACTICES = import.meta.glob<readonly LocalPractice[]>('../languages/*/practices.json', {
  import: 'default',
});
const fileOf = (locale: string, name: string): string => `../languages/${locale}/${name}.json`;

/** Languages that the app speaks, as BCP 47 tags. */
export const LOCALES: readonly string[] = [
  'en',
  ...Object.keys(WORDS).map((file) => file.replace(/^\.\.\/languages\/(.+)\/words\.json$/, '$1')),
];

/**
 * The first of the wanted languages that the app speaks, in the same script; English where it speaks none of them.
 * @param wanted BCP 47 tags, the favourite first; what is no tag is passed over
 */
export function pickLocale(wanted: readonly string[]): string {
  for (const tag of wanted) {
    const found = LOCALES.find((locale) => isSameLanguage(locale, tag));
    if (found !== undefined) return found;
  }
  return 'en';
}

/** Whether two tags are of one language in one script: `pt-PT` and `pt-BR` are, `zh-TW` and `zh-Hans` are not. */
export function isSameLanguage(one: string, other: string): boolean {
  try {
    const [a, b] = [one, other].map((tag) => new Intl.Locale(tag).maximize());
    return a.language === b.language && a.script === b.script;
  } catch {
    return false;
  }
}

/** All words of a language that is not English. */
export async function loadWords(locale: string): Promise<object> {
  return (await WORDS[fileOf(locale, 'words')]?.()) ?? {};
}

/** The practices in a language, by their ids; none in the one that they were written in. */
export async function loadPractices(locale: string): Promise<ReadonlyMap<string, LocalPractice>> {
  const practices = (await PRACTICES[fileOf(locale, 'practices')]?.()) ?? [];
  return new Map(practices.map((practice) => [practice.id, practice]));
}
