import { elementAt, type Propensity } from '@emoverse/domain';
import { quantile } from '@emoverse/numeric';
import { fitRewardModel } from './reward-model.ts';

/** One logged showing, and what another policy would have done at that place in that context. */
export interface LoggedShowing {
  /** Whose showing: rows of one group depend on each other and are drawn together. */
  readonly group: string;
  /** Chance with which the logging policy showed this item at this place, above 0. */
  readonly propensity: Propensity;
  /** Chance with which the judged policy would have. */
  readonly target: number;
  /** What came of it, usually 0 or 1. */
  readonly reward: number;
  /** Whether the item is the likeliest of the judged policy at this place. */
  readonly wouldShow: boolean;
  /** Of the item shown. */
  readonly features: Float64Array;
  /** Mean of the features over what the judged policy may show there, weighted by its chances. */
  readonly expectedFeatures: Float64Array;
}

type Interval = readonly [number, number];

export interface Estimate {
  readonly value: number;
  readonly ci95: Interval;
}

export interface PolicyEstimate {
  readonly showings: number;
  readonly groups: number;
  /** Mean reward of the showings that the judged policy would have made likeliest too (Li et al. 2011). Fair for logs of chance only. */
  readonly replay: { readonly value: number | null; readonly showings: number };
  /** Σ w r / n, w = target / propensity. */
  readonly ips: Estimate;
  /** Σ w r / Σ w (Swaminathan and Joachims 2015). */
  readonly snips: Estimate;
  /** Mean of model(judged policy) + w × (reward − model(shown)), the model fitted without the row's own group. */
  readonly doublyRobust: Estimate;
  /** What the reward model alone says. */
  readonly model: number;
  /** (Σ w)² / Σ w² (Kish): so many showings of the judged policy itself would tell as much. */
  readonly effectiveSample: number;
  /** Mean weight; 1 where the logs cover all that the judged policy would show, less where they do not. */
  readonly coverage: Estimate;
}

export interface EstimateOptions {
  readonly random: () => number;
  /** Bootstrap draws of whole groups; default 1,000. */
  readonly draws?: number;
  /** Folds of groups for the reward model; default 5. */
  readonly folds?: number;
}

/**
 * Off-policy evaluation: judges a policy on what another one logged, item by item and place by place: an item's reward is taken to depend
 * on the person, the context and its place, not on its neighbours in the list. Intervals: percentile bootstrap over
 * groups, 95 %.
 *
 * @throws RangeError for no rows, or a propensity that is not in (0, 1].
 */
export function estimatePolicy(rows: readonly LoggedShowing[], options: EstimateOptions): PolicyEstimate {
  const sums = groupSums(rows, options.folds ?? 5);
  const total = addUp(sums);
  const draws = drawTotals(sums, options);
  const interval = (of: (sum: Sums) => number): Interval => intervalOf(draws.map(of));
  const replayed = rows.filter(({ wouldShow }) => wouldShow);
  return {
    showings: rows.length,
    groups: sums.length,
    replay: {
      showings: replayed.length,
      value:
        replayed.length === 0
          ? null
          : replayed.reduce((sum, { reward }) => sum + reward, 0) / replayed.length,
    },
    ips: { value: ipsOf(total), ci95: interval(ipsOf) },
    snips: { value: snipsOf(total), ci95: interval(snipsOf) },
    doublyRobust: { value: robustOf(total), ci95: interval(robustOf) },
    model: total.modelled / total.count,
    effectiveSample: total.weightSquares === 0 ? 0 : total.weights ** 2 / total.weightSquares,
    coverage: { value: total.weights / total.count, ci95: interval(({ weights, count }) => weights / count) },
  };
}

