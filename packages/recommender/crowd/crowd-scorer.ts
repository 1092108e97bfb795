import { blendWeights, type Blend, type CrowdBase } from './crowd-model.ts';
import type { CrowdPerson } from './crowd-person.ts';
import { CROWD_SIGNALS, crowdSignals, type CrowdSignals } from './crowd-signals.ts';

/** Utilities of a person's items under a blend. */
export interface CrowdScorer extends CrowdSignals {
  utility(item: number): number;
  /** What each signal adds to the utility, in the order of `CROWD_SIGNALS`; of other signals, if given. */
  shares(item: number, of?: CrowdSignals): Float64Array;
}

/** Prepares to score; costs about 300 multiplications an item afterwards. */
export function crowdScorer(base: CrowdBase, blend: Blend, person: CrowdPerson): CrowdScorer {
  const signals = crowdSignals(base, person);
  const weights = blendWeights(blend, person.reactions);
  const values = new Float64Array(CROWD_SIGNALS.length);
  return {
    ...signals,
    utility(item) {
      signals.write(item, values, 0);
      let sum = 0;
      for (let k = 0; k < weights.length; k++) sum += weights[k] * (values[k] - blend.centre[k]);
      return sum;
    },
    shares(item, of = signals) {
      const own = new Float64Array(CROWD_SIGNALS.length);
      of.write(item, own, 0);
      return own.map((value, k) => weights[k] * (value - blend.centre[k]));
    },
  };
}
