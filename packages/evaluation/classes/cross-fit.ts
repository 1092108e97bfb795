import { elementAt, numberAt } from '@emoverse/domain';
import { createSeededRandom, mean, shuffled } from '@emoverse/numeric';
import { fitTemperature, withTemperature } from './fit-temperature.ts';
import { measureClasses, type ClassProbabilities } from './measure-classes.ts';

/** Calibration as it would be on faces that no temperature was fitted on. */
export interface CrossFitted {
  /** Mean over `repeats` random halvings. */
  readonly ece: number;
  /** Least and greatest of them: how much the luck of the halves matters. */
  readonly eceRange: readonly [number, number];
  readonly logLoss: number;
  /** What the answers are divided by, on average: 1 where they were calibrated already. */
  readonly temperature: number;
  readonly repeats: number;
}

const REPEATS = 5;
const SEED = 7;

/**
 * Two-fold cross-fitting: the answers are halved at random, a temperature is fitted on each half and used on the
 * other, and all are measured together; repeated over five halvings from seed 7. Rows of the same `group` (identical
 * pictures) are never parted. Pairs whose truth is undefined are left out; undefined where fewer than two groups
 * remain.
 */
export function crossFit(
  probabilities: readonly ClassProbabilities[],
  truths: readonly (string | undefined)[],
  classes: readonly string[],
  groups: readonly string[],
): CrossFitted | undefined {
  const rows = probabilities.flatMap((row, index) => {
    const truth = truths[index];
    return truth === undefined ? [] : [{ row, truth, group: elementAt(groups, index) }];
  });
  if (new Set(rows.map(({ group }) => group)).size < 2) return undefined;
  const random = createSeededRandom(SEED);
  const told = Array.from({ length: REPEATS }, () => {
    const inFirst = firstHalf(rows, random);
    const halves = [true, false].map((first) => rows.filter(({ group }) => inFirst.has(group) === first));
    const temperatures = halves.map((half) =>
      fitTemperature(
        half.map(({ row }) => row),
        half.map(({ truth }) => truth),
      ),
    );
    const scored = halves.flatMap((half, index) =>
      half.map(({ row, truth }) => ({ row: withTemperature(row, numberAt(temperatures, 1 - index)), truth })),
    );
    const figures = measureClasses(
      scored.map(({ row }) => row),
      scored.map(({ truth }) => truth),
      classes,
    );
    return {
      ece: figures?.ece ?? Number.NaN,
      logLoss: figures?.logLoss ?? Number.NaN,
      temperature: mean(temperatures),
    };
  });
  const eces = told.map(({ ece }) => ece);
  return {
    ece: mean(eces),
    eceRange: [Math.min(...eces), Math.max(...eces)],
    logLoss: mean(told.map(({ logLoss }) => logLoss)),
    temperature: mean(told.map(({ temperature }) => temperature)),
    repeats: REPEATS,
  };
}

/** Groups in random order until they hold half of the rows; at least one, and never all. */
function firstHalf(rows: readonly { readonly group: string }[], random: () => number): ReadonlySet<string> {
  const sizes = new Map<string, number>();
  for (const { group } of rows) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const order = shuffled([...sizes], random);
  const chosen = new Set<string>();
  let held = 0;
  for (const [group, size] of order.slice(0, -1)) {
    if (2 * held >= rows.length) break;
    chosen.add(group);
    held += size;
  }
  return chosen;
}
