import { blendWeights, type Blend, type CollaborativeBase } from './collaborative-model.ts';
import type { CollaborativePerson } from './collaborative-person.ts';
import {
  POPULATION_LIKES,
  COLLABORATIVE_SIGNALS,
  collaborativeSignals,
  ERA_FLOOR,
  FLOOR,
  preparePerson,
  product,
  type CollaborativeSignal,
  type CollaborativeSignals,
  type PreparedPerson,
} from './collaborative-signals.ts';

/** Utilities of a person's items under a blend. */
export interface CollaborativeScorer extends CollaborativeSignals {
  utility(item: number): number;
  /** Weight of each signal for this person, in the order of `COLLABORATIVE_SIGNALS`. */
  readonly weights: Float64Array;
  /** What each signal adds to the utility, in the order of `COLLABORATIVE_SIGNALS`; of other signals, if given. */
  shares(item: number, of?: CollaborativeSignals): Float64Array;
}

/** Prepares to score. */
export function collaborativeScorer(
  base: CollaborativeBase,
  blend: Blend,
  person: CollaborativePerson,
): CollaborativeScorer {
  const prepared = preparePerson(base, person);
  const signals = collaborativeSignals(base, person, prepared);
  const weights = blendWeights(blend, person.reactions);
  const terms = utilityTerms(base, prepared, weights, blend.centre);
  return {
    ...signals,
    weights,
    utility: (item) => utilityAt(terms, item),
    shares(item, of = signals) {
      const own = new Float64Array(COLLABORATIVE_SIGNALS.length);
      of.write(item, own, 0);
      return own.map((value, k) => (weights[k] ?? 0) * (value - (blend.centre[k] ?? 0)));
    },
  };
}

/** A person's vectors and weights as `utilityAt` multiplies them with an item's rows. */
interface UtilityTerms {
  readonly base: CollaborativeBase;
  /** What `together` and what all signals that are linear in the likes factors multiply those with. */
  readonly both: Float64Array;
  readonly ofLikes: Float64Array;
  readonly together: Float64Array;
  readonly smoothed: Float64Array;
  readonly ofRow: Float64Array;
  readonly soft: Float64Array;
  readonly sharp: Float64Array;
  readonly newest: number;
  /** Weights of signals that are one number of the item: likes, later, recent, newer, expected, era-soft, era-sharp. */
  readonly single: Float64Array;
  readonly constant: number;
}

/** Signals that are linear in the same row of an item are one product, with the sum of what they multiply it with. */
function utilityTerms(
  base: CollaborativeBase,
  person: PreparedPerson,
  weights: Float64Array,
  centre: readonly number[],
): UtilityTerms {
  const weight = (signal: CollaborativeSignal): number => weights[COLLABORATIVE_SIGNALS.indexOf(signal)] ?? 0;
  const { liked, neutral, disliked, both, smoothed, smoothShare, expected, personal, soft, sharp, newest } =
    person;
  return {
    base,
    both,
    ofLikes: both.map(
      (_, k) =>
        weight('from-liked') * (liked[k] ?? 0) +
        weight('from-neutral') * (neutral[k] ?? 0) +
        weight('from-disliked') * (disliked[k] ?? 0),
    ),
    together: Float64Array.from(['together-2', 'together-5', 'together-15'] as const, weight),
    smoothed: smoothed.map((value) => weight('smooth') * smoothShare * value),
    ofRow: expected.map((value, k) => weight('expected') * value + weight('personal') * (personal[k] ?? 0)),
    soft,
    sharp,
    newest,
    single: Float64Array.from(
      ['likes', 'later', 'recent', 'newer', 'expected', 'era-soft', 'era-sharp'] as const,
      weight,
    ),
    constant: weights.reduce((sum, value, k) => sum - value * (centre[k] ?? 0), 0),
  };
}

/** The sum of all shares of one item, in half the time. */
function utilityAt(terms: UtilityTerms, item: number): number {
  const { base, both, ofLikes, together, soft, sharp, single } = terms;
  const { likes, smooth, eras, preference, own, population } = base;
  const { rank, factors } = likes;
  let met = 0;
  let metToo = 0;
  let linear = 0;
  let linearToo = 0;
  // Two sums of each that do not wait for each other.
  let k = 0;
  let place = item * rank;
  for (; k + 1 < rank; k += 2, place += 2) {
    const first = factors[place] ?? 0;
    const second = factors[place + 1] ?? 0;
    met += first * (both[k] ?? 0);
    metToo += second * (both[k + 1] ?? 0);
    linear += first * (ofLikes[k] ?? 0);
    linearToo += second * (ofLikes[k + 1] ?? 0);
  }
  if (k < rank) {
    met += (factors[place] ?? 0) * (both[k] ?? 0);
    linear += (factors[place] ?? 0) * (ofLikes[k] ?? 0);
  }
  met = (met + metToo) / (own[item] ?? 0);
  let sum = terms.constant + (linear + linearToo) / (own[item] ?? 0);
  for (let at = 0; at < together.length; at++) {
    const mixedIn = POPULATION_LIKES[at] ?? 0;
    sum += (together[at] ?? 0) * Math.log(Math.max(met + mixedIn * (population[item] ?? 0), FLOOR * mixedIn));
  }
  sum += product(smooth.factors, item * smooth.rank, terms.smoothed) / (base.itemScale[item] ?? 0);
  sum += product(preference.rows, item * preference.width, terms.ofRow);
  let inSoft = ERA_FLOOR;
  let inSharp = ERA_FLOOR;
  const { count, popularity } = eras;
  for (let span = 0, at = item * count; span < count; span++, at++) {
    inSoft += (popularity[at] ?? 0) * (soft[span] ?? 0);
    inSharp += (popularity[at] ?? 0) * (sharp[span] ?? 0);
  }
  sum +=
    (single[0] ?? 0) * (base.logLikes[item] ?? 0) +
    (single[1] ?? 0) * (base.logLater[item] ?? 0) +
    (single[2] ?? 0) * (base.logRecent[item] ?? 0);
  if ((base.years[item] ?? 0) > terms.newest) sum += single[3] ?? 0;
  return (
    sum +
    (single[4] ?? 0) * (preference.quality[item] ?? 0) +
    (single[5] ?? 0) * Math.log(inSoft) +
    (single[6] ?? 0) * Math.log(inSharp)
  );
}
