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
      return own.map((value, k) => weights[k] * (value - blend.centre[k]));
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
  const weight = (signal: CollaborativeSignal): number => weights[COLLABORATIVE_SIGNALS.indexOf(signal)];
  const { liked, neutral, disliked, both, smoothed, smoothShare, expected, personal, soft, sharp, newest } =
    person;
  return {
    base,
    both,
    ofLikes: both.map(
      (_, k) =>
        weight('from-liked') * liked[k] +
        weight('from-neutral') * neutral[k] +
        weight('from-disliked') * disliked[k],
    ),
    together: Float64Array.from(['together-2', 'together-5', 'together-15'] as const, weight),
    smoothed: smoothed.map((value) => weight('smooth') * smoothShare * value),
    ofRow: expected.map((value, k) => weight('expected') * value + weight('personal') * personal[k]),
    soft,
    sharp,
    newest,
    single: Float64Array.from(
      ['likes', 'later', 'recent', 'newer', 'expected', 'era-soft', 'era-sharp'] as const,
      weight,
    ),
    constant: weights.reduce((sum, value, k) => sum - value * centre[k], 0),
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
    const first = factors[place];
    const second = factors[place + 1];
    met += first * both[k];
    metToo += second * both[k + 1];
    linear += first * ofLikes[k];
    linearToo += second * ofLikes[k + 1];
  }
  if (k < rank) {
    met += factors[place] * both[k];
    linear += factors[place] * ofLikes[k];
  }
  met = (met + metToo) / own[item];
  let sum = terms.constant + (linear + linearToo) / own[item];
  for (let at = 0; at < together.length; at++) {
    const mixedIn = POPULATION_LIKES[at];
    sum += together[at] * Math.log(Math.max(met + mixedIn * population[item], FLOOR * mixedIn));
  }
  sum += product(smooth.factors, item * smooth.rank, terms.smoothed) / base.itemScale[item];
  sum += product(preference.rows, item * preference.width, terms.ofRow);
  let inSoft = ERA_FLOOR;
  let inSharp = ERA_FLOOR;
  const { count, popularity } = eras;
  for (let span = 0, at = item * count; span < count; span++, at++) {
    inSoft += popularity[at] * soft[span];
    inSharp += popularity[at] * sharp[span];
  }
  sum += single[0] * base.logLikes[item] + single[1] * base.logLater[item] + single[2] * base.logRecent[item];
  if (base.years[item] > terms.newest) sum += single[3];
  return (
    sum + single[4] * preference.quality[item] + single[5] * Math.log(inSoft) + single[6] * Math.log(inSharp)
  );
}
