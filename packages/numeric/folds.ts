import { numberAt } from '@emoverse/domain';
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

/**
 * Fold number 0…`count` − 1 of each row, such that rows of one group (songs of one artist) are always in the same
 * fold: what is learned from a group never judges it. Groups are dealt in random order, each to the fold that has the
 * fewest rows so far.
 */
export function groupedFolds(groups: readonly string[], count: number, random: () => number): number[] {
  if (!Number.isInteger(count) || count < 2)
    throw new RangeError(`folds are a whole number from 2, got ${count}`);
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const rowsIn = new Array<number>(count).fill(0);
  const foldOf = new Map<string, number>();
  for (const group of shuffled([...sizes.keys()].sort(), random)) {
    const fold = rowsIn.indexOf(Math.min(...rowsIn));
    foldOf.set(group, fold);
    rowsIn[fold] = numberAt(rowsIn, fold) + (sizes.get(group) ?? 0);
  }
  return groups.map((group) => foldOf.get(group) ?? 0);
}
