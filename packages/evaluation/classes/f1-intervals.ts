import { elementAt } from '@emoverse/domain';
import { createSeededRandom, quantile, randomIndex } from '@emoverse/numeric';

/** Percentile bootstrap intervals, 95 %. */
export interface F1Intervals {
  readonly macroF1: readonly [number, number];
  /** In the order of the classes. */
  readonly perClass: readonly (readonly [number, number])[];
}

const DRAWS = 1000;
const SEED = 7;

/**
 * How far F1 could be off by the luck of the faces (Efron 1979): as many faces as there are, drawn with replacement,
 * 1,000 times from seed 7. The confusion matrix is all that it needs, for F1 knows nothing else of a face. As in the
 * figure itself, the macro mean is over the classes that occur in the truth of a draw.
 *
 * @param confusion `confusion[truth][guess]`, counts.
 */
export function f1Intervals(confusion: readonly (readonly number[])[]): F1Intervals {
  const classes = confusion.length;
  const cells = Uint32Array.from(
    confusion.flatMap((row, truth) =>
      row.flatMap((count, guess) => Array.from({ length: count }, () => truth * classes + guess)),
    ),
  );
  if (cells.length === 0)
    return { macroF1: [Number.NaN, Number.NaN], perClass: confusion.map(() => [0, 0] as const) };
  const random = createSeededRandom(SEED);
  const perClass = confusion.map(() => new Float64Array(DRAWS));
  const macro = new Float64Array(DRAWS);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const counts = new Uint32Array(classes * classes);
    for (let face = 0; face < cells.length; face += 1) {
      const cell = cells[randomIndex(cells.length, random)] ?? 0;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    let [sum, present] = [0, 0];
    for (let index = 0; index < classes; index += 1) {
      const { f1, truths } = f1Of(counts, classes, index);
      elementAt(perClass, index)[draw] = f1;
      if (truths === 0) continue;
      sum += f1;
      present += 1;
    }
    macro[draw] = sum / present;
  }
  return { macroF1: middle(macro), perClass: perClass.map(middle) };
}

/** 2·hits / (truths + guesses), 0 where the class occurs on neither side. */
function f1Of(counts: Uint32Array, classes: number, index: number): { f1: number; truths: number } {
  let [truths, guesses] = [0, 0];
  for (let other = 0; other < classes; other += 1) {
    truths += counts[index * classes + other] ?? 0;
    guesses += counts[other * classes + index] ?? 0;
  }
  const hits = counts[index * classes + index] ?? 0;
  return { f1: truths + guesses === 0 ? 0 : (2 * hits) / (truths + guesses), truths };
}

function middle(values: Float64Array): readonly [number, number] {
  return [quantile(values, 0.025), quantile(values, 0.975)];
}
