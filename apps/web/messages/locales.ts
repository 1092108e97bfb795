import { pickLocale } from '@emoverse/domain';

/** Each language beside English is a folder of `languages/`, named by its tag and loaded when somebody reads in it. */
const WORDS = import.meta.glob<object>('../languages/*/words.json', { import: 'default' });

/** Languages that the app speaks, as BCP 47 tags. */
export const LOCALES: readonly string[] = [
  'en',
  ...Object.keys(WORDS).map((file) => file.replace(/^\.\.\/languages\/(.+)\/words\.json$/, '$1')),
];

/**
 * The first of the wanted languages that the app speaks; English where it speaks none of them.
 * @param wanted BCP 47 tags, the favourite first
 */
export function spokenLocale(wanted: readonly string[]): string {
  return pickLocale(wanted, LOCALES) ?? 'en';
}

/** All words of a language that is not English. */
export async function loadWords(locale: string): Promise<object> {
  return (await WORDS[`../languages/${locale}/words.json`]?.()) ?? {};
}
