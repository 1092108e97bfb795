import { blendWeights, type Blend, type CrowdBase } from './crowd-model.ts';
import type { CrowdPerson } from './crowd-person.ts';
import {
  CROWD_LIKES,
  CROWD_SIGNALS,
  crowdSignals,
  ERA_FLOOR,
  FLOOR,
  preparePerson,
  type CrowdSignal,
  type CrowdSignals,
  type PreparedPerson,
} from './crowd-signals.ts';

/** Utilities of a person's items under a blend. */
export interface CrowdScorer extends CrowdSignals {
  utility(item: number): number;
  /** What each signal adds to the utility, in the order of `CROWD_SIGNALS`; of other signals, if given. */
  shares(item: number, of?: CrowdSignals): Float64Array;
}

/** Prepares to score. */
export function crowdScorer(base: CrowdBase, blend: Blend, person: CrowdPerson): CrowdScorer {
  const prepared = preparePerson(base, person);
  const signals = crowdSignals(base, person, prepared);
  const weights = blendWeights(blend, person.reactions);
  return {
    ...signals,
    utility: utilityOf(base, prepared, weights, blend.centre),
    shares(item, of = signals) {
      const own = new Float64Array(CROWD_SIGNALS.length);
      of.write(item, own, 0);
      return own.map((value, k) => weights[k] * (value - blend.centre[k]));
    },
  };
}

/**
 * The sum of all shares, in half the time: signals that are linear in the same row of an item are one product with
 * the sum of what they multiply it with.
 */
function utilityOf(
  base: CrowdBase,
  person: PreparedPerson,
  weights: Float64Array,
  centre: readonly number[],
): (item: number) => number {
  const weight = (signal: CrowdSignal): number => weights[CROWD_SIGNALS.indexOf(signal)];
  const { both, smoothed, soft, sharp, newest } = person;
  const { own, population, itemScale, logLikes, logLater, logRecent, years } = base;
  const { rank, factors: likesFactors } = base.likes;
  const { rank: smoothRank, factors: smoothFactors } = base.smooth;
  const { width, rows, quality } = base.preference;
  const { count: spans, popularity: popularityIn } = base.eras;
  const ofLikes = both.map(
    (_, k) =>
      weight('from-liked') * person.liked[k] +
      weight('from-neutral') * person.neutral[k] +
      weight('from-disliked') * person.disliked[k],
  );
  const ofRow = person.expected.map(
    (value, k) => weight('expected') * value + weight('personal') * person.personal[k],
  );
  const smoothWeight = weight('smooth') * person.smoothShare;
  const togetherWeights = CROWD_LIKES.map((_, k) => weights[CROWD_SIGNALS.indexOf('together-2') + k]);
  const [wLikes, wLater, wRecent, wNewer] = [
    weight('likes'),
    weight('later'),
    weight('recent'),
    weight('newer'),
  ];
  const [wExpected, wSoft, wSharp] = [weight('expected'), weight('era-soft'), weight('era-sharp')];
  const constant = weights.reduce((sum, value, k) => sum - value * centre[k], 0);
  return (item) => {
    let met = 0;
    let metToo = 0;
    let linear = 0;
    let linearToo = 0;
    // Two sums of each that do not wait for each other.
    let k = 0;
    let place = item * rank;
    for (; k + 1 < rank; k += 2, place += 2) {
      const first = likesFactors[place];
      const second = likesFactors[place + 1];
      met += first * both[k];
      metToo += second * both[k + 1];
      linear += first * ofLikes[k];
      linearToo += second * ofLikes[k + 1];
    }
    if (k < rank) {
      met += likesFactors[place] * both[k];
      linear += likesFactors[place] * ofLikes[k];
    }
    met = (met + metToo) / own[item];
    let sum = constant + (linear + linearToo) / own[item];
    for (let at = 0; at < CROWD_LIKES.length; at++) {
      const crowd = CROWD_LIKES[at];
      sum += togetherWeights[at] * Math.log(Math.max(met + crowd * population[item], FLOOR * crowd));
    }
    sum += (smoothWeight * product(smoothFactors, item * smoothRank, smoothed)) / itemScale[item];
    sum += wExpected * quality[item] + product(rows, item * width, ofRow);
    let inSoft = ERA_FLOOR;
    let inSharp = ERA_FLOOR;
    for (let span = 0, at = item * spans; span < spans; span++, at++) {
      inSoft += popularityIn[at] * soft[span];
      inSharp += popularityIn[at] * sharp[span];
    }
    sum += wSoft * Math.log(inSoft) + wSharp * Math.log(inSharp);
    sum += wLikes * logLikes[item] + wLater * logLater[item] + wRecent * logRecent[item];
    return years[item] > newest ? sum + wNewer : sum;
  };
}

/** Product of a vector with as many of `table` from `start` on, in two sums that do not wait for each other. */
function product(table: Float32Array, start: number, vector: Float64Array): number {
  let even = 0;
  let odd = 0;
  let k = 0;
  for (; k + 1 < vector.length; k += 2) {
    even += table[start + k] * vector[k];
    odd += table[start + k + 1] * vector[k + 1];
  }
  return k < vector.length ? even + odd + table[start + k] * vector[k] : even + odd;
}
