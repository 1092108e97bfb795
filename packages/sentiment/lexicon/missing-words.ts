/**
 * Words that stand in the reference lexicon 3.3 but not, or otherwise, in the npm package that carries the
 * lexicon. Each intensity is what the reference's own published scores imply; `source` says which.
 */
export const MISSING_WORDS: readonly {
  readonly word: string;
  readonly intensity: number;
  readonly source: string;
}[] = [
  { word: 'badass', intensity: 1.4, source: 'reference sentence "VADER is such a badass!", compound .4003' },
  {
    word: 'heart',
    intensity: 3.2,
    source: 'VADER ground truth, movie set: all sentences with the word agree',
  },
  {
    word: 'hearts',
    intensity: 3.3,
    source: 'VADER ground truth, movie set: all sentences with the word agree',
  },
  {
    word: 'flawed',
    intensity: -2.1,
    source: 'VADER ground truth, movie set: all 14 sentences with the word agree',
  },
];
