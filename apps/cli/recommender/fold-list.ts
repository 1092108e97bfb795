import { BadInputError } from '../command-error.ts';
import { FOLDS } from './measure-recommender.ts';

/** Reads numbers of folds with commas between. */
export function foldList(text: string): number[] {
  const folds = [...new Set(text.split(',').map(Number))];
  if (folds.some((fold) => !Number.isInteger(fold) || fold < 0 || fold >= FOLDS))
    throw new BadInputError(
      `expected --folds as numbers from 0 to ${FOLDS - 1} with commas between, got "${text}"`,
    );
  return folds;
}
