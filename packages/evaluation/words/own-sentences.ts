import { readRows } from '../tables/read-rows.ts';
import { truthsOf } from '../text/measure-text.ts';
import type { LabelledText } from './fit-words.ts';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BadDataError } from '../bad-data-error.ts';

/** Our own sentences that are learned from: reports of an everyday without a feeling, which the tables lack, and the half to tune on. */
const FILES: readonly { readonly path: string; readonly half?: string }[] = [
  { path: 'packages/evaluation/words/everyday-sentences.csv' },
  { path: 'packages/mood/text/test-sentences.csv', half: 'tune' },
];

/** Reads them from the checkout. Throws BadDataError where there is none: what is installed from a tarball trains nothing. */
export async function readOwnSentences(): Promise<readonly LabelledText[]> {
  const texts: LabelledText[] = [];
  for (const { path, half } of FILES) {
    const file = ['../../../', '../../../../']
      .map((root) => fileURLToPath(new URL(root + path, import.meta.url)))
      .find((one) => existsSync(one));
    if (file === undefined)
      throw new BadDataError(`${path} is not there: expected to be run from a checkout of EmoVerse`);
    (await readRows(file, ['text'])).forEach((row, index) => {
      if (half === undefined || row['half'] === half)
        texts.push({ text: row['text'], emotions: truthsOf(row, file, index) });
    });
  }
  return texts;
}
