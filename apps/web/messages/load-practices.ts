import type { LocalPractice } from './local-practice.ts';

const PRACTICES = import.meta.glob<readonly LocalPractice[]>('../languages/*/practices.json', {
  import: 'default',
});

/** The practices in a language, by their ids; none in the one that they were written in. */
export async function loadPractices(locale: string): Promise<ReadonlyMap<string, LocalPractice>> {
  const practices = (await PRACTICES[`../languages/${locale}/practices.json`]?.()) ?? [];
  return new Map(practices.map((practice) => [practice.id, practice]));
}
