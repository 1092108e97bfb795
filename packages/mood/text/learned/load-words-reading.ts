import type * as WordsReading from './words-reading.ts';

/** What makes and fits the learned reader of words, with all lexicons: for who reads or fits, not for the first page. */
export async function loadWordsReading(): Promise<typeof WordsReading> {
  return import('./words-reading.ts');
}
