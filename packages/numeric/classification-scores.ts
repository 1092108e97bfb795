import { elementAt, numberAt } from '@emoverse/domain';

/** How well labels were guessed. Shares in 0…1. */
export interface ClassificationScores {
  readonly count: number;
  readonly accuracy: number;
  /** Mean of the F1 of the classes that occur in the truth. */
  readonly macroF1: number;
  readonly perClass: readonly ClassScores[];
  /** `confusion[truth][guess]`, in the order of the classes. */
  readonly confusion: readonly (readonly number[])[];
}

export interface ClassScores {
  readonly label: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Rows that truly are of this class. */
  readonly count: number;
}

/**
 * Accuracy, macro F1, and precision, recall and F1 of each class. Undefined ratios (0/0) count as 0.
 * @throws RangeError for no rows, sides of different lengths, or a label that is not among `classes`.
 */
export function classificationScores(
  truth: readonly string[],
  guesses: readonly string[],
  classes: readonly string[],
): ClassificationScores {
  if (truth.length === 0 || truth.length !== guesses.length) {
    throw new RangeError(
      `expected as many guesses as truths, at least one, got ${truth.length} and ${guesses.length}`,
    );
  }
  const place = new Map(classes.map((label, index) => [label, index]));
  const placeOf = (label: string): number => {
    const index = place.get(label);
    if (index === undefined) throw new RangeError(`unknown label "${label}", known: ${classes.join(', ')}`);
    return index;
  };
  const confusion = classes.map(() => classes.map(() => 0));
  truth.forEach((label, row) => {
    const line = elementAt(confusion, placeOf(label));
    const guess = placeOf(elementAt(guesses, row));
    line[guess] = numberAt(line, guess) + 1;
  });
  const perClass = confusion.map((guessedAs, index) => {
    const label = elementAt(classes, index);
    const hits = numberAt(guessedAs, index);
    const count = guessedAs.reduce((sum, value) => sum + value, 0);
    const guessed = confusion.reduce((sum, line) => sum + numberAt(line, index), 0);
    const f1 = count + guessed === 0 ? 0 : (2 * hits) / (count + guessed);
    return { label, precision: hits / Math.max(1, guessed), recall: hits / Math.max(1, count), f1, count };
  });
  const present = perClass.filter(({ count }) => count > 0);
  return {
    count: truth.length,
    accuracy: perClass.reduce((sum, { recall, count }) => sum + recall * count, 0) / truth.length,
    macroF1: present.reduce((sum, { f1 }) => sum + f1, 0) / present.length,
    perClass,
    confusion,
  };
}
