import type { CollaborativeModelOrigin, UserModel } from '@emoverse/recommender';
import { gatherRatings } from '@emoverse/recommender/training';
import { BASELINES, createBaseline } from './baselines.ts';
import {
  isBusy,
  isEligible,
  replayClosedLoop,
  replayColdStart,
  replayPicks,
  testPeople,
  type ListOutcome,
  type Stopwatch,
  type TestPerson,
} from './rating-protocols.ts';
import { createRatingsRecommender, type Ranker } from './ratings-recommender.ts';
import type { RatingSet } from './read-ratings.ts';

/** People are split into folds by their number modulo this. */
export const FOLDS = 5;
export const PROTOCOLS = ['csr1', 'csr1b', 'clr1'] as const;
/** What ours is compared with: other methods, and the paper's policy of our own recommender. */
export const YARDSTICKS = ['paper', ...BASELINES] as const;

export type ProtocolName = (typeof PROTOCOLS)[number];

export type YardstickName = (typeof YARDSTICKS)[number];

/** What one ranker did for the people of all folds, person by person. */
export interface RankerOutcomes {
  readonly name: string;
  /** CSR-1: one list a stage. */
  readonly lists: ListOutcome[][];
  /** Popularity percentile of the items listed, 0…1, one a list. */
  readonly percentiles: number[];
  /** CSR-1b: AUC a stage. */
  readonly picks: (number | undefined)[][];
  /** CLR-1: liked or not, step by step. */
  readonly loops: boolean[][];
  readonly updates: number[];
  readonly recommends: number[];
}

export interface MeasureOptions {
  readonly folds: readonly number[];
  readonly protocols: ReadonlySet<ProtocolName>;
  readonly baselines: readonly YardstickName[];
  readonly now: () => number;
  readonly onProgress: (share: number, done: number) => Promise<void>;
  readonly onTrained?: (fold: number, about: CollaborativeModelOrigin, seconds: number) => void;
}

/** People of a fold: their number modulo 5; ids that are no numbers by their order of appearance. */
export function foldOf(person: string, order: number): number {
  const number = Number(person);
  return Number.isInteger(number) && number >= 0 ? number % FOLDS : order % FOLDS;
}

/**
 * Runs the protocols on each fold: everything is trained on the other four, people of the fold are new. The product's
 * own recommender comes first, the yardsticks after it on the same people.
 */
export async function measureRecommender(set: RatingSet, options: MeasureOptions): Promise<RankerOutcomes[]> {
  const { folds, now, onProgress } = options;
  const order = new Map<string, number>();
  for (const { person } of set.ratings) if (!order.has(person)) order.set(person, order.size);
  const outcomes = ['emoverse', ...options.baselines].map(emptyOutcomes);
  let done = 0;
  for (const [at, fold] of folds.entries()) {
    const inFold = (person: string): boolean => foldOf(person, order.get(person) ?? 0) === fold;
    const training = set.ratings.filter(({ person }) => !inFold(person));
    const population = gatherRatings(set.items, training);
    const people = testPeople(
      gatherRatings(
        set.items,
        set.ratings.filter(({ person }) => inFold(person)),
      ),
    );
    const shareOf = (share: number): number => (at + share) / folds.length;
    const start = now();
    const ours = await createRatingsRecommender(set.items, training, {
      onProgress: (share) => onProgress(shareOf(0.6 * share), done),
    });
    options.onTrained?.(fold, ours.model.about, (now() - start) / 1000);
    const percentile = percentiles(
      set.items.map(({ key }) => key),
      population,
    );
    for (const [number, outcome] of outcomes.entries()) {
      const step = async (share: number): Promise<void> => {
        done += 1;
        await onProgress(shareOf(0.6 + (0.4 * (number + share)) / outcomes.length), done);
      };
      const name = number === 0 ? undefined : options.baselines[number - 1];
      if (name === undefined) await replay(ours, people, outcome, options, percentile, step);
      else if (name === 'paper') await replay(byPaper(ours), people, outcome, options, percentile, step);
      else
        await replay(createBaseline(name, set.items, training), people, outcome, options, percentile, step);
    }
  }
  return outcomes;
}

/** The paper's policy of the same recommender. What its own filter leaves out of a pool comes last. */
function byPaper(ours: Ranker<UserModel>): Ranker<UserModel> {
  return {
    ...ours,
    recommend: (person, request) => {
      const ranked = ours.recommend(person, { ...request, policy: 'paper' });
      if (request.pool === undefined) return ranked;
      const out = new Set([...ranked, ...(request.exclude ?? [])]);
      return [...ranked, ...request.pool.filter((key) => !out.has(key))].slice(0, request.count);
    },
  };
}

function emptyOutcomes(name: string): RankerOutcomes {
  return { name, lists: [], percentiles: [], picks: [], loops: [], updates: [], recommends: [] };
}

async function replay<P>(
  ranker: Ranker<P>,
  people: readonly TestPerson[],
  outcome: RankerOutcomes,
  { protocols, now }: MeasureOptions,
  percentile: ReadonlyMap<string, number>,
  step: (share: number) => Promise<void>,
): Promise<void> {
  const watch: Stopwatch = { now, updates: outcome.updates, recommends: outcome.recommends };
  for (const [at, person] of people.entries()) {
    if (isEligible(person)) {
      if (protocols.has('csr1')) {
        const lists = replayColdStart(ranker, person, watch);
        outcome.lists.push(lists);
        for (const { items } of lists)
          outcome.percentiles.push(mean(items.map((item) => percentile.get(item) ?? 0)));
      }
      if (protocols.has('csr1b')) outcome.picks.push(replayPicks(ranker, person, watch));
    }
    if (protocols.has('clr1') && isBusy(person)) outcome.loops.push(replayClosedLoop(ranker, person, watch));
    await step((at + 1) / people.length);
  }
}

/** Share of the items that have fewer ratings in training, ties half. */
function percentiles(
  keys: readonly string[],
  population: ReturnType<typeof gatherRatings>,
): ReadonlyMap<string, number> {
  const counts = new Float64Array(keys.length);
  for (const { items } of population.people)
    for (const item of items) counts[item] = (counts[item] ?? Number.NaN) + 1;
  const sorted = Float64Array.from(counts).sort();
  const below = (value: number, orEqual: boolean): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? Number.NaN) < value || (orEqual && (sorted[middle] ?? Number.NaN) === value))
        low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return new Map(
    keys.map((key, at) => [
      key,
      (below(counts[at] ?? Number.NaN, false) + below(counts[at] ?? Number.NaN, true)) / (2 * keys.length),
    ]),
  );
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
