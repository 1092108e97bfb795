import { pickLocale } from '@emoverse/domain';
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
 * The first of the wanted languages that the app speaks; English where it speaks none of them.
 * @param wanted BCP 47 tags, the favourite first
 */
export function spokenLocale(wanted: readonly string[]): string {
  return pickLocale(wanted, LOCALES) ?? 'en';
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
