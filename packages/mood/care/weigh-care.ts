import { elementAt, numberAt } from '@emoverse/domain';
import { CARE_KINDS, type CareKind } from './care-patterns.ts';
import type { DescribedCare } from './describe-care.ts';

/** What was fitted, as it is kept in `fitted/care/model.json`. */
export interface PackedCare {
  /** One signed byte a column, base64; a weight is its byte times `step`. */
  readonly weights: string;
  readonly step: number;
  readonly intercept: number;
  /** The score (log-odds) from which words call for care; with a phrase of the tables, from `phraseThreshold` on. */
  readonly threshold: number;
  readonly phraseThreshold: number;
  /** For each of `CARE_KINDS`, the weight of every concept, and its intercept last. */
  readonly kinds: readonly (readonly number[])[];
}

export interface CareModel extends Omit<PackedCare, 'weights'> {
  readonly weights: Int8Array;
}

export function unpackCare({ weights, ...rest }: PackedCare): CareModel {
  return { ...rest, weights: Int8Array.from(atob(weights), (letter) => letter.charCodeAt(0)) };
}

/** Log-odds that a text calls for care, on the scale of the threshold. */
export function careScoreBy(
  { weights, step, intercept }: CareModel,
  { columns, values }: DescribedCare,
): number {
  let sum = 0;
  columns.forEach((column, place) => (sum += (weights[column] ?? Number.NaN) * numberAt(values, place)));
  return intercept + step * sum;
}

/** What a text that calls for care most likely speaks of, by its concepts. */
export function careKindBy({ kinds }: Pick<CareModel, 'kinds'>, { concepts }: DescribedCare): CareKind {
  const scores = kinds.map((row) =>
    [...concepts].reduce((sum, concept) => sum + numberAt(row, concept), row.at(-1) ?? Number.NaN),
  );
  return elementAt(CARE_KINDS, scores.indexOf(Math.max(...scores)));
}
