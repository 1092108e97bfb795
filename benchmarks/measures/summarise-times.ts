import { mean, quantile } from '@emoverse/numeric';

/** What many looks cost. Times in milliseconds. */
export interface Times {
  readonly n: number;
  readonly median: number;
  readonly p95: number;
  readonly mean: number;
  /** Looks a second when one follows the other at once: 1000 / mean. */
  readonly perSecond: number;
  /** Share of the looks that ended with an emotion, 0…1. */
  readonly found: number;
  /** Mean processor time of a look, all threads together; undefined where it was not told. */
  readonly cpu: number | undefined;
}

/** One look: its milliseconds, and whether it ended with an emotion. */
export interface Look {
  readonly milliseconds: number;
  readonly found: boolean;
  /** Processor time, ms: on a machine that others use, what a look costs without waiting for them. */
  readonly cpu?: number;
}

/** Median, 95 % and mean of the looks. Throws RangeError without any. */
export function summariseTimes(looks: readonly Look[]): Times {
  if (looks.length === 0) throw new RangeError('expected at least one look to summarise, got none');
  const times = looks.map(({ milliseconds }) => milliseconds);
  const average = mean(times);
  const told = looks.flatMap(({ cpu }) => cpu ?? []);
  return {
    n: times.length,
    median: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    mean: average,
    perSecond: 1000 / average,
    found: looks.filter(({ found }) => found).length / looks.length,
    cpu: told.length === looks.length ? mean(told) : undefined,
  };
}
