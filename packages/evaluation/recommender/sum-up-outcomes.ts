import { elementAt, numberAt } from '@emoverse/domain';
import { createSeededRandom, randomIndex } from '@emoverse/numeric';
import { mean, type RankerOutcomes } from './measure-recommender.ts';
import { STAGES } from './rating-protocols.ts';

export type Interval = readonly [number, number];
/** A figure for each stage (`"0"` … `"50"`) and their mean (`"mean"`). */
export type ByStage<T> = Readonly<Record<string, T>>;

export interface RankerFigures {
  readonly csr1?: {
    readonly people: number;
    readonly ndcg10: ByStage<number>;
    readonly ndcg10Ci95: ByStage<Interval>;
    /** Mean over people of ndcg10 less that of popularity, with its interval (paired). */
    readonly overPopularity?: ByStage<{ readonly difference: number; readonly ci95: Interval }>;
    readonly recall10: ByStage<number>;
    /** Share of the catalogue that stood on any list. */
    readonly coverage: number;
    /** Mean popularity percentile of what was listed, 0…1. */
    readonly popularity: number;
  };
  readonly csr1b?: {
    readonly people: number;
    readonly auc: ByStage<number>;
    readonly aucCi95: ByStage<Interval>;
  };
  readonly clr1?: {
    readonly people: number;
    readonly likeRate: ByStage<number>;
    readonly likeRateCi95: ByStage<Interval>;
  };
  readonly updateMs: { readonly p50: number; readonly p95: number };
  readonly recommendMs: { readonly p50: number; readonly p95: number };
}

const SAMPLES = 2000;
const SEED = 7;
const SPANS: readonly (readonly [string, number, number])[] = [
  ['1-10', 0, 10],
  ['11-20', 10, 20],
  ['21-50', 20, 50],
  ['1-50', 0, 50],
];

/** All figures of one ranker. `popularity`: the outcomes of that yardstick on the same people. */
export function sumUpOutcomes(
  outcome: RankerOutcomes,
  catalogueSize: number,
  popularity?: RankerOutcomes,
): RankerFigures {
  const { lists, picks, loops } = outcome;
  return {
    ...(lists.length > 0 && { csr1: sumUpLists(outcome, catalogueSize, popularity) }),
    ...(picks.length > 0 && { csr1b: sumUpPicks(picks) }),
    ...(loops.length > 0 && { clr1: sumUpLoops(loops) }),
    updateMs: quantiles(outcome.updates),
    recommendMs: quantiles(outcome.recommends),
  };
}

function sumUpLists(
  { lists, percentiles }: RankerOutcomes,
  catalogueSize: number,
  popularity: RankerOutcomes | undefined,
): NonNullable<RankerFigures['csr1']> {
  const ndcg = withMean(lists.map((stages) => stages.map((one) => one.ndcg)));
  const others = popularity && withMean(popularity.lists.map((stages) => stages.map((one) => one.ndcg)));
  const listed = new Set(lists.flatMap((stages) => stages.flatMap(({ items }) => items)));
  return {
    people: lists.length,
    ndcg10: byStage(ndcg, mean),
    ndcg10Ci95: byStage(ndcg, bootstrap),
    ...(others && {
      overPopularity: byStage(
        ndcg.map((row, person) =>
          row.map((value, stage) => value - numberAt(elementAt(others, person), stage)),
        ),
        (values) => ({ difference: mean(values), ci95: bootstrap(values) }),
      ),
    }),
    recall10: byStage(withMean(lists.map((stages) => stages.map((one) => one.recall))), mean),
    coverage: listed.size / catalogueSize,
    popularity: mean(percentiles),
  };
}

function sumUpPicks(picks: RankerOutcomes['picks']): NonNullable<RankerFigures['csr1b']> {
  const judged = withMean(picks.filter((row): row is number[] => row.every((value) => value !== undefined)));
  return { people: judged.length, auc: byStage(judged, mean), aucCi95: byStage(judged, bootstrap) };
}

function sumUpLoops(loops: RankerOutcomes['loops']): NonNullable<RankerFigures['clr1']> {
  const rates = SPANS.map(([name, from, to]) => ({
    name,
    values: loops.map((liked) => mean(liked.slice(from, to).map(Number))),
  }));
  return {
    people: loops.length,
    likeRate: Object.fromEntries(rates.map(({ name, values }) => [name, mean(values)])),
    likeRateCi95: Object.fromEntries(rates.map(({ name, values }) => [name, bootstrap(values)])),
  };
}

/** Each person's row with the mean of its stages at the end. */
function withMean(rows: readonly (readonly number[])[]): number[][] {
  return rows.map((row) => [...row, mean(row)]);
}

function byStage<T>(rows: readonly (readonly number[])[], figure: (values: number[]) => T): ByStage<T> {
  const names = [...STAGES.map(String), 'mean'];
  return Object.fromEntries(names.map((name, at) => [name, figure(rows.map((row) => numberAt(row, at)))]));
}

/** The 95 % interval of the mean over people, from 2,000 resamples with seed 7. */
export function bootstrap(values: readonly number[]): Interval {
  if (values.length === 0) return [Number.NaN, Number.NaN];
  const random = createSeededRandom(SEED);
  const means = Float64Array.from({ length: SAMPLES }, () => {
    let sum = 0;
    for (let draw = 0; draw < values.length; draw++)
      sum += numberAt(values, randomIndex(values.length, random));
    return sum / values.length;
  }).sort();
  return [
    means[Math.floor(0.025 * SAMPLES)] ?? Number.NaN,
    means[Math.ceil(0.975 * SAMPLES) - 1] ?? Number.NaN,
  ];
}

function quantiles(durations: readonly number[]): { p50: number; p95: number } {
  const sorted = Float64Array.from(durations).sort();
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}
