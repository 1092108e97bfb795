import { ENGLISH } from './words/en.ts';

/** The words that tell something. */
export function telling(terms: readonly string[]): string[] {
  return terms.filter((term) => !ENGLISH.filler.has(term));
}
