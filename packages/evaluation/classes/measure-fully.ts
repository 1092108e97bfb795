import { elementAt } from '@emoverse/domain';
import { crossFit, type CrossFitted } from './cross-fit.ts';
import { f1Intervals } from './f1-intervals.ts';
import { measureClasses, type ClassFigures, type ClassProbabilities } from './measure-classes.ts';

/** Figures of one set of labels with the intervals of F1, and calibration on faces that were not fitted on. */
export interface FullFigures extends ClassFigures {
  /** Bootstrap interval of the macro F1. */
  readonly macroF1Ci95: readonly [number, number];
  readonly perClass: Readonly<
    Record<string, ClassFigures['perClass'][string] & { readonly f1Ci95: readonly [number, number] }>
  >;
  /** Missing where there is too little to halve, or a class that is never answered would decide it. */
  readonly crossFitted?: CrossFitted | undefined;
}

/**
 * What `measureClasses` gives, with intervals of F1 and, where `pictures` are given (a name for each row, the same
 * for identical pictures), the two-fold cross-fitted calibration error.
 */
export function measureFully(
  probabilities: readonly ClassProbabilities[],
  truths: readonly (string | undefined)[],
  classes: readonly string[],
  pictures: readonly string[] | undefined,
): FullFigures | undefined {
  const figures = measureClasses(probabilities, truths, classes);
  if (figures === undefined) return undefined;
  const intervals = f1Intervals(figures.confusion);
  return {
    ...figures,
    macroF1Ci95: intervals.macroF1,
    perClass: Object.fromEntries(
      Object.entries(figures.perClass).map(([name, own], index) => [
        name,
        { ...own, f1Ci95: elementAt(intervals.perClass, index) },
      ]),
    ),
    crossFitted: pictures && crossFit(probabilities, truths, classes, pictures),
  };
}
