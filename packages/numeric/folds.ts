import { shuffled } from './sampling.ts';

/**
 * Fold number 0…`count` − 1 of each row for cross-validation, stratified: every class is spread evenly over the
 * folds. @param labels the class of each row; equal labels throughout for plain folds.
 */
export function stratifiedFolds(labels: readonly string[], count: number, random: () => number): number[] {
  if (!Number.isInteger(count) || count < 2)
    throw new RangeError(`folds are a whole number from 2, got ${count}`);
  const folds = labels.map(() => 0);
  let next = 0; // goes on from class to class, so that the folds stay equally large
  for (const label of [...new Set(labels)].sort()) {
    const rows = labels.flatMap((candidate, row) => (candidate === label ? row : []));
    for (const row of shuffled(rows, random)) folds[row] = next++ % count;
  }
  return folds;
}
