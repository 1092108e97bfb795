import { classificationScores, wilsonInterval } from '@emoverse/numeric';

/** Probability by class name; sums to 1. */
export type ClassProbabilities = Readonly<Record<string, number>>;

/** Figures of one set of labels, all shares 0…1. */
export interface ClassFigures {
  readonly n: number;
  readonly accuracy: number;
  /** Wilson interval of the accuracy. */
  readonly ci95: readonly [number, number];
  readonly macroF1: number;
  readonly logLoss: number;
  /** Expected calibration error over 15 equal-width bins of confidence. */
  readonly ece: number;
  readonly perClass: Readonly<
    Record<
      string,
      { readonly precision: number; readonly recall: number; readonly f1: number; readonly n: number }
    >
  >;
  /** `confusion[truth][guess]`, in the order of `classes`. */
  readonly confusion: readonly (readonly number[])[];
  readonly classes: readonly string[];
  readonly reliability: readonly ReliabilityBin[];
}

/** Faces whose top probability lies in one bin: how many, how sure on average, how often right. */
export interface ReliabilityBin {
  readonly n: number;
  readonly confidence: number;
  readonly accuracy: number;
}

const BINS = 15;
const SMALLEST = 1e-15;

/**
 * Scores calibrated probabilities against labels. Pairs whose truth is undefined are left out; undefined when
 * none is left. Macro F1 is the mean over the classes that occur in the truth.
 */
export function measureClasses(
  probabilities: readonly ClassProbabilities[],
  truths: readonly (string | undefined)[],
  classes: readonly string[],
): ClassFigures | undefined {
  const rows = probabilities.flatMap((row, index) => {
    const truth = truths[index];
    return truth === undefined ? [] : [{ row, truth, guess: topClass(row, classes) }];
  });
  if (rows.length === 0) return undefined;
  const scores = classificationScores(
    rows.map(({ truth }) => truth),
    rows.map(({ guess }) => guess),
    classes,
  );
  const hits = rows.filter(({ truth, guess }) => truth === guess).length;
  const reliability = binsOf(
    rows.map(({ row, truth, guess }) => ({ confidence: row[guess] ?? 0, right: truth === guess })),
  );
  return {
    n: rows.length,
    accuracy: hits / rows.length,
    ci95: wilsonInterval(hits, rows.length),
    macroF1: scores.macroF1,
    logLoss:
      rows.reduce((sum, { row, truth }) => sum - Math.log(Math.max(row[truth] ?? 0, SMALLEST)), 0) /
      rows.length,
    ece: reliability.reduce(
      (sum, { n, confidence, accuracy }) => sum + (n / rows.length) * Math.abs(accuracy - confidence),
      0,
    ),
    perClass: Object.fromEntries(
      scores.perClass.map(({ label, precision, recall, f1, count }) => [
        label,
        { precision, recall, f1, n: count },
      ]),
    ),
    confusion: scores.confusion,
    classes,
    reliability,
  };
}

/** The most probable class; ties go to the first in order. */
export function topClass(row: ClassProbabilities, classes: readonly string[]): string {
  return classes.reduce((best, name) => ((row[name] ?? 0) > (row[best] ?? 0) ? name : best));
}

/** Probabilities of the other classes when one is ruled out. */
export function withoutClass(row: ClassProbabilities, left: string): ClassProbabilities {
  const rest = Object.entries(row).filter(([name]) => name !== left);
  const total = rest.reduce((sum, [, probability]) => sum + probability, 0);
  return Object.fromEntries(
    rest.map(([name, probability]) => [name, total > 0 ? probability / total : 1 / rest.length]),
  );
}

function binsOf(answers: readonly { confidence: number; right: boolean }[]): ReliabilityBin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const inside = answers.filter(
      ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin,
    );
    const meanOf = (value: (answer: (typeof inside)[number]) => number): number =>
      inside.length === 0 ? 0 : inside.reduce((sum, answer) => sum + value(answer), 0) / inside.length;
    return {
      n: inside.length,
      confidence: meanOf(({ confidence }) => confidence),
      accuracy: meanOf(({ right }) => (right ? 1 : 0)),
    };
  });
}
