import { readRows, truthsOf, type LabelledText } from '@emoverse/evaluation';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BadInputError } from '../command-error.ts';

/** Our own sentences that are learned from: reports of an everyday without a feeling, which the tables lack, and the half to tune on. */
const FILES: readonly { readonly path: string; readonly half?: string }[] = [
  { path: 'packages/evaluation/words/everyday-sentences.csv' },
  { path: 'packages/mood/text/test-sentences.csv', half: 'tune' },
];

/** Reads them from the checkout. Throws BadInputError where there is none: what is installed from a tarball trains nothing. */
export async function readOwnSentences(): Promise<readonly LabelledText[]> {
  const texts: LabelledText[] = [];
  for (const { path, half } of FILES) {
    const file = ['../../../', '../../../../']
      .map((root) => fileURLToPath(new URL(root + path, import.meta.url)))
      .find((one) => existsSync(one));
    if (file === undefined)
      throw new BadInputError(`${path} is not there: expected to be run from a checkout of EmoVerse`);
    (await readRows(file, ['text'])).forEach((row, index) => {
      if (half === undefined || row['half'] === half)
        texts.push({ text: row['text'], emotions: truthsOf(row, file, index) });
    });
  }
  return texts;
}