/** The difference, first − second, of two policies judged on the same showings, in the same order. */
export function comparePolicies(
  first: readonly LoggedShowing[],
  second: readonly LoggedShowing[],
  options: EstimateOptions,
): { readonly snips: Estimate; readonly doublyRobust: Estimate } {
  if (first.length !== second.length)
    throw new RangeError(`expected the same showings twice, got ${first.length} and ${second.length}`);
  const folds = options.folds ?? 5;
  const one = groupSums(first, folds);
  const two = groupSums(second, folds);
  const draws = drawPlaces(one.length, options).map((places): [Sums, Sums] => [
    addUp(places.map((place) => elementAt(one, place))),
    addUp(places.map((place) => elementAt(two, place))),
  ]);
  const difference = (of: (sum: Sums) => number): Estimate => ({
    value: of(addUp(one)) - of(addUp(two)),
    ci95: intervalOf(draws.map(([a, b]) => of(a) - of(b))),
  });
  return { snips: difference(snipsOf), doublyRobust: difference(robustOf) };
}

/** Everything an estimate needs of a set of showings: sums, so that a bootstrap only adds groups up. */
interface Sums {
  readonly count: number;
  readonly weights: number;
  readonly weightSquares: number;
  readonly weightedRewards: number;
  readonly robust: number;
  readonly modelled: number;
}

const NOTHING: Sums = { count: 0, weights: 0, weightSquares: 0, weightedRewards: 0, robust: 0, modelled: 0 };

const ipsOf = ({ weightedRewards, count }: Sums): number => weightedRewards / count;
const snipsOf = ({ weightedRewards, weights }: Sums): number =>
  weights === 0 ? 0 : weightedRewards / weights;
const robustOf = ({ robust, count }: Sums): number => robust / count;

function addUp(sums: readonly Sums[]): Sums {
  return sums.reduce(
    (a, b) => ({
      count: a.count + b.count,
      weights: a.weights + b.weights,
      weightSquares: a.weightSquares + b.weightSquares,
      weightedRewards: a.weightedRewards + b.weightedRewards,
      robust: a.robust + b.robust,
      modelled: a.modelled + b.modelled,
    }),
    NOTHING,
  );
}

function groupSums(rows: readonly LoggedShowing[], folds: number): Sums[] {
  if (rows.length === 0) throw new RangeError('expected at least one logged showing');
  const groups = new Map<string, LoggedShowing[]>();
  for (const row of rows) {
    if (!(row.propensity > 0 && row.propensity <= 1))
      throw new RangeError(`a logged propensity is above 0 and at most 1, got ${row.propensity}`);
    const known = groups.get(row.group);
    if (known === undefined) groups.set(row.group, [row]);
    else known.push(row);
  }
  const each = [...groups.values()];
  const models = Array.from({ length: Math.min(folds, each.length) }, (_, fold) =>
    fitRewardModel(each.filter((_, number) => number % folds !== fold).flat()),
  );
  return each.map((group, number) => sumsOf(group, elementAt(models, number % folds)));
}

function sumsOf(group: readonly LoggedShowing[], model: Float64Array): Sums {
  return addUp(
    group.map(({ propensity, target, reward, features, expectedFeatures }) => {
      const weight = target / propensity;
      const modelled = modelledReward(model, expectedFeatures);
      return {
        count: 1,
        weights: weight,
        weightSquares: weight * weight,
        weightedRewards: weight * reward,
        robust: modelled + weight * (reward - modelledReward(model, features)),
        modelled,
      };
    }),
  );
}

/** A model of no rows (a single group has no others) says 0: then the estimate is plain IPS. */
function modelledReward(model: Float64Array, features: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < model.length; place++)
    sum += (model[place] ?? Number.NaN) * (features[place] ?? Number.NaN);
  return sum;
}

function drawPlaces(groups: number, { random, draws = 1000 }: EstimateOptions): number[][] {
  return Array.from({ length: draws }, () =>
    Array.from({ length: groups }, () => Math.floor(random() * groups)),
  );
}

function drawTotals(sums: readonly Sums[], options: EstimateOptions): Sums[] {
  return drawPlaces(sums.length, options).map((places) =>
    addUp(places.map((place) => elementAt(sums, place))),
  );
}

function intervalOf(values: readonly number[]): Interval {
  return [quantile(values, 0.025), quantile(values, 0.975)];
}
