import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buildLexicon } from './build-lexicon.ts';

// The package's JavaScript lexicon is an ES module that Node takes for CommonJS; its text file is the same table.
const text = readFileSync(
  createRequire(import.meta.url).resolve('vader-sentiment/vader_lexicon.txt'),
  'utf8',
);

/** VADER's lexicon as Node reads it from the npm package. */
export const DEFAULT_LEXICON = buildLexicon(
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [word = '', intensity] = line.trim().split('\t');
      return [word, Number(intensity)] as const;
    }),
);
